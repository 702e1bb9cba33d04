from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ResourceOutput")


@_attrs_define
class ResourceOutput:
    """
    Attributes:
        added_at (datetime.datetime):
        changed_at (datetime.datetime):
        currency (str):
        ended_at (datetime.datetime | None):
        id (UUID):
        issuer (str):
        kind (str):
        note (str):
        number (str):
        party (None | UUID):
        per (str):
        quantity (None | str):
        side (str):
        since (datetime.date | None):
        source (str):
        title (str):
        unit (str):
        until (datetime.date | None):
        valid_until (datetime.date | None):
        worth_minor (int | None):
    """

    added_at: datetime.datetime
    changed_at: datetime.datetime
    currency: str
    ended_at: datetime.datetime | None
    id: UUID
    issuer: str
    kind: str
    note: str
    number: str
    party: None | UUID
    per: str
    quantity: None | str
    side: str
    since: datetime.date | None
    source: str
    title: str
    unit: str
    until: datetime.date | None
    valid_until: datetime.date | None
    worth_minor: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        added_at = self.added_at.isoformat()

        changed_at = self.changed_at.isoformat()

        currency = self.currency

        ended_at: None | str
        if isinstance(self.ended_at, datetime.datetime):
            ended_at = self.ended_at.isoformat()
        else:
            ended_at = self.ended_at

        id = str(self.id)

        issuer = self.issuer

        kind = self.kind

        note = self.note

        number = self.number

        party: None | str
        if isinstance(self.party, UUID):
            party = str(self.party)
        else:
            party = self.party

        per = self.per

        quantity: None | str
        quantity = self.quantity

        side = self.side

        since: None | str
        if isinstance(self.since, datetime.date):
            since = self.since.isoformat()
        else:
            since = self.since

        source = self.source

        title = self.title

        unit = self.unit

        until: None | str
        if isinstance(self.until, datetime.date):
            until = self.until.isoformat()
        else:
            until = self.until

        valid_until: None | str
        if isinstance(self.valid_until, datetime.date):
            valid_until = self.valid_until.isoformat()
        else:
            valid_until = self.valid_until

        worth_minor: int | None
        worth_minor = self.worth_minor

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "added_at": added_at,
                "changed_at": changed_at,
                "currency": currency,
                "ended_at": ended_at,
                "id": id,
                "issuer": issuer,
                "kind": kind,
                "note": note,
                "number": number,
                "party": party,
                "per": per,
                "quantity": quantity,
                "side": side,
                "since": since,
                "source": source,
                "title": title,
                "unit": unit,
                "until": until,
                "valid_until": valid_until,
                "worth_minor": worth_minor,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        added_at = datetime.datetime.fromisoformat(d.pop("added_at"))

        changed_at = datetime.datetime.fromisoformat(d.pop("changed_at"))

        currency = d.pop("currency")

        def _parse_ended_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ended_at_type_0 = datetime.datetime.fromisoformat(data)

                return ended_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        ended_at = _parse_ended_at(d.pop("ended_at"))

        id = UUID(d.pop("id"))

        issuer = d.pop("issuer")

        kind = d.pop("kind")

        note = d.pop("note")

        number = d.pop("number")

        def _parse_party(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                party_type_0 = UUID(data)

                return party_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        party = _parse_party(d.pop("party"))

        per = d.pop("per")

        def _parse_quantity(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        quantity = _parse_quantity(d.pop("quantity"))

        side = d.pop("side")

        def _parse_since(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                since_type_0 = datetime.date.fromisoformat(data)

                return since_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        since = _parse_since(d.pop("since"))

        source = d.pop("source")

        title = d.pop("title")

        unit = d.pop("unit")

        def _parse_until(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                until_type_0 = datetime.date.fromisoformat(data)

                return until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        until = _parse_until(d.pop("until"))

        def _parse_valid_until(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_until_type_0 = datetime.date.fromisoformat(data)

                return valid_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        valid_until = _parse_valid_until(d.pop("valid_until"))

        def _parse_worth_minor(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        worth_minor = _parse_worth_minor(d.pop("worth_minor"))

        resource_output = cls(
            added_at=added_at,
            changed_at=changed_at,
            currency=currency,
            ended_at=ended_at,
            id=id,
            issuer=issuer,
            kind=kind,
            note=note,
            number=number,
            party=party,
            per=per,
            quantity=quantity,
            side=side,
            since=since,
            source=source,
            title=title,
            unit=unit,
            until=until,
            valid_until=valid_until,
            worth_minor=worth_minor,
        )

        resource_output.additional_properties = d
        return resource_output

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
