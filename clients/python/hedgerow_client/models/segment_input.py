from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.segment_input_definition import SegmentInputDefinition


T = TypeVar("T", bound="SegmentInput")


@_attrs_define
class SegmentInput:
    """
    Attributes:
        definition (SegmentInputDefinition): A condition, {"field", "op", "value", "options"}, or a group of them,
            {"all"|"any"|"none": […]}.
        name (str):
    """

    definition: SegmentInputDefinition
    name: str

    def to_dict(self) -> dict[str, Any]:
        definition = self.definition.to_dict()

        name = self.name

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "definition": definition,
                "name": name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.segment_input_definition import SegmentInputDefinition  # noqa: PLC0415

        d = dict(src_dict)
        definition = SegmentInputDefinition.from_dict(d.pop("definition"))

        name = d.pop("name")

        segment_input = cls(
            definition=definition,
            name=name,
        )

        return segment_input
