from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PurchaseLineOutput")


@_attrs_define
class PurchaseLineOutput:
    """
    Attributes:
        amount_minor (int):
        description (str):
        discount_minor (int):
        key (str):
        product (None | UUID):
        quantity_milli (int):
        tax_minor (int):
    """

    amount_minor: int
    description: str
    discount_minor: int
    key: str
    product: None | UUID
    quantity_milli: int
    tax_minor: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        amount_minor = self.amount_minor

        description = self.description

        discount_minor = self.discount_minor

        key = self.key

        product: None | str
        if isinstance(self.product, UUID):
            product = str(self.product)
        else:
            product = self.product

        quantity_milli = self.quantity_milli

        tax_minor = self.tax_minor

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "amount_minor": amount_minor,
                "description": description,
                "discount_minor": discount_minor,
                "key": key,
                "product": product,
                "quantity_milli": quantity_milli,
                "tax_minor": tax_minor,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        amount_minor = d.pop("amount_minor")

        description = d.pop("description")

        discount_minor = d.pop("discount_minor")

        key = d.pop("key")

        def _parse_product(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                product_type_0 = UUID(data)

                return product_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        product = _parse_product(d.pop("product"))

        quantity_milli = d.pop("quantity_milli")

        tax_minor = d.pop("tax_minor")

        purchase_line_output = cls(
            amount_minor=amount_minor,
            description=description,
            discount_minor=discount_minor,
            key=key,
            product=product,
            quantity_milli=quantity_milli,
            tax_minor=tax_minor,
        )

        purchase_line_output.additional_properties = d
        return purchase_line_output

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
