from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CareLineOutput")


@_attrs_define
class CareLineOutput:
    """
    Attributes:
        attention_id (UUID):
        due_on (datetime.date | None): null where nothing is due any more.
        last_on (datetime.date | None): The last day on which they had it; null for never.
        name (str):
        role (str):
    """

    attention_id: UUID
    due_on: datetime.date | None
    last_on: datetime.date | None
    name: str
    role: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        attention_id = str(self.attention_id)

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        last_on: None | str
        if isinstance(self.last_on, datetime.date):
            last_on = self.last_on.isoformat()
        else:
            last_on = self.last_on

        name = self.name

        role = self.role

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "attention_id": attention_id,
                "due_on": due_on,
                "last_on": last_on,
                "name": name,
                "role": role,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        attention_id = UUID(d.pop("attention_id"))

        def _parse_due_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        due_on = _parse_due_on(d.pop("due_on"))

        def _parse_last_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_on_type_0 = datetime.date.fromisoformat(data)

                return last_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        last_on = _parse_last_on(d.pop("last_on"))

        name = d.pop("name")

        role = d.pop("role")

        care_line_output = cls(
            attention_id=attention_id,
            due_on=due_on,
            last_on=last_on,
            name=name,
            role=role,
        )

        care_line_output.additional_properties = d
        return care_line_output

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
