from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="RestsOnOutput")


@_attrs_define
class RestsOnOutput:
    """
    Attributes:
        effective (float):
        hhi (float): Herfindahl-Hirschman index, 0 to 10,000.
        is_even (bool): Nobody said how much each carries: all count alike.
        n (int):
        of (str):
        top_share (float):
    """

    effective: float
    hhi: float
    is_even: bool
    n: int
    of: str
    top_share: float
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        effective = self.effective

        hhi = self.hhi

        is_even = self.is_even

        n = self.n

        of = self.of

        top_share = self.top_share

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "effective": effective,
                "hhi": hhi,
                "is_even": is_even,
                "n": n,
                "of": of,
                "top_share": top_share,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        effective = d.pop("effective")

        hhi = d.pop("hhi")

        is_even = d.pop("is_even")

        n = d.pop("n")

        of = d.pop("of")

        top_share = d.pop("top_share")

        rests_on_output = cls(
            effective=effective,
            hhi=hhi,
            is_even=is_even,
            n=n,
            of=of,
            top_share=top_share,
        )

        rests_on_output.additional_properties = d
        return rests_on_output

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
