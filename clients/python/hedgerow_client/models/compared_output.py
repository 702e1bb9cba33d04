from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ComparedOutput")


@_attrs_define
class ComparedOutput:
    """One initiative in a comparison; nulls where it has no result.

    Attributes:
        currency (str):
        gain_minor (int | None):
        initiative (UUID):
        out_minor (int | None):
        ratio (float | None):
        taking_part (int):
        title (str):
        went_in_minor (int):
    """

    currency: str
    gain_minor: int | None
    initiative: UUID
    out_minor: int | None
    ratio: float | None
    taking_part: int
    title: str
    went_in_minor: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        currency = self.currency

        gain_minor: int | None
        gain_minor = self.gain_minor

        initiative = str(self.initiative)

        out_minor: int | None
        out_minor = self.out_minor

        ratio: float | None
        ratio = self.ratio

        taking_part = self.taking_part

        title = self.title

        went_in_minor = self.went_in_minor

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "currency": currency,
                "gain_minor": gain_minor,
                "initiative": initiative,
                "out_minor": out_minor,
                "ratio": ratio,
                "taking_part": taking_part,
                "title": title,
                "went_in_minor": went_in_minor,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        currency = d.pop("currency")

        def _parse_gain_minor(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        gain_minor = _parse_gain_minor(d.pop("gain_minor"))

        initiative = UUID(d.pop("initiative"))

        def _parse_out_minor(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        out_minor = _parse_out_minor(d.pop("out_minor"))

        def _parse_ratio(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        ratio = _parse_ratio(d.pop("ratio"))

        taking_part = d.pop("taking_part")

        title = d.pop("title")

        went_in_minor = d.pop("went_in_minor")

        compared_output = cls(
            currency=currency,
            gain_minor=gain_minor,
            initiative=initiative,
            out_minor=out_minor,
            ratio=ratio,
            taking_part=taking_part,
            title=title,
            went_in_minor=went_in_minor,
        )

        compared_output.additional_properties = d
        return compared_output

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
