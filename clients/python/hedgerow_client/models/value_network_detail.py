from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.deliverable_output import DeliverableOutput
    from ..models.drawn_role_output import DrawnRoleOutput
    from ..models.exchange_analysis_output import ExchangeAnalysisOutput
    from ..models.value_judgement_output import ValueJudgementOutput


T = TypeVar("T", bound="ValueNetworkDetail")


@_attrs_define
class ValueNetworkDetail:
    """As it stands now.

    Attributes:
        analysis (ExchangeAnalysisOutput): As in Allee (2008): whether there is a return, of which nature, and on whom
            it hangs.
        begun_from (str):
        created_at (datetime.datetime):
        deliverables (list[DeliverableOutput]):
        id (UUID):
        judgements (list[ValueJudgementOutput]):
        name (str):
        put_away_at (datetime.datetime | None):
        roles (list[DrawnRoleOutput]):
        version (int):
    """

    analysis: ExchangeAnalysisOutput
    begun_from: str
    created_at: datetime.datetime
    deliverables: list[DeliverableOutput]
    id: UUID
    judgements: list[ValueJudgementOutput]
    name: str
    put_away_at: datetime.datetime | None
    roles: list[DrawnRoleOutput]
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        analysis = self.analysis.to_dict()

        begun_from = self.begun_from

        created_at = self.created_at.isoformat()

        deliverables = []
        for deliverables_item_data in self.deliverables:
            deliverables_item = deliverables_item_data.to_dict()
            deliverables.append(deliverables_item)

        id = str(self.id)

        judgements = []
        for judgements_item_data in self.judgements:
            judgements_item = judgements_item_data.to_dict()
            judgements.append(judgements_item)

        name = self.name

        put_away_at: None | str
        if isinstance(self.put_away_at, datetime.datetime):
            put_away_at = self.put_away_at.isoformat()
        else:
            put_away_at = self.put_away_at

        roles = []
        for roles_item_data in self.roles:
            roles_item = roles_item_data.to_dict()
            roles.append(roles_item)

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "analysis": analysis,
                "begun_from": begun_from,
                "created_at": created_at,
                "deliverables": deliverables,
                "id": id,
                "judgements": judgements,
                "name": name,
                "put_away_at": put_away_at,
                "roles": roles,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.deliverable_output import DeliverableOutput  # noqa: PLC0415
        from ..models.drawn_role_output import DrawnRoleOutput  # noqa: PLC0415
        from ..models.exchange_analysis_output import ExchangeAnalysisOutput  # noqa: PLC0415
        from ..models.value_judgement_output import ValueJudgementOutput  # noqa: PLC0415

        d = dict(src_dict)
        analysis = ExchangeAnalysisOutput.from_dict(d.pop("analysis"))

        begun_from = d.pop("begun_from")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        deliverables = []
        _deliverables = d.pop("deliverables")
        for deliverables_item_data in _deliverables:
            deliverables_item = DeliverableOutput.from_dict(deliverables_item_data)

            deliverables.append(deliverables_item)

        id = UUID(d.pop("id"))

        judgements = []
        _judgements = d.pop("judgements")
        for judgements_item_data in _judgements:
            judgements_item = ValueJudgementOutput.from_dict(judgements_item_data)

            judgements.append(judgements_item)

        name = d.pop("name")

        def _parse_put_away_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                put_away_at_type_0 = datetime.datetime.fromisoformat(data)

                return put_away_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        put_away_at = _parse_put_away_at(d.pop("put_away_at"))

        roles = []
        _roles = d.pop("roles")
        for roles_item_data in _roles:
            roles_item = DrawnRoleOutput.from_dict(roles_item_data)

            roles.append(roles_item)

        version = d.pop("version")

        value_network_detail = cls(
            analysis=analysis,
            begun_from=begun_from,
            created_at=created_at,
            deliverables=deliverables,
            id=id,
            judgements=judgements,
            name=name,
            put_away_at=put_away_at,
            roles=roles,
            version=version,
        )

        value_network_detail.additional_properties = d
        return value_network_detail

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
