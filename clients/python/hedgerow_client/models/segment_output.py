from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.segment_output_definition import SegmentOutputDefinition


T = TypeVar("T", bound="SegmentOutput")


@_attrs_define
class SegmentOutput:
    """`counted_at` is null until everybody was looked at; `problem` says why it cannot be read any more.

    Attributes:
        counted_at (datetime.datetime | None):
        definition (SegmentOutputDefinition):
        id (UUID):
        is_frozen (bool):
        members (int):
        name (str):
        problem (str):
    """

    counted_at: datetime.datetime | None
    definition: SegmentOutputDefinition
    id: UUID
    is_frozen: bool
    members: int
    name: str
    problem: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        counted_at: None | str
        if isinstance(self.counted_at, datetime.datetime):
            counted_at = self.counted_at.isoformat()
        else:
            counted_at = self.counted_at

        definition = self.definition.to_dict()

        id = str(self.id)

        is_frozen = self.is_frozen

        members = self.members

        name = self.name

        problem = self.problem

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "counted_at": counted_at,
                "definition": definition,
                "id": id,
                "is_frozen": is_frozen,
                "members": members,
                "name": name,
                "problem": problem,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.segment_output_definition import SegmentOutputDefinition  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_counted_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                counted_at_type_0 = datetime.datetime.fromisoformat(data)

                return counted_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        counted_at = _parse_counted_at(d.pop("counted_at"))

        definition = SegmentOutputDefinition.from_dict(d.pop("definition"))

        id = UUID(d.pop("id"))

        is_frozen = d.pop("is_frozen")

        members = d.pop("members")

        name = d.pop("name")

        problem = d.pop("problem")

        segment_output = cls(
            counted_at=counted_at,
            definition=definition,
            id=id,
            is_frozen=is_frozen,
            members=members,
            name=name,
            problem=problem,
        )

        segment_output.additional_properties = d
        return segment_output

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
