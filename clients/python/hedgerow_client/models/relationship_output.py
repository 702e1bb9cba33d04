from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.bond_output import BondOutput


T = TypeVar("T", bound="RelationshipOutput")


@_attrs_define
class RelationshipOutput:
    """`bond` is null where nothing is on record between the two.

    Attributes:
        added_at (datetime.datetime):
        bond (BondOutput | None):
        from_party (UUID):
        id (UUID):
        kind (str):
        note (str):
        since (datetime.date | None):
        source (str):
        to_party (UUID):
        until (datetime.date | None):
    """

    added_at: datetime.datetime
    bond: BondOutput | None
    from_party: UUID
    id: UUID
    kind: str
    note: str
    since: datetime.date | None
    source: str
    to_party: UUID
    until: datetime.date | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.bond_output import BondOutput  # noqa: PLC0415

        added_at = self.added_at.isoformat()

        bond: dict[str, Any] | None
        if isinstance(self.bond, BondOutput):
            bond = self.bond.to_dict()
        else:
            bond = self.bond

        from_party = str(self.from_party)

        id = str(self.id)

        kind = self.kind

        note = self.note

        since: None | str
        if isinstance(self.since, datetime.date):
            since = self.since.isoformat()
        else:
            since = self.since

        source = self.source

        to_party = str(self.to_party)

        until: None | str
        if isinstance(self.until, datetime.date):
            until = self.until.isoformat()
        else:
            until = self.until

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "added_at": added_at,
                "bond": bond,
                "from_party": from_party,
                "id": id,
                "kind": kind,
                "note": note,
                "since": since,
                "source": source,
                "to_party": to_party,
                "until": until,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.bond_output import BondOutput  # noqa: PLC0415

        d = dict(src_dict)
        added_at = datetime.datetime.fromisoformat(d.pop("added_at"))

        def _parse_bond(data: object) -> BondOutput | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                bond_type_0 = BondOutput.from_dict(data)

                return bond_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BondOutput | None, data)

        bond = _parse_bond(d.pop("bond"))

        from_party = UUID(d.pop("from_party"))

        id = UUID(d.pop("id"))

        kind = d.pop("kind")

        note = d.pop("note")

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

        to_party = UUID(d.pop("to_party"))

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

        relationship_output = cls(
            added_at=added_at,
            bond=bond,
            from_party=from_party,
            id=id,
            kind=kind,
            note=note,
            since=since,
            source=source,
            to_party=to_party,
            until=until,
        )

        relationship_output.additional_properties = d
        return relationship_output

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
