from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PartyQuery")


@_attrs_define
class PartyQuery:
    """Which parties.

    Attributes:
        after (None | str | Unset): `next` of the page before.
        archived (bool | Unset): Those put away, instead of the others. Default: False.
        changed_since (datetime.datetime | None | Unset): Gives them in the order they changed.
        limit (int | Unset): How many at most. Default: 50.
        q (str | Unset): Part of a name, or a whole e-mail address or phone number. Default: ''.
        role (str | Unset): Key of a role they have now. Default: ''.
        tag (str | Unset):  Default: ''.
    """

    after: None | str | Unset = UNSET
    archived: bool | Unset = False
    changed_since: datetime.datetime | None | Unset = UNSET
    limit: int | Unset = 50
    q: str | Unset = ""
    role: str | Unset = ""
    tag: str | Unset = ""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        after: None | str | Unset
        if isinstance(self.after, Unset):
            after = UNSET
        else:
            after = self.after

        archived = self.archived

        changed_since: None | str | Unset
        if isinstance(self.changed_since, Unset):
            changed_since = UNSET
        elif isinstance(self.changed_since, datetime.datetime):
            changed_since = self.changed_since.isoformat()
        else:
            changed_since = self.changed_since

        limit = self.limit

        q = self.q

        role = self.role

        tag = self.tag

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if after is not UNSET:
            field_dict["after"] = after
        if archived is not UNSET:
            field_dict["archived"] = archived
        if changed_since is not UNSET:
            field_dict["changed_since"] = changed_since
        if limit is not UNSET:
            field_dict["limit"] = limit
        if q is not UNSET:
            field_dict["q"] = q
        if role is not UNSET:
            field_dict["role"] = role
        if tag is not UNSET:
            field_dict["tag"] = tag

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

        archived = d.pop("archived", UNSET)

        def _parse_changed_since(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                changed_since_type_0 = datetime.datetime.fromisoformat(data)

                return changed_since_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        changed_since = _parse_changed_since(d.pop("changed_since", UNSET))

        limit = d.pop("limit", UNSET)

        q = d.pop("q", UNSET)

        role = d.pop("role", UNSET)

        tag = d.pop("tag", UNSET)

        party_query = cls(
            after=after,
            archived=archived,
            changed_since=changed_since,
            limit=limit,
            q=q,
            role=role,
            tag=tag,
        )

        party_query.additional_properties = d
        return party_query

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
