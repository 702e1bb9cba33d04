from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.per import Per
from ..models.side import Side
from ..types import UNSET, Unset

T = TypeVar("T", bound="ResourceInput")


@_attrs_define
class ResourceInput:
    """
    Attributes:
        kind (str):
        side (Side):
        title (str):
        currency (str | Unset):  Default: ''.
        issuer (str | Unset):  Default: ''.
        note (str | Unset):  Default: ''.
        number (str | Unset):  Default: ''.
        party (None | Unset | UUID):
        per (Per | Unset): What a quantity is counted over. Default: Per.VALUE_0.
        quantity (None | str | Unset):
        since (datetime.date | None | Unset):
        unit (str | Unset):  Default: ''.
        until (datetime.date | None | Unset):
        valid_until (datetime.date | None | Unset):
        worth_minor (int | None | Unset):
    """

    kind: str
    side: Side
    title: str
    currency: str | Unset = ""
    issuer: str | Unset = ""
    note: str | Unset = ""
    number: str | Unset = ""
    party: None | Unset | UUID = UNSET
    per: Per | Unset = Per.VALUE_0
    quantity: None | str | Unset = UNSET
    since: datetime.date | None | Unset = UNSET
    unit: str | Unset = ""
    until: datetime.date | None | Unset = UNSET
    valid_until: datetime.date | None | Unset = UNSET
    worth_minor: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        side = self.side.value

        title = self.title

        currency = self.currency

        issuer = self.issuer

        note = self.note

        number = self.number

        party: None | str | Unset
        if isinstance(self.party, Unset):
            party = UNSET
        elif isinstance(self.party, UUID):
            party = str(self.party)
        else:
            party = self.party

        per: str | Unset = UNSET
        if not isinstance(self.per, Unset):
            per = self.per.value

        quantity: None | str | Unset
        if isinstance(self.quantity, Unset):
            quantity = UNSET
        else:
            quantity = self.quantity

        since: None | str | Unset
        if isinstance(self.since, Unset):
            since = UNSET
        elif isinstance(self.since, datetime.date):
            since = self.since.isoformat()
        else:
            since = self.since

        unit = self.unit

        until: None | str | Unset
        if isinstance(self.until, Unset):
            until = UNSET
        elif isinstance(self.until, datetime.date):
            until = self.until.isoformat()
        else:
            until = self.until

        valid_until: None | str | Unset
        if isinstance(self.valid_until, Unset):
            valid_until = UNSET
        elif isinstance(self.valid_until, datetime.date):
            valid_until = self.valid_until.isoformat()
        else:
            valid_until = self.valid_until

        worth_minor: int | None | Unset
        if isinstance(self.worth_minor, Unset):
            worth_minor = UNSET
        else:
            worth_minor = self.worth_minor

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "side": side,
                "title": title,
            }
        )
        if currency is not UNSET:
            field_dict["currency"] = currency
        if issuer is not UNSET:
            field_dict["issuer"] = issuer
        if note is not UNSET:
            field_dict["note"] = note
        if number is not UNSET:
            field_dict["number"] = number
        if party is not UNSET:
            field_dict["party"] = party
        if per is not UNSET:
            field_dict["per"] = per
        if quantity is not UNSET:
            field_dict["quantity"] = quantity
        if since is not UNSET:
            field_dict["since"] = since
        if unit is not UNSET:
            field_dict["unit"] = unit
        if until is not UNSET:
            field_dict["until"] = until
        if valid_until is not UNSET:
            field_dict["valid_until"] = valid_until
        if worth_minor is not UNSET:
            field_dict["worth_minor"] = worth_minor

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = d.pop("kind")

        side = Side(d.pop("side"))

        title = d.pop("title")

        currency = d.pop("currency", UNSET)

        issuer = d.pop("issuer", UNSET)

        note = d.pop("note", UNSET)

        number = d.pop("number", UNSET)

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

        _per = d.pop("per", UNSET)
        per: Per | Unset
        if isinstance(_per, Unset):
            per = UNSET
        else:
            per = Per(_per)

        def _parse_quantity(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        quantity = _parse_quantity(d.pop("quantity", UNSET))

        def _parse_since(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                since_type_0 = datetime.date.fromisoformat(data)

                return since_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        since = _parse_since(d.pop("since", UNSET))

        unit = d.pop("unit", UNSET)

        def _parse_until(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                until_type_0 = datetime.date.fromisoformat(data)

                return until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        until = _parse_until(d.pop("until", UNSET))

        def _parse_valid_until(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_until_type_0 = datetime.date.fromisoformat(data)

                return valid_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        valid_until = _parse_valid_until(d.pop("valid_until", UNSET))

        def _parse_worth_minor(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        worth_minor = _parse_worth_minor(d.pop("worth_minor", UNSET))

        resource_input = cls(
            kind=kind,
            side=side,
            title=title,
            currency=currency,
            issuer=issuer,
            note=note,
            number=number,
            party=party,
            per=per,
            quantity=quantity,
            since=since,
            unit=unit,
            until=until,
            valid_until=valid_until,
            worth_minor=worth_minor,
        )

        return resource_input
