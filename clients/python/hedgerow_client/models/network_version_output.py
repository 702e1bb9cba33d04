from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="NetworkVersionOutput")


@_attrs_define
class NetworkVersionOutput:
    """
    Attributes:
        again_of (int | None):
        id (UUID):
        version (int):
        written_at (datetime.datetime):
        written_by (str):
    """

    again_of: int | None
    id: UUID
    version: int
    written_at: datetime.datetime
    written_by: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        again_of: int | None
        again_of = self.again_of

        id = str(self.id)

        version = self.version

        written_at = self.written_at.isoformat()

        written_by = self.written_by

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "again_of": again_of,
                "id": id,
                "version": version,
                "written_at": written_at,
                "written_by": written_by,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_again_of(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        again_of = _parse_again_of(d.pop("again_of"))

        id = UUID(d.pop("id"))

        version = d.pop("version")

        written_at = datetime.datetime.fromisoformat(d.pop("written_at"))

        written_by = d.pop("written_by")

        network_version_output = cls(
            again_of=again_of,
            id=id,
            version=version,
            written_at=written_at,
            written_by=written_by,
        )

        network_version_output.additional_properties = d
        return network_version_output

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
