from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="MergedOutput")


@_attrs_define
class MergedOutput:
    """
    Attributes:
        gone_id (UUID):
        id (UUID):
        kept_id (UUID):
        merged_at (datetime.datetime):
        merged_by (str):
        undone_at (datetime.datetime | None):
    """

    gone_id: UUID
    id: UUID
    kept_id: UUID
    merged_at: datetime.datetime
    merged_by: str
    undone_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        gone_id = str(self.gone_id)

        id = str(self.id)

        kept_id = str(self.kept_id)

        merged_at = self.merged_at.isoformat()

        merged_by = self.merged_by

        undone_at: None | str
        if isinstance(self.undone_at, datetime.datetime):
            undone_at = self.undone_at.isoformat()
        else:
            undone_at = self.undone_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "gone_id": gone_id,
                "id": id,
                "kept_id": kept_id,
                "merged_at": merged_at,
                "merged_by": merged_by,
                "undone_at": undone_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        gone_id = UUID(d.pop("gone_id"))

        id = UUID(d.pop("id"))

        kept_id = UUID(d.pop("kept_id"))

        merged_at = datetime.datetime.fromisoformat(d.pop("merged_at"))

        merged_by = d.pop("merged_by")

        def _parse_undone_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                undone_at_type_0 = datetime.datetime.fromisoformat(data)

                return undone_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        undone_at = _parse_undone_at(d.pop("undone_at"))

        merged_output = cls(
            gone_id=gone_id,
            id=id,
            kept_id=kept_id,
            merged_at=merged_at,
            merged_by=merged_by,
            undone_at=undone_at,
        )

        merged_output.additional_properties = d
        return merged_output

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
