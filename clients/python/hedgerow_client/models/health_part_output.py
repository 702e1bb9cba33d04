from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="HealthPartOutput")


@_attrs_define
class HealthPartOutput:
    """One part; `value` is None on too little data. Shares lie between 0 and 1.

    Attributes:
        area (str):
        high (float | None):
        key (str):
        low (float | None): With `high` an interval of 95 %.
        n (int): How many it was told from.
        score (float | None): 0 to 100, as it counts toward the index.
        value (float | None):
        year_before (float | None):
    """

    area: str
    high: float | None
    key: str
    low: float | None
    n: int
    score: float | None
    value: float | None
    year_before: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        area = self.area

        high: float | None
        high = self.high

        key = self.key

        low: float | None
        low = self.low

        n = self.n

        score: float | None
        score = self.score

        value: float | None
        value = self.value

        year_before: float | None
        year_before = self.year_before

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "area": area,
                "high": high,
                "key": key,
                "low": low,
                "n": n,
                "score": score,
                "value": value,
                "year_before": year_before,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        area = d.pop("area")

        def _parse_high(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        high = _parse_high(d.pop("high"))

        key = d.pop("key")

        def _parse_low(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        low = _parse_low(d.pop("low"))

        n = d.pop("n")

        def _parse_score(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        score = _parse_score(d.pop("score"))

        def _parse_value(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        value = _parse_value(d.pop("value"))

        def _parse_year_before(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        year_before = _parse_year_before(d.pop("year_before"))

        health_part_output = cls(
            area=area,
            high=high,
            key=key,
            low=low,
            n=n,
            score=score,
            value=value,
            year_before=year_before,
        )

        health_part_output.additional_properties = d
        return health_part_output

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
