from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.segment_change_definition_type_0 import SegmentChangeDefinitionType0


T = TypeVar("T", bound="SegmentChange")


@_attrs_define
class SegmentChange:
    """
    Attributes:
        definition (None | SegmentChangeDefinitionType0 | Unset):
        name (None | str | Unset):
    """

    definition: None | SegmentChangeDefinitionType0 | Unset = UNSET
    name: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.segment_change_definition_type_0 import SegmentChangeDefinitionType0  # noqa: PLC0415

        definition: dict[str, Any] | None | Unset
        if isinstance(self.definition, Unset):
            definition = UNSET
        elif isinstance(self.definition, SegmentChangeDefinitionType0):
            definition = self.definition.to_dict()
        else:
            definition = self.definition

        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if definition is not UNSET:
            field_dict["definition"] = definition
        if name is not UNSET:
            field_dict["name"] = name

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.segment_change_definition_type_0 import SegmentChangeDefinitionType0  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_definition(data: object) -> None | SegmentChangeDefinitionType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                definition_type_0 = SegmentChangeDefinitionType0.from_dict(data)

                return definition_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SegmentChangeDefinitionType0 | Unset, data)

        definition = _parse_definition(d.pop("definition", UNSET))

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        segment_change = cls(
            definition=definition,
            name=name,
        )

        return segment_change
