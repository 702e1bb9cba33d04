from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="KeptQuestionOutput")


@_attrs_define
class KeptQuestionOutput:
    """
    Attributes:
        id (UUID):
        kept_at (datetime.datetime):
        kept_by (str):
        name (str):
        sql (str):
    """

    id: UUID
    kept_at: datetime.datetime
    kept_by: str
    name: str
    sql: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        kept_at = self.kept_at.isoformat()

        kept_by = self.kept_by

        name = self.name

        sql = self.sql

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kept_at": kept_at,
                "kept_by": kept_by,
                "name": name,
                "sql": sql,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kept_at = datetime.datetime.fromisoformat(d.pop("kept_at"))

        kept_by = d.pop("kept_by")

        name = d.pop("name")

        sql = d.pop("sql")

        kept_question_output = cls(
            id=id,
            kept_at=kept_at,
            kept_by=kept_by,
            name=name,
            sql=sql,
        )

        kept_question_output.additional_properties = d
        return kept_question_output

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
