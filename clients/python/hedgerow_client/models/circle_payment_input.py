from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="CirclePaymentInput")


@_attrs_define
class CirclePaymentInput:
    """`payer` and `payee` are members of one circle.

    Attributes:
        amount (str): At most two decimals, as "2.5".
        payee (UUID):
        payer (UUID):
        purpose (str):
    """

    amount: str
    payee: UUID
    payer: UUID
    purpose: str

    def to_dict(self) -> dict[str, Any]:
        amount = self.amount

        payee = str(self.payee)

        payer = str(self.payer)

        purpose = self.purpose

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "amount": amount,
                "payee": payee,
                "payer": payer,
                "purpose": purpose,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        amount = d.pop("amount")

        payee = UUID(d.pop("payee"))

        payer = UUID(d.pop("payer"))

        purpose = d.pop("purpose")

        circle_payment_input = cls(
            amount=amount,
            payee=payee,
            payer=payer,
            purpose=purpose,
        )

        return circle_payment_input
