from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="StatementOutput")


@_attrs_define
class StatementOutput:
    """By the days entries were booked on; both days included. Its lines are the account's entries of these days.

    Attributes:
        came_in (int):
        closing (int):
        opening (int):
        since (datetime.date):
        until (datetime.date):
        went_out (int):
    """

    came_in: int
    closing: int
    opening: int
    since: datetime.date
    until: datetime.date
    went_out: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        came_in = self.came_in

        closing = self.closing

        opening = self.opening

        since = self.since.isoformat()

        until = self.until.isoformat()

        went_out = self.went_out

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "came_in": came_in,
                "closing": closing,
                "opening": opening,
                "since": since,
                "until": until,
                "went_out": went_out,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        came_in = d.pop("came_in")

        closing = d.pop("closing")

        opening = d.pop("opening")

        since = datetime.date.fromisoformat(d.pop("since"))

        until = datetime.date.fromisoformat(d.pop("until"))

        went_out = d.pop("went_out")

        statement_output = cls(
            came_in=came_in,
            closing=closing,
            opening=opening,
            since=since,
            until=until,
            went_out=went_out,
        )

        statement_output.additional_properties = d
        return statement_output

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
