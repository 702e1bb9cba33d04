from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.broker_output import BrokerOutput
    from ..models.introduction_output import IntroductionOutput


T = TypeVar("T", bound="NetworkFiguresOutput")


@_attrs_define
class NetworkFiguresOutput:
    """Shares lie between 0 and 1 and are null where they are not defined.

    Attributes:
        assortativity (float | None):
        betweenness_error (float): 0 where betweenness is exact.
        bridges (int):
        brokers (list[BrokerOutput]):
        density (float | None):
        groups (int):
        hanging (int): How many of these have it through one other alone.
        inmost_core (int):
        introductions (list[IntroductionOutput]):
        is_current (bool): Nothing was recorded since.
        isolates (int):
        mean_clustering (float | None):
        members (int):
        modularity (float | None):
        pairs (int):
        parts (int):
        reciprocity (float | None):
        reciprocity_by_value (float | None):
        reciprocity_corrected (float | None):
        ties_per_member (float | None):
        transitivity (float | None):
        window (int): Days; 0 is all that is on record.
        with_way (int): How many have a way to the business.
        worked_out_at (datetime.datetime):
    """

    assortativity: float | None
    betweenness_error: float
    bridges: int
    brokers: list[BrokerOutput]
    density: float | None
    groups: int
    hanging: int
    inmost_core: int
    introductions: list[IntroductionOutput]
    is_current: bool
    isolates: int
    mean_clustering: float | None
    members: int
    modularity: float | None
    pairs: int
    parts: int
    reciprocity: float | None
    reciprocity_by_value: float | None
    reciprocity_corrected: float | None
    ties_per_member: float | None
    transitivity: float | None
    window: int
    with_way: int
    worked_out_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        assortativity: float | None
        assortativity = self.assortativity

        betweenness_error = self.betweenness_error

        bridges = self.bridges

        brokers = []
        for brokers_item_data in self.brokers:
            brokers_item = brokers_item_data.to_dict()
            brokers.append(brokers_item)

        density: float | None
        density = self.density

        groups = self.groups

        hanging = self.hanging

        inmost_core = self.inmost_core

        introductions = []
        for introductions_item_data in self.introductions:
            introductions_item = introductions_item_data.to_dict()
            introductions.append(introductions_item)

        is_current = self.is_current

        isolates = self.isolates

        mean_clustering: float | None
        mean_clustering = self.mean_clustering

        members = self.members

        modularity: float | None
        modularity = self.modularity

        pairs = self.pairs

        parts = self.parts

        reciprocity: float | None
        reciprocity = self.reciprocity

        reciprocity_by_value: float | None
        reciprocity_by_value = self.reciprocity_by_value

        reciprocity_corrected: float | None
        reciprocity_corrected = self.reciprocity_corrected

        ties_per_member: float | None
        ties_per_member = self.ties_per_member

        transitivity: float | None
        transitivity = self.transitivity

        window = self.window

        with_way = self.with_way

        worked_out_at = self.worked_out_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assortativity": assortativity,
                "betweenness_error": betweenness_error,
                "bridges": bridges,
                "brokers": brokers,
                "density": density,
                "groups": groups,
                "hanging": hanging,
                "inmost_core": inmost_core,
                "introductions": introductions,
                "is_current": is_current,
                "isolates": isolates,
                "mean_clustering": mean_clustering,
                "members": members,
                "modularity": modularity,
                "pairs": pairs,
                "parts": parts,
                "reciprocity": reciprocity,
                "reciprocity_by_value": reciprocity_by_value,
                "reciprocity_corrected": reciprocity_corrected,
                "ties_per_member": ties_per_member,
                "transitivity": transitivity,
                "window": window,
                "with_way": with_way,
                "worked_out_at": worked_out_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.broker_output import BrokerOutput  # noqa: PLC0415
        from ..models.introduction_output import IntroductionOutput  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_assortativity(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        assortativity = _parse_assortativity(d.pop("assortativity"))

        betweenness_error = d.pop("betweenness_error")

        bridges = d.pop("bridges")

        brokers = []
        _brokers = d.pop("brokers")
        for brokers_item_data in _brokers:
            brokers_item = BrokerOutput.from_dict(brokers_item_data)

            brokers.append(brokers_item)

        def _parse_density(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        density = _parse_density(d.pop("density"))

        groups = d.pop("groups")

        hanging = d.pop("hanging")

        inmost_core = d.pop("inmost_core")

        introductions = []
        _introductions = d.pop("introductions")
        for introductions_item_data in _introductions:
            introductions_item = IntroductionOutput.from_dict(introductions_item_data)

            introductions.append(introductions_item)

        is_current = d.pop("is_current")

        isolates = d.pop("isolates")

        def _parse_mean_clustering(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        mean_clustering = _parse_mean_clustering(d.pop("mean_clustering"))

        members = d.pop("members")

        def _parse_modularity(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        modularity = _parse_modularity(d.pop("modularity"))

        pairs = d.pop("pairs")

        parts = d.pop("parts")

        def _parse_reciprocity(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        reciprocity = _parse_reciprocity(d.pop("reciprocity"))

        def _parse_reciprocity_by_value(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        reciprocity_by_value = _parse_reciprocity_by_value(d.pop("reciprocity_by_value"))

        def _parse_reciprocity_corrected(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        reciprocity_corrected = _parse_reciprocity_corrected(d.pop("reciprocity_corrected"))

        def _parse_ties_per_member(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        ties_per_member = _parse_ties_per_member(d.pop("ties_per_member"))

        def _parse_transitivity(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        transitivity = _parse_transitivity(d.pop("transitivity"))

        window = d.pop("window")

        with_way = d.pop("with_way")

        worked_out_at = datetime.datetime.fromisoformat(d.pop("worked_out_at"))

        network_figures_output = cls(
            assortativity=assortativity,
            betweenness_error=betweenness_error,
            bridges=bridges,
            brokers=brokers,
            density=density,
            groups=groups,
            hanging=hanging,
            inmost_core=inmost_core,
            introductions=introductions,
            is_current=is_current,
            isolates=isolates,
            mean_clustering=mean_clustering,
            members=members,
            modularity=modularity,
            pairs=pairs,
            parts=parts,
            reciprocity=reciprocity,
            reciprocity_by_value=reciprocity_by_value,
            reciprocity_corrected=reciprocity_corrected,
            ties_per_member=ties_per_member,
            transitivity=transitivity,
            window=window,
            with_way=with_way,
            worked_out_at=worked_out_at,
        )

        network_figures_output.additional_properties = d
        return network_figures_output

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
