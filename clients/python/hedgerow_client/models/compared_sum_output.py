from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ComparedSumOutput")


@_attrs_define
class ComparedSumOutput:
    """Of one currency. `twice_minor` is what several of them count: it is in `out_minor` once.

    Attributes:
        currency (str):
        initiatives (int):
        out_minor (int):
        twice_minor (int):
        went_in_minor (int):
    """

    currency: str
    initiatives: int
    out_minor: int
    twice_minor: int
    went_in_minor: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        currency = self.currency

        initiatives = self.initiatives

        out_minor = self.out_minor

        twice_minor = self.twice_minor

        went_in_minor = self.went_in_minor

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "currency": currency,
                "initiatives": initiatives,
                "out_minor": out_minor,
                "twice_minor": twice_minor,
                "went_in_minor": went_in_minor,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        currency = d.pop("currency")

        initiatives = d.pop("initiatives")

        out_minor = d.pop("out_minor")

        twice_minor = d.pop("twice_minor")

        went_in_minor = d.pop("went_in_minor")

        compared_sum_output = cls(
            currency=currency,
            initiatives=initiatives,
            out_minor=out_minor,
            twice_minor=twice_minor,
            went_in_minor=went_in_minor,
        )

        compared_sum_output.additional_properties = d
        return compared_sum_output

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
