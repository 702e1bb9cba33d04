from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="KeptQuestionInput")


@_attrs_define
class KeptQuestionInput:
    """
    Attributes:
        name (str):
        sql (str):
    """

    name: str
    sql: str

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        sql = self.sql

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "sql": sql,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        sql = d.pop("sql")

        kept_question_input = cls(
            name=name,
            sql=sql,
        )

        return kept_question_input
