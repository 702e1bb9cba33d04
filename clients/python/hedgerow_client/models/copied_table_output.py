from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.copied_column_output import CopiedColumnOutput


T = TypeVar("T", bound="CopiedTableOutput")


@_attrs_define
class CopiedTableOutput:
    """`rows`, `months` and `size` (bytes) are of the copy as it is; 0 where there is none.

    Attributes:
        columns (list[CopiedColumnOutput]):
        means (str):
        months (int):
        name (str):
        rows (int):
        size (int):
    """

    columns: list[CopiedColumnOutput]
    means: str
    months: int
    name: str
    rows: int
    size: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        columns = []
        for columns_item_data in self.columns:
            columns_item = columns_item_data.to_dict()
            columns.append(columns_item)

        means = self.means

        months = self.months

        name = self.name

        rows = self.rows

        size = self.size

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "columns": columns,
                "means": means,
                "months": months,
                "name": name,
                "rows": rows,
                "size": size,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.copied_column_output import CopiedColumnOutput  # noqa: PLC0415

        d = dict(src_dict)
        columns = []
        _columns = d.pop("columns")
        for columns_item_data in _columns:
            columns_item = CopiedColumnOutput.from_dict(columns_item_data)

            columns.append(columns_item)

        means = d.pop("means")

        months = d.pop("months")

        name = d.pop("name")

        rows = d.pop("rows")

        size = d.pop("size")

        copied_table_output = cls(
            columns=columns,
            means=means,
            months=months,
            name=name,
            rows=rows,
            size=size,
        )

        copied_table_output.additional_properties = d
        return copied_table_output

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
