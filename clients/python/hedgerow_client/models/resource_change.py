from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.per import Per
from ..models.side import Side
from ..types import UNSET, Unset

T = TypeVar("T", bound="ResourceChange")


@_attrs_define
class ResourceChange:
    """Only what is named changes.

    Attributes:
        currency (str | Unset):
        issuer (str | Unset):
        kind (str | Unset):
        note (str | Unset):
        number (str | Unset):
        per (Per | Unset): What a quantity is counted over.
        quantity (None | str | Unset):
        side (Side | Unset):
        since (datetime.date | None | Unset):
        title (str | Unset):
        unit (str | Unset):
        until (datetime.date | None | Unset):
        valid_until (datetime.date | None | Unset):
        worth_minor (int | None | Unset):
    """

    currency: str | Unset = UNSET
    issuer: str | Unset = UNSET
    kind: str | Unset = UNSET
    note: str | Unset = UNSET
    number: str | Unset = UNSET
    per: Per | Unset = UNSET
    quantity: None | str | Unset = UNSET
    side: Side | Unset = UNSET
    since: datetime.date | None | Unset = UNSET
    title: str | Unset = UNSET
    unit: str | Unset = UNSET
    until: datetime.date | None | Unset = UNSET
    valid_until: datetime.date | None | Unset = UNSET
    worth_minor: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        currency = self.currency

        issuer = self.issuer

        kind = self.kind

        note = self.note

        number = self.number

        per: str | Unset = UNSET
        if not isinstance(self.per, Unset):
            per = self.per.value

        quantity: None | str | Unset
        if isinstance(self.quantity, Unset):
            quantity = UNSET
        else:
            quantity = self.quantity

        side: str | Unset = UNSET
        if not isinstance(self.side, Unset):
            side = self.side.value

        since: None | str | Unset
        if isinstance(self.since, Unset):
            since = UNSET
        elif isinstance(self.since, datetime.date):
            since = self.since.isoformat()
        else:
            since = self.since

        title = self.title

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

        field_dict.update({})
        if currency is not UNSET:
            field_dict["currency"] = currency
        if issuer is not UNSET:
            field_dict["issuer"] = issuer
        if kind is not UNSET:
            field_dict["kind"] = kind
        if note is not UNSET:
            field_dict["note"] = note
        if number is not UNSET:
            field_dict["number"] = number
        if per is not UNSET:
            field_dict["per"] = per
        if quantity is not UNSET:
            field_dict["quantity"] = quantity
        if side is not UNSET:
            field_dict["side"] = side
        if since is not UNSET:
            field_dict["since"] = since
        if title is not UNSET:
            field_dict["title"] = title
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
        currency = d.pop("currency", UNSET)

        issuer = d.pop("issuer", UNSET)

        kind = d.pop("kind", UNSET)

        note = d.pop("note", UNSET)

        number = d.pop("number", UNSET)

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

        _side = d.pop("side", UNSET)
        side: Side | Unset
        if isinstance(_side, Unset):
            side = UNSET
        else:
            side = Side(_side)

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

        title = d.pop("title", UNSET)

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

        resource_change = cls(
            currency=currency,
            issuer=issuer,
            kind=kind,
            note=note,
            number=number,
            per=per,
            quantity=quantity,
            side=side,
            since=since,
            title=title,
            unit=unit,
            until=until,
            valid_until=valid_until,
            worth_minor=worth_minor,
        )

        return resource_change
