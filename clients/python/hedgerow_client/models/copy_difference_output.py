from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CopyDifferenceOutput")


@_attrs_define
class CopyDifferenceOutput:
    """`what` is a column or `rows`, with the sum or count on each side; empty where the file cannot be read.

    Attributes:
        in_copy (int):
        in_record (int):
        month (str):
        table (str):
        what (str):
    """

    in_copy: int
    in_record: int
    month: str
    table: str
    what: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        in_copy = self.in_copy

        in_record = self.in_record

        month = self.month

        table = self.table

        what = self.what

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "in_copy": in_copy,
                "in_record": in_record,
                "month": month,
                "table": table,
                "what": what,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        in_copy = d.pop("in_copy")

        in_record = d.pop("in_record")

        month = d.pop("month")

        table = d.pop("table")

        what = d.pop("what")

        copy_difference_output = cls(
            in_copy=in_copy,
            in_record=in_record,
            month=month,
            table=table,
            what=what,
        )

        copy_difference_output.additional_properties = d
        return copy_difference_output

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
