from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="MonthlyLetterOutput")


@_attrs_define
class MonthlyLetterOutput:
    """
    Attributes:
        month (datetime.date): The first day of the month.
        text (str): The letter without its pictures.
        title (str):
        until (datetime.date): The last day that counts.
        written_at (datetime.datetime):
    """

    month: datetime.date
    text: str
    title: str
    until: datetime.date
    written_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        month = self.month.isoformat()

        text = self.text

        title = self.title

        until = self.until.isoformat()

        written_at = self.written_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "month": month,
                "text": text,
                "title": title,
                "until": until,
                "written_at": written_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        month = datetime.date.fromisoformat(d.pop("month"))

        text = d.pop("text")

        title = d.pop("title")

        until = datetime.date.fromisoformat(d.pop("until"))

        written_at = datetime.datetime.fromisoformat(d.pop("written_at"))

        monthly_letter_output = cls(
            month=month,
            text=text,
            title=title,
            until=until,
            written_at=written_at,
        )

        monthly_letter_output.additional_properties = d
        return monthly_letter_output

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
