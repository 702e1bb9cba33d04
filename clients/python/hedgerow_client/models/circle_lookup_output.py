from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.circle_payment_output import CirclePaymentOutput


T = TypeVar("T", bound="CircleLookupOutput")


@_attrs_define
class CircleLookupOutput:
    """`payment` is null where no payment that the key may see has that code.

    Attributes:
        payment (CirclePaymentOutput | None):
    """

    payment: CirclePaymentOutput | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.circle_payment_output import CirclePaymentOutput  # noqa: PLC0415

        payment: dict[str, Any] | None
        if isinstance(self.payment, CirclePaymentOutput):
            payment = self.payment.to_dict()
        else:
            payment = self.payment

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "payment": payment,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.circle_payment_output import CirclePaymentOutput  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_payment(data: object) -> CirclePaymentOutput | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                payment_type_0 = CirclePaymentOutput.from_dict(data)

                return payment_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CirclePaymentOutput | None, data)

        payment = _parse_payment(d.pop("payment"))

        circle_lookup_output = cls(
            payment=payment,
        )

        circle_lookup_output.additional_properties = d
        return circle_lookup_output

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
