from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.copied_table_output import CopiedTableOutput


T = TypeVar("T", bound="CopyOutput")


@_attrs_define
class CopyOutput:
    """`made_at` is null where there is no copy. `position` of the log is in it, `head` is the log's last.

    `is_current`: nothing came or changed since. `is_under_way`: it is being made, or waits for its turn.

        Attributes:
            head (int):
            is_current (bool):
            is_on (bool):
            is_under_way (bool):
            made_at (datetime.datetime | None):
            position (int):
            tables (list[CopiedTableOutput]):
    """

    head: int
    is_current: bool
    is_on: bool
    is_under_way: bool
    made_at: datetime.datetime | None
    position: int
    tables: list[CopiedTableOutput]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        head = self.head

        is_current = self.is_current

        is_on = self.is_on

        is_under_way = self.is_under_way

        made_at: None | str
        if isinstance(self.made_at, datetime.datetime):
            made_at = self.made_at.isoformat()
        else:
            made_at = self.made_at

        position = self.position

        tables = []
        for tables_item_data in self.tables:
            tables_item = tables_item_data.to_dict()
            tables.append(tables_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "head": head,
                "is_current": is_current,
                "is_on": is_on,
                "is_under_way": is_under_way,
                "made_at": made_at,
                "position": position,
                "tables": tables,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.copied_table_output import CopiedTableOutput  # noqa: PLC0415

        d = dict(src_dict)
        head = d.pop("head")

        is_current = d.pop("is_current")

        is_on = d.pop("is_on")

        is_under_way = d.pop("is_under_way")

        def _parse_made_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                made_at_type_0 = datetime.datetime.fromisoformat(data)

                return made_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        made_at = _parse_made_at(d.pop("made_at"))

        position = d.pop("position")

        tables = []
        _tables = d.pop("tables")
        for tables_item_data in _tables:
            tables_item = CopiedTableOutput.from_dict(tables_item_data)

            tables.append(tables_item)

        copy_output = cls(
            head=head,
            is_current=is_current,
            is_on=is_on,
            is_under_way=is_under_way,
            made_at=made_at,
            position=position,
            tables=tables,
        )

        copy_output.additional_properties = d
        return copy_output

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
