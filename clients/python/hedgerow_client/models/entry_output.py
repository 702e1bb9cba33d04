from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="EntryOutput")


@_attrs_define
class EntryOutput:
    """`number` counts the entries of the account; `balance_after` is what was in it then.

    Attributes:
        amount (int):
        balance_after (int):
        booked_on (datetime.date):
        expires_on (datetime.date | None):
        id (UUID):
        number (int):
        recorded_at (datetime.datetime):
        reverses (None | UUID):
        transfer (UUID):
    """

    amount: int
    balance_after: int
    booked_on: datetime.date
    expires_on: datetime.date | None
    id: UUID
    number: int
    recorded_at: datetime.datetime
    reverses: None | UUID
    transfer: UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        amount = self.amount

        balance_after = self.balance_after

        booked_on = self.booked_on.isoformat()

        expires_on: None | str
        if isinstance(self.expires_on, datetime.date):
            expires_on = self.expires_on.isoformat()
        else:
            expires_on = self.expires_on

        id = str(self.id)

        number = self.number

        recorded_at = self.recorded_at.isoformat()

        reverses: None | str
        if isinstance(self.reverses, UUID):
            reverses = str(self.reverses)
        else:
            reverses = self.reverses

        transfer = str(self.transfer)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "amount": amount,
                "balance_after": balance_after,
                "booked_on": booked_on,
                "expires_on": expires_on,
                "id": id,
                "number": number,
                "recorded_at": recorded_at,
                "reverses": reverses,
                "transfer": transfer,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        amount = d.pop("amount")

        balance_after = d.pop("balance_after")

        booked_on = datetime.date.fromisoformat(d.pop("booked_on"))

        def _parse_expires_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                expires_on_type_0 = datetime.date.fromisoformat(data)

                return expires_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        expires_on = _parse_expires_on(d.pop("expires_on"))

        id = UUID(d.pop("id"))

        number = d.pop("number")

        recorded_at = datetime.datetime.fromisoformat(d.pop("recorded_at"))

        def _parse_reverses(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reverses_type_0 = UUID(data)

                return reverses_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        reverses = _parse_reverses(d.pop("reverses"))

        transfer = UUID(d.pop("transfer"))

        entry_output = cls(
            amount=amount,
            balance_after=balance_after,
            booked_on=booked_on,
            expires_on=expires_on,
            id=id,
            number=number,
            recorded_at=recorded_at,
            reverses=reverses,
            transfer=transfer,
        )

        entry_output.additional_properties = d
        return entry_output

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
