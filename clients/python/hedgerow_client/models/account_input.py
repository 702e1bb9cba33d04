from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.account_kind import AccountKind
from ..types import UNSET, Unset

T = TypeVar("T", bound="AccountInput")


@_attrs_define
class AccountInput:
    """
    Attributes:
        commodity (str): As EUR or PTS.
        kind (AccountKind): Of the business's books the five of book-keeping; a wallet holds what a party has, an issuer
            gives it out.
        name (str):
        allocates (bool | Unset): Each debit consumes credits, the soonest to expire first. Default: False.
        ceiling (int | None | Unset):
        floor (int | None | Unset):
        key (str | Unset): Opening it again gives the first one back. Default: ''.
        number (str | Unset):  Default: ''.
        party (None | Unset | UUID):
    """

    commodity: str
    kind: AccountKind
    name: str
    allocates: bool | Unset = False
    ceiling: int | None | Unset = UNSET
    floor: int | None | Unset = UNSET
    key: str | Unset = ""
    number: str | Unset = ""
    party: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        commodity = self.commodity

        kind = self.kind.value

        name = self.name

        allocates = self.allocates

        ceiling: int | None | Unset
        if isinstance(self.ceiling, Unset):
            ceiling = UNSET
        else:
            ceiling = self.ceiling

        floor: int | None | Unset
        if isinstance(self.floor, Unset):
            floor = UNSET
        else:
            floor = self.floor

        key = self.key

        number = self.number

        party: None | str | Unset
        if isinstance(self.party, Unset):
            party = UNSET
        elif isinstance(self.party, UUID):
            party = str(self.party)
        else:
            party = self.party

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "commodity": commodity,
                "kind": kind,
                "name": name,
            }
        )
        if allocates is not UNSET:
            field_dict["allocates"] = allocates
        if ceiling is not UNSET:
            field_dict["ceiling"] = ceiling
        if floor is not UNSET:
            field_dict["floor"] = floor
        if key is not UNSET:
            field_dict["key"] = key
        if number is not UNSET:
            field_dict["number"] = number
        if party is not UNSET:
            field_dict["party"] = party

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        commodity = d.pop("commodity")

        kind = AccountKind(d.pop("kind"))

        name = d.pop("name")

        allocates = d.pop("allocates", UNSET)

        def _parse_ceiling(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        ceiling = _parse_ceiling(d.pop("ceiling", UNSET))

        def _parse_floor(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        floor = _parse_floor(d.pop("floor", UNSET))

        key = d.pop("key", UNSET)

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

        account_input = cls(
            commodity=commodity,
            kind=kind,
            name=name,
            allocates=allocates,
            ceiling=ceiling,
            floor=floor,
            key=key,
            number=number,
            party=party,
        )

        return account_input
