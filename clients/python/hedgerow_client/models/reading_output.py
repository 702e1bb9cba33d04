from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ReadingOutput")


@_attrs_define
class ReadingOutput:
    """
    Attributes:
        currency (str):
        day (datetime.date):
        high (float | None):
        low (float | None): Lower end of the interval of 95 %; null where there is none.
        n (int): From how many it was read.
        value (float): In the unit of the measure; a share lies between 0 and 1.
    """

    currency: str
    day: datetime.date
    high: float | None
    low: float | None
    n: int
    value: float
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        currency = self.currency

        day = self.day.isoformat()

        high: float | None
        high = self.high

        low: float | None
        low = self.low

        n = self.n

        value = self.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "currency": currency,
                "day": day,
                "high": high,
                "low": low,
                "n": n,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        currency = d.pop("currency")

        day = datetime.date.fromisoformat(d.pop("day"))

        def _parse_high(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        high = _parse_high(d.pop("high"))

        def _parse_low(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        low = _parse_low(d.pop("low"))

        n = d.pop("n")

        value = d.pop("value")

        reading_output = cls(
            currency=currency,
            day=day,
            high=high,
            low=low,
            n=n,
            value=value,
        )

        reading_output.additional_properties = d
        return reading_output

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
