from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.health_month_output import HealthMonthOutput
    from ..models.health_part_output import HealthPartOutput


T = TypeVar("T", bound="HealthOutput")


@_attrs_define
class HealthOutput:
    """`as_of` is the day it speaks of; `is_current` says that nothing was recorded since it was worked out.

    Attributes:
        as_of (datetime.date):
        index (float | None):
        is_current (bool):
        made_at (datetime.datetime):
        members (int):
        months (list[HealthMonthOutput]): The last 24 ends of months, then the day itself.
        parts (list[HealthPartOutput]):
        phase (str): launch, scale, maturity or evolution.
        signs (list[str]): Warning signs of the phase, the most urgent first.
    """

    as_of: datetime.date
    index: float | None
    is_current: bool
    made_at: datetime.datetime
    members: int
    months: list[HealthMonthOutput]
    parts: list[HealthPartOutput]
    phase: str
    signs: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        as_of = self.as_of.isoformat()

        index: float | None
        index = self.index

        is_current = self.is_current

        made_at = self.made_at.isoformat()

        members = self.members

        months = []
        for months_item_data in self.months:
            months_item = months_item_data.to_dict()
            months.append(months_item)

        parts = []
        for parts_item_data in self.parts:
            parts_item = parts_item_data.to_dict()
            parts.append(parts_item)

        phase = self.phase

        signs = self.signs

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "as_of": as_of,
                "index": index,
                "is_current": is_current,
                "made_at": made_at,
                "members": members,
                "months": months,
                "parts": parts,
                "phase": phase,
                "signs": signs,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.health_month_output import HealthMonthOutput  # noqa: PLC0415
        from ..models.health_part_output import HealthPartOutput  # noqa: PLC0415

        d = dict(src_dict)
        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        def _parse_index(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        index = _parse_index(d.pop("index"))

        is_current = d.pop("is_current")

        made_at = datetime.datetime.fromisoformat(d.pop("made_at"))

        members = d.pop("members")

        months = []
        _months = d.pop("months")
        for months_item_data in _months:
            months_item = HealthMonthOutput.from_dict(months_item_data)

            months.append(months_item)

        parts = []
        _parts = d.pop("parts")
        for parts_item_data in _parts:
            parts_item = HealthPartOutput.from_dict(parts_item_data)

            parts.append(parts_item)

        phase = d.pop("phase")

        signs = cast(list[str], d.pop("signs"))

        health_output = cls(
            as_of=as_of,
            index=index,
            is_current=is_current,
            made_at=made_at,
            members=members,
            months=months,
            parts=parts,
            phase=phase,
            signs=signs,
        )

        health_output.additional_properties = d
        return health_output

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
