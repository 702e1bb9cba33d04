from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="TakingPartInput")


@_attrs_define
class TakingPartInput:
    """
    Attributes:
        party (UUID):
        since (datetime.date):
    """

    party: UUID
    since: datetime.date

    def to_dict(self) -> dict[str, Any]:
        party = str(self.party)

        since = self.since.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "party": party,
                "since": since,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        party = UUID(d.pop("party"))

        since = datetime.date.fromisoformat(d.pop("since"))

        taking_part_input = cls(
            party=party,
            since=since,
        )

        return taking_part_input
