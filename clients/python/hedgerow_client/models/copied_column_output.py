from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CopiedColumnOutput")


@_attrs_define
class CopiedColumnOutput:
    """`type` as DuckDB calls it; `unit` is what a whole number counts.

    Attributes:
        is_optional (bool):
        means (str):
        name (str):
        type_ (str):
        unit (str):
    """

    is_optional: bool
    means: str
    name: str
    type_: str
    unit: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        is_optional = self.is_optional

        means = self.means

        name = self.name

        type_ = self.type_

        unit = self.unit

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "is_optional": is_optional,
                "means": means,
                "name": name,
                "type": type_,
                "unit": unit,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        is_optional = d.pop("is_optional")

        means = d.pop("means")

        name = d.pop("name")

        type_ = d.pop("type")

        unit = d.pop("unit")

        copied_column_output = cls(
            is_optional=is_optional,
            means=means,
            name=name,
            type_=type_,
            unit=unit,
        )

        copied_column_output.additional_properties = d
        return copied_column_output

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
