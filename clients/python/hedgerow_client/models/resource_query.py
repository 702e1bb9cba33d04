from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.side import Side
from ..types import UNSET, Unset

T = TypeVar("T", bound="ResourceQuery")


@_attrs_define
class ResourceQuery:
    """
    Attributes:
        after (None | str | Unset): `next` of the page before.
        ended (bool | Unset): Those that are over, instead of the present ones. Default: False.
        expires_by (datetime.date | None | Unset): Only what runs out by that day or has run out.
        kind (str | Unset): Key of a kind. Default: ''.
        limit (int | Unset): How many at most. Default: 50.
        party (None | Unset | UUID): Whose.
        side (None | Side | Unset):
    """

    after: None | str | Unset = UNSET
    ended: bool | Unset = False
    expires_by: datetime.date | None | Unset = UNSET
    kind: str | Unset = ""
    limit: int | Unset = 50
    party: None | Unset | UUID = UNSET
    side: None | Side | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        after: None | str | Unset
        if isinstance(self.after, Unset):
            after = UNSET
        else:
            after = self.after

        ended = self.ended

        expires_by: None | str | Unset
        if isinstance(self.expires_by, Unset):
            expires_by = UNSET
        elif isinstance(self.expires_by, datetime.date):
            expires_by = self.expires_by.isoformat()
        else:
            expires_by = self.expires_by

        kind = self.kind

        limit = self.limit

        party: None | str | Unset
        if isinstance(self.party, Unset):
            party = UNSET
        elif isinstance(self.party, UUID):
            party = str(self.party)
        else:
            party = self.party

        side: None | str | Unset
        if isinstance(self.side, Unset):
            side = UNSET
        elif isinstance(self.side, Side):
            side = self.side.value
        else:
            side = self.side

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if after is not UNSET:
            field_dict["after"] = after
        if ended is not UNSET:
            field_dict["ended"] = ended
        if expires_by is not UNSET:
            field_dict["expires_by"] = expires_by
        if kind is not UNSET:
            field_dict["kind"] = kind
        if limit is not UNSET:
            field_dict["limit"] = limit
        if party is not UNSET:
            field_dict["party"] = party
        if side is not UNSET:
            field_dict["side"] = side

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_after(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        after = _parse_after(d.pop("after", UNSET))

        ended = d.pop("ended", UNSET)

        def _parse_expires_by(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                expires_by_type_0 = datetime.date.fromisoformat(data)

                return expires_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        expires_by = _parse_expires_by(d.pop("expires_by", UNSET))

        kind = d.pop("kind", UNSET)

        limit = d.pop("limit", UNSET)

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

        def _parse_side(data: object) -> None | Side | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                side_type_0 = Side(data)

                return side_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Side | Unset, data)

        side = _parse_side(d.pop("side", UNSET))

        resource_query = cls(
            after=after,
            ended=ended,
            expires_by=expires_by,
            kind=kind,
            limit=limit,
            party=party,
            side=side,
        )

        resource_query.additional_properties = d
        return resource_query

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
