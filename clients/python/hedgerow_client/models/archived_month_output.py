from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ArchivedMonthOutput")


@_attrs_define
class ArchivedMonthOutput:
    """`month` is the first day of a month of UTC. `state`: whole, outdated (written anew soon) or gone.

    `sha256` is of the file; `rows_sha256` of its activities, a line of JSON each.

        Attributes:
            activities (int):
            archived_at (datetime.datetime):
            first_position (int):
            id (UUID):
            last_position (int):
            month (datetime.date):
            rows_sha256 (str):
            sha256 (str):
            size (int):
            state (str):
            version (int):
    """

    activities: int
    archived_at: datetime.datetime
    first_position: int
    id: UUID
    last_position: int
    month: datetime.date
    rows_sha256: str
    sha256: str
    size: int
    state: str
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        activities = self.activities

        archived_at = self.archived_at.isoformat()

        first_position = self.first_position

        id = str(self.id)

        last_position = self.last_position

        month = self.month.isoformat()

        rows_sha256 = self.rows_sha256

        sha256 = self.sha256

        size = self.size

        state = self.state

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "activities": activities,
                "archived_at": archived_at,
                "first_position": first_position,
                "id": id,
                "last_position": last_position,
                "month": month,
                "rows_sha256": rows_sha256,
                "sha256": sha256,
                "size": size,
                "state": state,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        activities = d.pop("activities")

        archived_at = datetime.datetime.fromisoformat(d.pop("archived_at"))

        first_position = d.pop("first_position")

        id = UUID(d.pop("id"))

        last_position = d.pop("last_position")

        month = datetime.date.fromisoformat(d.pop("month"))

        rows_sha256 = d.pop("rows_sha256")

        sha256 = d.pop("sha256")

        size = d.pop("size")

        state = d.pop("state")

        version = d.pop("version")

        archived_month_output = cls(
            activities=activities,
            archived_at=archived_at,
            first_position=first_position,
            id=id,
            last_position=last_position,
            month=month,
            rows_sha256=rows_sha256,
            sha256=sha256,
            size=size,
            state=state,
            version=version,
        )

        archived_month_output.additional_properties = d
        return archived_month_output

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
