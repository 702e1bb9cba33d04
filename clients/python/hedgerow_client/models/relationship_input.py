from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="RelationshipInput")


@_attrs_define
class RelationshipInput:
    """
    Attributes:
        from_party (UUID):
        kind (str):
        to_party (UUID):
        note (str | Unset):  Default: ''.
        since (datetime.date | None | Unset):
    """

    from_party: UUID
    kind: str
    to_party: UUID
    note: str | Unset = ""
    since: datetime.date | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from_party = str(self.from_party)

        kind = self.kind

        to_party = str(self.to_party)

        note = self.note

        since: None | str | Unset
        if isinstance(self.since, Unset):
            since = UNSET
        elif isinstance(self.since, datetime.date):
            since = self.since.isoformat()
        else:
            since = self.since

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "from_party": from_party,
                "kind": kind,
                "to_party": to_party,
            }
        )
        if note is not UNSET:
            field_dict["note"] = note
        if since is not UNSET:
            field_dict["since"] = since

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        from_party = UUID(d.pop("from_party"))

        kind = d.pop("kind")

        to_party = UUID(d.pop("to_party"))

        note = d.pop("note", UNSET)

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

        relationship_input = cls(
            from_party=from_party,
            kind=kind,
            to_party=to_party,
            note=note,
            since=since,
        )

        return relationship_input
