from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="WhatIfLineOutput")


@_attrs_define
class WhatIfLineOutput:
    """
    Attributes:
        first_day (int):
        line (str):
        missing (float): The share that is gone, 0 to 1.
        until_day (int):
    """

    first_day: int
    line: str
    missing: float
    until_day: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        first_day = self.first_day

        line = self.line

        missing = self.missing

        until_day = self.until_day

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "first_day": first_day,
                "line": line,
                "missing": missing,
                "until_day": until_day,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        first_day = d.pop("first_day")

        line = d.pop("line")

        missing = d.pop("missing")

        until_day = d.pop("until_day")

        what_if_line_output = cls(
            first_day=first_day,
            line=line,
            missing=missing,
            until_day=until_day,
        )

        what_if_line_output.additional_properties = d
        return what_if_line_output

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
