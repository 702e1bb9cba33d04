from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SupplyOutput")


@_attrs_define
class SupplyOutput:
    """`key` names it; suppliers are those whom the key may see.

    Attributes:
        is_assumed (bool):
        key (str):
        lines (list[str]):
        replace_days (int | None):
        share (float):
        stock_days (int | None):
        strength (float):
        suppliers (list[UUID]):
        title (str):
    """

    is_assumed: bool
    key: str
    lines: list[str]
    replace_days: int | None
    share: float
    stock_days: int | None
    strength: float
    suppliers: list[UUID]
    title: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        is_assumed = self.is_assumed

        key = self.key

        lines = self.lines

        replace_days: int | None
        replace_days = self.replace_days

        share = self.share

        stock_days: int | None
        stock_days = self.stock_days

        strength = self.strength

        suppliers = []
        for suppliers_item_data in self.suppliers:
            suppliers_item = str(suppliers_item_data)
            suppliers.append(suppliers_item)

        title = self.title

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "is_assumed": is_assumed,
                "key": key,
                "lines": lines,
                "replace_days": replace_days,
                "share": share,
                "stock_days": stock_days,
                "strength": strength,
                "suppliers": suppliers,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        is_assumed = d.pop("is_assumed")

        key = d.pop("key")

        lines = cast(list[str], d.pop("lines"))

        def _parse_replace_days(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        replace_days = _parse_replace_days(d.pop("replace_days"))

        share = d.pop("share")

        def _parse_stock_days(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        stock_days = _parse_stock_days(d.pop("stock_days"))

        strength = d.pop("strength")

        suppliers = []
        _suppliers = d.pop("suppliers")
        for suppliers_item_data in _suppliers:
            suppliers_item = UUID(suppliers_item_data)

            suppliers.append(suppliers_item)

        title = d.pop("title")

        supply_output = cls(
            is_assumed=is_assumed,
            key=key,
            lines=lines,
            replace_days=replace_days,
            share=share,
            stock_days=stock_days,
            strength=strength,
            suppliers=suppliers,
            title=title,
        )

        supply_output.additional_properties = d
        return supply_output

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
