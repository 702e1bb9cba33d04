from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="StatementRowOutput")


@_attrs_define
class StatementRowOutput:
    """`payment` is null for demurrage; `is_back` takes that payment back.

    Attributes:
        amount (str):
        balance (str):
        day (datetime.date):
        is_back (bool):
        is_demurrage (bool):
        payment (None | UUID):
        purpose (str):
    """

    amount: str
    balance: str
    day: datetime.date
    is_back: bool
    is_demurrage: bool
    payment: None | UUID
    purpose: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        amount = self.amount

        balance = self.balance

        day = self.day.isoformat()

        is_back = self.is_back

        is_demurrage = self.is_demurrage

        payment: None | str
        if isinstance(self.payment, UUID):
            payment = str(self.payment)
        else:
            payment = self.payment

        purpose = self.purpose

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "amount": amount,
                "balance": balance,
                "day": day,
                "is_back": is_back,
                "is_demurrage": is_demurrage,
                "payment": payment,
                "purpose": purpose,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        amount = d.pop("amount")

        balance = d.pop("balance")

        day = datetime.date.fromisoformat(d.pop("day"))

        is_back = d.pop("is_back")

        is_demurrage = d.pop("is_demurrage")

        def _parse_payment(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                payment_type_0 = UUID(data)

                return payment_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        payment = _parse_payment(d.pop("payment"))

        purpose = d.pop("purpose")

        statement_row_output = cls(
            amount=amount,
            balance=balance,
            day=day,
            is_back=is_back,
            is_demurrage=is_demurrage,
            payment=payment,
            purpose=purpose,
        )

        statement_row_output.additional_properties = d
        return statement_row_output

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
