from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ProductOutput")


@_attrs_define
class ProductOutput:
    """`sold_milli` counts thousandths; `amount_minor` is what it brought in, in the workspace's currency.

    Attributes:
        amount_minor (int):
        category (str):
        id (UUID):
        name (str):
        sold_milli (int):
        times (int):
    """

    amount_minor: int
    category: str
    id: UUID
    name: str
    sold_milli: int
    times: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        amount_minor = self.amount_minor

        category = self.category

        id = str(self.id)

        name = self.name

        sold_milli = self.sold_milli

        times = self.times

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "amount_minor": amount_minor,
                "category": category,
                "id": id,
                "name": name,
                "sold_milli": sold_milli,
                "times": times,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        amount_minor = d.pop("amount_minor")

        category = d.pop("category")

        id = UUID(d.pop("id"))

        name = d.pop("name")

        sold_milli = d.pop("sold_milli")

        times = d.pop("times")

        product_output = cls(
            amount_minor=amount_minor,
            category=category,
            id=id,
            name=name,
            sold_milli=sold_milli,
            times=times,
        )

        product_output.additional_properties = d
        return product_output

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
