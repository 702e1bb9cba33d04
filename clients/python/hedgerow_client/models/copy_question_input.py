from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="CopyQuestionInput")


@_attrs_define
class CopyQuestionInput:
    """One statement that only reads, in DuckDB's SQL, over the tables of the copy.

    Attributes:
        sql (str):
    """

    sql: str

    def to_dict(self) -> dict[str, Any]:
        sql = self.sql

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "sql": sql,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        sql = d.pop("sql")

        copy_question_input = cls(
            sql=sql,
        )

        return copy_question_input
