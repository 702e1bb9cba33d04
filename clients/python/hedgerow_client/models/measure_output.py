from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.area import Area
from ..models.better import Better

if TYPE_CHECKING:
    from ..models.measure_goal_output import MeasureGoalOutput
    from ..models.reading_output import ReadingOutput


T = TypeVar("T", bound="MeasureOutput")


@_attrs_define
class MeasureOutput:
    """A defined figure. `latest` is null on too little data; `needs` says how much it wants.

    Attributes:
        area (Area): Where a measure stands in the catalogue.
        better (Better):
        decides (str):
        goal (MeasureGoalOutput | None):
        key (str):
        label (str):
        latest (None | ReadingOutput):
        meaning (str):
        needs (str):
        source (str):
        unit (str): count, share, money, days, number or index.
    """

    area: Area
    better: Better
    decides: str
    goal: MeasureGoalOutput | None
    key: str
    label: str
    latest: None | ReadingOutput
    meaning: str
    needs: str
    source: str
    unit: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.measure_goal_output import MeasureGoalOutput  # noqa: PLC0415
        from ..models.reading_output import ReadingOutput  # noqa: PLC0415

        area = self.area.value

        better = self.better.value

        decides = self.decides

        goal: dict[str, Any] | None
        if isinstance(self.goal, MeasureGoalOutput):
            goal = self.goal.to_dict()
        else:
            goal = self.goal

        key = self.key

        label = self.label

        latest: dict[str, Any] | None
        if isinstance(self.latest, ReadingOutput):
            latest = self.latest.to_dict()
        else:
            latest = self.latest

        meaning = self.meaning

        needs = self.needs

        source = self.source

        unit = self.unit

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "area": area,
                "better": better,
                "decides": decides,
                "goal": goal,
                "key": key,
                "label": label,
                "latest": latest,
                "meaning": meaning,
                "needs": needs,
                "source": source,
                "unit": unit,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.measure_goal_output import MeasureGoalOutput  # noqa: PLC0415
        from ..models.reading_output import ReadingOutput  # noqa: PLC0415

        d = dict(src_dict)
        area = Area(d.pop("area"))

        better = Better(d.pop("better"))

        decides = d.pop("decides")

        def _parse_goal(data: object) -> MeasureGoalOutput | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                goal_type_0 = MeasureGoalOutput.from_dict(data)

                return goal_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MeasureGoalOutput | None, data)

        goal = _parse_goal(d.pop("goal"))

        key = d.pop("key")

        label = d.pop("label")

        def _parse_latest(data: object) -> None | ReadingOutput:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                latest_type_0 = ReadingOutput.from_dict(data)

                return latest_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ReadingOutput, data)

        latest = _parse_latest(d.pop("latest"))

        meaning = d.pop("meaning")

        needs = d.pop("needs")

        source = d.pop("source")

        unit = d.pop("unit")

        measure_output = cls(
            area=area,
            better=better,
            decides=decides,
            goal=goal,
            key=key,
            label=label,
            latest=latest,
            meaning=meaning,
            needs=needs,
            source=source,
            unit=unit,
        )

        measure_output.additional_properties = d
        return measure_output

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
