from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CirclePaymentOutput")


@_attrs_define
class CirclePaymentOutput:
    """`payer` or `payee` is null where it is the reserve. `state`: waiting, confirmed, declined, expired, reversed.

    It is reversed when all of it was taken back; `taken_back` is how much of it was.

        Attributes:
            amount (str):
            circle (UUID):
            code (str):
            expires_at (datetime.datetime | None):
            id (UUID):
            kind (str):
            payee (None | UUID):
            payer (None | UUID):
            proposed_at (datetime.datetime):
            purpose (str):
            state (str):
            taken_back (str):
    """

    amount: str
    circle: UUID
    code: str
    expires_at: datetime.datetime | None
    id: UUID
    kind: str
    payee: None | UUID
    payer: None | UUID
    proposed_at: datetime.datetime
    purpose: str
    state: str
    taken_back: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        amount = self.amount

        circle = str(self.circle)

        code = self.code

        expires_at: None | str
        if isinstance(self.expires_at, datetime.datetime):
            expires_at = self.expires_at.isoformat()
        else:
            expires_at = self.expires_at

        id = str(self.id)

        kind = self.kind

        payee: None | str
        if isinstance(self.payee, UUID):
            payee = str(self.payee)
        else:
            payee = self.payee

        payer: None | str
        if isinstance(self.payer, UUID):
            payer = str(self.payer)
        else:
            payer = self.payer

        proposed_at = self.proposed_at.isoformat()

        purpose = self.purpose

        state = self.state

        taken_back = self.taken_back

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "amount": amount,
                "circle": circle,
                "code": code,
                "expires_at": expires_at,
                "id": id,
                "kind": kind,
                "payee": payee,
                "payer": payer,
                "proposed_at": proposed_at,
                "purpose": purpose,
                "state": state,
                "taken_back": taken_back,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        amount = d.pop("amount")

        circle = UUID(d.pop("circle"))

        code = d.pop("code")

        def _parse_expires_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                expires_at_type_0 = datetime.datetime.fromisoformat(data)

                return expires_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        expires_at = _parse_expires_at(d.pop("expires_at"))

        id = UUID(d.pop("id"))

        kind = d.pop("kind")

        def _parse_payee(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                payee_type_0 = UUID(data)

                return payee_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        payee = _parse_payee(d.pop("payee"))

        def _parse_payer(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                payer_type_0 = UUID(data)

                return payer_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        payer = _parse_payer(d.pop("payer"))

        proposed_at = datetime.datetime.fromisoformat(d.pop("proposed_at"))

        purpose = d.pop("purpose")

        state = d.pop("state")

        taken_back = d.pop("taken_back")

        circle_payment_output = cls(
            amount=amount,
            circle=circle,
            code=code,
            expires_at=expires_at,
            id=id,
            kind=kind,
            payee=payee,
            payer=payer,
            proposed_at=proposed_at,
            purpose=purpose,
            state=state,
            taken_back=taken_back,
        )

        circle_payment_output.additional_properties = d
        return circle_payment_output

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
