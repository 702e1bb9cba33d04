from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="InitiativeResultOutput")


@_attrs_define
class InitiativeResultOutput:
    """By one assumption: what counts of purchases and of gifts, and what that is worth after the margin.

    `out_minor` is null where too few can be compared; `low_minor` and `high_minor` are the ends of a comparison (95 %).

        Attributes:
            assumption (str):
            bought_minor (int):
            expected_on (datetime.date | None):
            gain_minor (int | None):
            gave_minor (int):
            high_minor (int | None):
            is_covered (bool):
            low_minor (int | None):
            out_minor (int | None):
            paid_back_on (datetime.date | None):
            ratio (float | None):
    """

    assumption: str
    bought_minor: int
    expected_on: datetime.date | None
    gain_minor: int | None
    gave_minor: int
    high_minor: int | None
    is_covered: bool
    low_minor: int | None
    out_minor: int | None
    paid_back_on: datetime.date | None
    ratio: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        assumption = self.assumption

        bought_minor = self.bought_minor

        expected_on: None | str
        if isinstance(self.expected_on, datetime.date):
            expected_on = self.expected_on.isoformat()
        else:
            expected_on = self.expected_on

        gain_minor: int | None
        gain_minor = self.gain_minor

        gave_minor = self.gave_minor

        high_minor: int | None
        high_minor = self.high_minor

        is_covered = self.is_covered

        low_minor: int | None
        low_minor = self.low_minor

        out_minor: int | None
        out_minor = self.out_minor

        paid_back_on: None | str
        if isinstance(self.paid_back_on, datetime.date):
            paid_back_on = self.paid_back_on.isoformat()
        else:
            paid_back_on = self.paid_back_on

        ratio: float | None
        ratio = self.ratio

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assumption": assumption,
                "bought_minor": bought_minor,
                "expected_on": expected_on,
                "gain_minor": gain_minor,
                "gave_minor": gave_minor,
                "high_minor": high_minor,
                "is_covered": is_covered,
                "low_minor": low_minor,
                "out_minor": out_minor,
                "paid_back_on": paid_back_on,
                "ratio": ratio,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        assumption = d.pop("assumption")

        bought_minor = d.pop("bought_minor")

        def _parse_expected_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                expected_on_type_0 = datetime.date.fromisoformat(data)

                return expected_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        expected_on = _parse_expected_on(d.pop("expected_on"))

        def _parse_gain_minor(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        gain_minor = _parse_gain_minor(d.pop("gain_minor"))

        gave_minor = d.pop("gave_minor")

        def _parse_high_minor(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        high_minor = _parse_high_minor(d.pop("high_minor"))

        is_covered = d.pop("is_covered")

        def _parse_low_minor(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        low_minor = _parse_low_minor(d.pop("low_minor"))

        def _parse_out_minor(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        out_minor = _parse_out_minor(d.pop("out_minor"))

        def _parse_paid_back_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                paid_back_on_type_0 = datetime.date.fromisoformat(data)

                return paid_back_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        paid_back_on = _parse_paid_back_on(d.pop("paid_back_on"))

        def _parse_ratio(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        ratio = _parse_ratio(d.pop("ratio"))

        initiative_result_output = cls(
            assumption=assumption,
            bought_minor=bought_minor,
            expected_on=expected_on,
            gain_minor=gain_minor,
            gave_minor=gave_minor,
            high_minor=high_minor,
            is_covered=is_covered,
            low_minor=low_minor,
            out_minor=out_minor,
            paid_back_on=paid_back_on,
            ratio=ratio,
        )

        initiative_result_output.additional_properties = d
        return initiative_result_output

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
