from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.watch_kind import WatchKind

T = TypeVar("T", bound="WatchOutput")


@_attrs_define
class WatchOutput:
    """`error` is what went wrong the last time, in words; one with `paused_at` is not looked at.

    Attributes:
        added_at (datetime.datetime):
        came (int): How much was new the last time.
        error (str):
        failures (int): How often in a row it could not be read.
        fetched_at (datetime.datetime | None): When it was looked at last.
        id (UUID):
        kind (WatchKind):
        name (str):
        next_at (datetime.datetime):
        paused_at (datetime.datetime | None):
        total (int): How much came altogether.
    """

    added_at: datetime.datetime
    came: int
    error: str
    failures: int
    fetched_at: datetime.datetime | None
    id: UUID
    kind: WatchKind
    name: str
    next_at: datetime.datetime
    paused_at: datetime.datetime | None
    total: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        added_at = self.added_at.isoformat()

        came = self.came

        error = self.error

        failures = self.failures

        fetched_at: None | str
        if isinstance(self.fetched_at, datetime.datetime):
            fetched_at = self.fetched_at.isoformat()
        else:
            fetched_at = self.fetched_at

        id = str(self.id)

        kind = self.kind.value

        name = self.name

        next_at = self.next_at.isoformat()

        paused_at: None | str
        if isinstance(self.paused_at, datetime.datetime):
            paused_at = self.paused_at.isoformat()
        else:
            paused_at = self.paused_at

        total = self.total

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "added_at": added_at,
                "came": came,
                "error": error,
                "failures": failures,
                "fetched_at": fetched_at,
                "id": id,
                "kind": kind,
                "name": name,
                "next_at": next_at,
                "paused_at": paused_at,
                "total": total,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        added_at = datetime.datetime.fromisoformat(d.pop("added_at"))

        came = d.pop("came")

        error = d.pop("error")

        failures = d.pop("failures")

        def _parse_fetched_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                fetched_at_type_0 = datetime.datetime.fromisoformat(data)

                return fetched_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        fetched_at = _parse_fetched_at(d.pop("fetched_at"))

        id = UUID(d.pop("id"))

        kind = WatchKind(d.pop("kind"))

        name = d.pop("name")

        next_at = datetime.datetime.fromisoformat(d.pop("next_at"))

        def _parse_paused_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                paused_at_type_0 = datetime.datetime.fromisoformat(data)

                return paused_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        paused_at = _parse_paused_at(d.pop("paused_at"))

        total = d.pop("total")

        watch_output = cls(
            added_at=added_at,
            came=came,
            error=error,
            failures=failures,
            fetched_at=fetched_at,
            id=id,
            kind=kind,
            name=name,
            next_at=next_at,
            paused_at=paused_at,
            total=total,
        )

        watch_output.additional_properties = d
        return watch_output

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
