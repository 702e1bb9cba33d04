from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="AccountOutput")


@_attrs_define
class AccountOutput:
    """
    Attributes:
        allocates (bool):
        balance (int):
        ceiling (int | None):
        closed_at (datetime.datetime | None):
        commodity (str):
        expected (int):
        floor (int | None):
        id (UUID):
        kept_by (str): The part of Hedgerow that alone moves and changes it; empty for none.
        key (str):
        kind (str):
        name (str):
        number (str):
        opened_at (datetime.datetime):
        party (None | UUID):
        reserved (int):
    """

    allocates: bool
    balance: int
    ceiling: int | None
    closed_at: datetime.datetime | None
    commodity: str
    expected: int
    floor: int | None
    id: UUID
    kept_by: str
    key: str
    kind: str
    name: str
    number: str
    opened_at: datetime.datetime
    party: None | UUID
    reserved: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        allocates = self.allocates

        balance = self.balance

        ceiling: int | None
        ceiling = self.ceiling

        closed_at: None | str
        if isinstance(self.closed_at, datetime.datetime):
            closed_at = self.closed_at.isoformat()
        else:
            closed_at = self.closed_at

        commodity = self.commodity

        expected = self.expected

        floor: int | None
        floor = self.floor

        id = str(self.id)

        kept_by = self.kept_by

        key = self.key

        kind = self.kind

        name = self.name

        number = self.number

        opened_at = self.opened_at.isoformat()

        party: None | str
        if isinstance(self.party, UUID):
            party = str(self.party)
        else:
            party = self.party

        reserved = self.reserved

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "allocates": allocates,
                "balance": balance,
                "ceiling": ceiling,
                "closed_at": closed_at,
                "commodity": commodity,
                "expected": expected,
                "floor": floor,
                "id": id,
                "kept_by": kept_by,
                "key": key,
                "kind": kind,
                "name": name,
                "number": number,
                "opened_at": opened_at,
                "party": party,
                "reserved": reserved,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        allocates = d.pop("allocates")

        balance = d.pop("balance")

        def _parse_ceiling(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        ceiling = _parse_ceiling(d.pop("ceiling"))

        def _parse_closed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                closed_at_type_0 = datetime.datetime.fromisoformat(data)

                return closed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        closed_at = _parse_closed_at(d.pop("closed_at"))

        commodity = d.pop("commodity")

        expected = d.pop("expected")

        def _parse_floor(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        floor = _parse_floor(d.pop("floor"))

        id = UUID(d.pop("id"))

        kept_by = d.pop("kept_by")

        key = d.pop("key")

        kind = d.pop("kind")

        name = d.pop("name")

        number = d.pop("number")

        opened_at = datetime.datetime.fromisoformat(d.pop("opened_at"))

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

        reserved = d.pop("reserved")

        account_output = cls(
            allocates=allocates,
            balance=balance,
            ceiling=ceiling,
            closed_at=closed_at,
            commodity=commodity,
            expected=expected,
            floor=floor,
            id=id,
            kept_by=kept_by,
            key=key,
            kind=kind,
            name=name,
            number=number,
            opened_at=opened_at,
            party=party,
            reserved=reserved,
        )

        account_output.additional_properties = d
        return account_output

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
