from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.count_input_definition import CountInputDefinition


T = TypeVar("T", bound="CountInput")


@_attrs_define
class CountInput:
    """
    Attributes:
        definition (CountInputDefinition): A condition, {"field", "op", "value", "options"}, or a group of them,
            {"all"|"any"|"none": […]}.
    """

    definition: CountInputDefinition

    def to_dict(self) -> dict[str, Any]:
        definition = self.definition.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "definition": definition,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.count_input_definition import CountInputDefinition  # noqa: PLC0415

        d = dict(src_dict)
        definition = CountInputDefinition.from_dict(d.pop("definition"))

        count_input = cls(
            definition=definition,
        )

        return count_input
