from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ActivityQuery")


@_attrs_define
class ActivityQuery:
    """
    Attributes:
        after (None | str | Unset): `next` of the page before.
        limit (int | Unset): How many at most. Default: 50.
        party (None | Unset | UUID): As actor, object or target.
        since (int | Unset): Only what comes after this position: go on where you stopped. Default: 0.
        verb (str | Unset):  Default: ''.
    """

    after: None | str | Unset = UNSET
    limit: int | Unset = 50
    party: None | Unset | UUID = UNSET
    since: int | Unset = 0
    verb: str | Unset = ""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        after: None | str | Unset
        if isinstance(self.after, Unset):
            after = UNSET
        else:
            after = self.after

        limit = self.limit

        party: None | str | Unset
        if isinstance(self.party, Unset):
            party = UNSET
        elif isinstance(self.party, UUID):
            party = str(self.party)
        else:
            party = self.party

        since = self.since

        verb = self.verb

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if after is not UNSET:
            field_dict["after"] = after
        if limit is not UNSET:
            field_dict["limit"] = limit
        if party is not UNSET:
            field_dict["party"] = party
        if since is not UNSET:
            field_dict["since"] = since
        if verb is not UNSET:
            field_dict["verb"] = verb

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

        since = d.pop("since", UNSET)

        verb = d.pop("verb", UNSET)

        activity_query = cls(
            after=after,
            limit=limit,
            party=party,
            since=since,
            verb=verb,
        )

        activity_query.additional_properties = d
        return activity_query

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
