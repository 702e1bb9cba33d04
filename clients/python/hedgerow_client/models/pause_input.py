from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="PauseInput")


@_attrs_define
class PauseInput:
    """
    Attributes:
        until (datetime.date):
        reason (str | Unset):  Default: ''.
    """

    until: datetime.date
    reason: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        until = self.until.isoformat()

        reason = self.reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "until": until,
            }
        )
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        until = datetime.date.fromisoformat(d.pop("until"))

        reason = d.pop("reason", UNSET)

        pause_input = cls(
            until=until,
            reason=reason,
        )

        return pause_input
