from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="FlowInput")


@_attrs_define
class FlowInput:
    """Money needs `worth_minor`; everything else counts one where no quantity is said.

    Attributes:
        kind (str):
        on (datetime.date):
        currency (str | Unset):  Default: ''.
        giver (None | Unset | UUID):
        note (str | Unset):  Default: ''.
        quantity (None | str | Unset):
        receiver (None | Unset | UUID):
        unit (str | Unset):  Default: ''.
        worth_minor (int | None | Unset):
    """

    kind: str
    on: datetime.date
    currency: str | Unset = ""
    giver: None | Unset | UUID = UNSET
    note: str | Unset = ""
    quantity: None | str | Unset = UNSET
    receiver: None | Unset | UUID = UNSET
    unit: str | Unset = ""
    worth_minor: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        on = self.on.isoformat()

        currency = self.currency

        giver: None | str | Unset
        if isinstance(self.giver, Unset):
            giver = UNSET
        elif isinstance(self.giver, UUID):
            giver = str(self.giver)
        else:
            giver = self.giver

        note = self.note

        quantity: None | str | Unset
        if isinstance(self.quantity, Unset):
            quantity = UNSET
        else:
            quantity = self.quantity

        receiver: None | str | Unset
        if isinstance(self.receiver, Unset):
            receiver = UNSET
        elif isinstance(self.receiver, UUID):
            receiver = str(self.receiver)
        else:
            receiver = self.receiver

        unit = self.unit

        worth_minor: int | None | Unset
        if isinstance(self.worth_minor, Unset):
            worth_minor = UNSET
        else:
            worth_minor = self.worth_minor

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "on": on,
            }
        )
        if currency is not UNSET:
            field_dict["currency"] = currency
        if giver is not UNSET:
            field_dict["giver"] = giver
        if note is not UNSET:
            field_dict["note"] = note
        if quantity is not UNSET:
            field_dict["quantity"] = quantity
        if receiver is not UNSET:
            field_dict["receiver"] = receiver
        if unit is not UNSET:
            field_dict["unit"] = unit
        if worth_minor is not UNSET:
            field_dict["worth_minor"] = worth_minor

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = d.pop("kind")

        on = datetime.date.fromisoformat(d.pop("on"))

        currency = d.pop("currency", UNSET)

        def _parse_giver(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                giver_type_0 = UUID(data)

                return giver_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        giver = _parse_giver(d.pop("giver", UNSET))

        note = d.pop("note", UNSET)

        def _parse_quantity(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        quantity = _parse_quantity(d.pop("quantity", UNSET))

        def _parse_receiver(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                receiver_type_0 = UUID(data)

                return receiver_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        receiver = _parse_receiver(d.pop("receiver", UNSET))

        unit = d.pop("unit", UNSET)

        def _parse_worth_minor(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        worth_minor = _parse_worth_minor(d.pop("worth_minor", UNSET))

        flow_input = cls(
            kind=kind,
            on=on,
            currency=currency,
            giver=giver,
            note=note,
            quantity=quantity,
            receiver=receiver,
            unit=unit,
            worth_minor=worth_minor,
        )

        return flow_input
