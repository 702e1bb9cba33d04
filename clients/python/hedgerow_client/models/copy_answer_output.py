from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.copy_column_output import CopyColumnOutput


T = TypeVar("T", bound="CopyAnswerOutput")


@_attrs_define
class CopyAnswerOutput:
    """`is_waiting`: ask for it again in a moment. `problem` says why there is no answer.

    The first 500 rows; `is_cut` where there were more. Whole numbers are numbers, days and moments as ISO 8601, what
    JSON has no form for is text. Kept for two weeks.

        Attributes:
            columns (list[CopyColumnOutput]):
            id (UUID):
            is_cut (bool):
            is_waiting (bool):
            problem (str):
            rows (list[list[bool | float | int | None | str]]):
            seconds (float):
            sql (str):
    """

    columns: list[CopyColumnOutput]
    id: UUID
    is_cut: bool
    is_waiting: bool
    problem: str
    rows: list[list[bool | float | int | None | str]]
    seconds: float
    sql: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        columns = []
        for columns_item_data in self.columns:
            columns_item = columns_item_data.to_dict()
            columns.append(columns_item)

        id = str(self.id)

        is_cut = self.is_cut

        is_waiting = self.is_waiting

        problem = self.problem

        rows = []
        for rows_item_data in self.rows:
            rows_item = []
            for rows_item_item_data in rows_item_data:
                rows_item_item: bool | float | int | None | str
                rows_item_item = rows_item_item_data
                rows_item.append(rows_item_item)

            rows.append(rows_item)

        seconds = self.seconds

        sql = self.sql

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "columns": columns,
                "id": id,
                "is_cut": is_cut,
                "is_waiting": is_waiting,
                "problem": problem,
                "rows": rows,
                "seconds": seconds,
                "sql": sql,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.copy_column_output import CopyColumnOutput  # noqa: PLC0415

        d = dict(src_dict)
        columns = []
        _columns = d.pop("columns")
        for columns_item_data in _columns:
            columns_item = CopyColumnOutput.from_dict(columns_item_data)

            columns.append(columns_item)

        id = UUID(d.pop("id"))

        is_cut = d.pop("is_cut")

        is_waiting = d.pop("is_waiting")

        problem = d.pop("problem")

        rows = []
        _rows = d.pop("rows")
        for rows_item_data in _rows:
            rows_item = []
            _rows_item = rows_item_data
            for rows_item_item_data in _rows_item:

                def _parse_rows_item_item(data: object) -> bool | float | int | None | str:
                    if data is None:
                        return data
                    return cast(bool | float | int | None | str, data)

                rows_item_item = _parse_rows_item_item(rows_item_item_data)

                rows_item.append(rows_item_item)

            rows.append(rows_item)

        seconds = d.pop("seconds")

        sql = d.pop("sql")

        copy_answer_output = cls(
            columns=columns,
            id=id,
            is_cut=is_cut,
            is_waiting=is_waiting,
            problem=problem,
            rows=rows,
            seconds=seconds,
            sql=sql,
        )

        copy_answer_output.additional_properties = d
        return copy_answer_output

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
