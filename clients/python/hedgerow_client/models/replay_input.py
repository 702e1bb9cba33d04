from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ReplayInput")


@_attrs_define
class ReplayInput:
    """What was given up and came up since the beginning of that day, in the workspace's time zone.

    Attributes:
        since (datetime.date):
    """

    since: datetime.date

    def to_dict(self) -> dict[str, Any]:
        since = self.since.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "since": since,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        since = datetime.date.fromisoformat(d.pop("since"))

        replay_input = cls(
            since=since,
        )

        return replay_input
