from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="SegmentTakingPartInput")


@_attrs_define
class SegmentTakingPartInput:
    """
    Attributes:
        segment (UUID):
        since (datetime.date):
    """

    segment: UUID
    since: datetime.date

    def to_dict(self) -> dict[str, Any]:
        segment = str(self.segment)

        since = self.since.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "segment": segment,
                "since": since,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        segment = UUID(d.pop("segment"))

        since = datetime.date.fromisoformat(d.pop("since"))

        segment_taking_part_input = cls(
            segment=segment,
            since=since,
        )

        return segment_taking_part_input
