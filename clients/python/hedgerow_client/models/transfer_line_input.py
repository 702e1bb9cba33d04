from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="TransferLineInput")


@_attrs_define
class TransferLineInput:
    """
    Attributes:
        account (UUID):
        amount (int): In the smallest unit.
        expires_on (datetime.date | None | Unset): The last day of a credit.
        lot (None | Unset | UUID): The one credit, by its entry, that a debit consumes.
    """

    account: UUID
    amount: int
    expires_on: datetime.date | None | Unset = UNSET
    lot: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        account = str(self.account)

        amount = self.amount

        expires_on: None | str | Unset
        if isinstance(self.expires_on, Unset):
            expires_on = UNSET
        elif isinstance(self.expires_on, datetime.date):
            expires_on = self.expires_on.isoformat()
        else:
            expires_on = self.expires_on

        lot: None | str | Unset
        if isinstance(self.lot, Unset):
            lot = UNSET
        elif isinstance(self.lot, UUID):
            lot = str(self.lot)
        else:
            lot = self.lot

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "account": account,
                "amount": amount,
            }
        )
        if expires_on is not UNSET:
            field_dict["expires_on"] = expires_on
        if lot is not UNSET:
            field_dict["lot"] = lot

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        account = UUID(d.pop("account"))

        amount = d.pop("amount")

        def _parse_expires_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                expires_on_type_0 = datetime.date.fromisoformat(data)

                return expires_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        expires_on = _parse_expires_on(d.pop("expires_on", UNSET))

        def _parse_lot(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                lot_type_0 = UUID(data)

                return lot_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        lot = _parse_lot(d.pop("lot", UNSET))

        transfer_line_input = cls(
            account=account,
            amount=amount,
            expires_on=expires_on,
            lot=lot,
        )

        return transfer_line_input
