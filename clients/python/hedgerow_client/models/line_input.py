from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="LineInput")


@_attrs_define
class LineInput:
    """
    Attributes:
        amount_minor (int):
        description (str):
        key (str): Its own in the order.
        category (str | Unset):  Default: ''.
        discount_minor (int | Unset):  Default: 0.
        product_key (str | Unset):  Default: ''.
        quantity_milli (int | Unset):  Default: 1000.
        sku (str | Unset):  Default: ''.
        tax_minor (int | Unset):  Default: 0.
    """

    amount_minor: int
    description: str
    key: str
    category: str | Unset = ""
    discount_minor: int | Unset = 0
    product_key: str | Unset = ""
    quantity_milli: int | Unset = 1000
    sku: str | Unset = ""
    tax_minor: int | Unset = 0

    def to_dict(self) -> dict[str, Any]:
        amount_minor = self.amount_minor

        description = self.description

        key = self.key

        category = self.category

        discount_minor = self.discount_minor

        product_key = self.product_key

        quantity_milli = self.quantity_milli

        sku = self.sku

        tax_minor = self.tax_minor

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "amount_minor": amount_minor,
                "description": description,
                "key": key,
            }
        )
        if category is not UNSET:
            field_dict["category"] = category
        if discount_minor is not UNSET:
            field_dict["discount_minor"] = discount_minor
        if product_key is not UNSET:
            field_dict["product_key"] = product_key
        if quantity_milli is not UNSET:
            field_dict["quantity_milli"] = quantity_milli
        if sku is not UNSET:
            field_dict["sku"] = sku
        if tax_minor is not UNSET:
            field_dict["tax_minor"] = tax_minor

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        amount_minor = d.pop("amount_minor")

        description = d.pop("description")

        key = d.pop("key")

        category = d.pop("category", UNSET)

        discount_minor = d.pop("discount_minor", UNSET)

        product_key = d.pop("product_key", UNSET)

        quantity_milli = d.pop("quantity_milli", UNSET)

        sku = d.pop("sku", UNSET)

        tax_minor = d.pop("tax_minor", UNSET)

        line_input = cls(
            amount_minor=amount_minor,
            description=description,
            key=key,
            category=category,
            discount_minor=discount_minor,
            product_key=product_key,
            quantity_milli=quantity_milli,
            sku=sku,
            tax_minor=tax_minor,
        )

        return line_input
