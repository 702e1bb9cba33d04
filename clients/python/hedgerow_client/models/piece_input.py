from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.piece_side import PieceSide
from ..types import UNSET, Unset

T = TypeVar("T", bound="PieceInput")


@_attrs_define
class PieceInput:
    """With a party it is a flow of the exchange as well (`exchange:write`): given by the business, or by them. Where
    that is not said, the business gave what went in, and they gave what came out.

    Money needs `worth_minor`; everything else counts one where no quantity is said.

        Attributes:
            kind (str):
            on (datetime.date):
            currency (str | Unset): That of the initiative, if named. Default: ''.
            given_by_party (bool | None | Unset):
            note (str | Unset):  Default: ''.
            party (None | Unset | UUID):
            quantity_milli (int | None | Unset):
            side (PieceSide | Unset):  Default: PieceSide.IN.
            unit (str | Unset):  Default: ''.
            worth_minor (int | None | Unset):
    """

    kind: str
    on: datetime.date
    currency: str | Unset = ""
    given_by_party: bool | None | Unset = UNSET
    note: str | Unset = ""
    party: None | Unset | UUID = UNSET
    quantity_milli: int | None | Unset = UNSET
    side: PieceSide | Unset = PieceSide.IN
    unit: str | Unset = ""
    worth_minor: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        on = self.on.isoformat()

        currency = self.currency

        given_by_party: bool | None | Unset
        if isinstance(self.given_by_party, Unset):
            given_by_party = UNSET
        else:
            given_by_party = self.given_by_party

        note = self.note

        party: None | str | Unset
        if isinstance(self.party, Unset):
            party = UNSET
        elif isinstance(self.party, UUID):
            party = str(self.party)
        else:
            party = self.party

        quantity_milli: int | None | Unset
        if isinstance(self.quantity_milli, Unset):
            quantity_milli = UNSET
        else:
            quantity_milli = self.quantity_milli

        side: str | Unset = UNSET
        if not isinstance(self.side, Unset):
            side = self.side.value

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
        if given_by_party is not UNSET:
            field_dict["given_by_party"] = given_by_party
        if note is not UNSET:
            field_dict["note"] = note
        if party is not UNSET:
            field_dict["party"] = party
        if quantity_milli is not UNSET:
            field_dict["quantity_milli"] = quantity_milli
        if side is not UNSET:
            field_dict["side"] = side
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

        def _parse_given_by_party(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        given_by_party = _parse_given_by_party(d.pop("given_by_party", UNSET))

        note = d.pop("note", UNSET)

        def _parse_party(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                party_type_0 = UUID(data)

                return party_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        party = _parse_party(d.pop("party", UNSET))

        def _parse_quantity_milli(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        quantity_milli = _parse_quantity_milli(d.pop("quantity_milli", UNSET))

        _side = d.pop("side", UNSET)
        side: PieceSide | Unset
        if isinstance(_side, Unset):
            side = UNSET
        else:
            side = PieceSide(_side)

        unit = d.pop("unit", UNSET)

        def _parse_worth_minor(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        worth_minor = _parse_worth_minor(d.pop("worth_minor", UNSET))

        piece_input = cls(
            kind=kind,
            on=on,
            currency=currency,
            given_by_party=given_by_party,
            note=note,
            party=party,
            quantity_milli=quantity_milli,
            side=side,
            unit=unit,
            worth_minor=worth_minor,
        )

        return piece_input
