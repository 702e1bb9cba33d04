from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.statement_row_output import StatementRowOutput


T = TypeVar("T", bound="CircleStatementOutput")


@_attrs_define
class CircleStatementOutput:
    """
    Attributes:
        closing (str):
        opening (str):
        rows (list[StatementRowOutput]):
        since (datetime.date):
        until (datetime.date):
    """

    closing: str
    opening: str
    rows: list[StatementRowOutput]
    since: datetime.date
    until: datetime.date
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        closing = self.closing

        opening = self.opening

        rows = []
        for rows_item_data in self.rows:
            rows_item = rows_item_data.to_dict()
            rows.append(rows_item)

        since = self.since.isoformat()

        until = self.until.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "closing": closing,
                "opening": opening,
                "rows": rows,
                "since": since,
                "until": until,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.statement_row_output import StatementRowOutput  # noqa: PLC0415

        d = dict(src_dict)
        closing = d.pop("closing")

        opening = d.pop("opening")

        rows = []
        _rows = d.pop("rows")
        for rows_item_data in _rows:
            rows_item = StatementRowOutput.from_dict(rows_item_data)

            rows.append(rows_item)

        since = datetime.date.fromisoformat(d.pop("since"))

        until = datetime.date.fromisoformat(d.pop("until"))

        circle_statement_output = cls(
            closing=closing,
            opening=opening,
            rows=rows,
            since=since,
            until=until,
        )

        circle_statement_output.additional_properties = d
        return circle_statement_output

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
