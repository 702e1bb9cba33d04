from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.rhythm import Rhythm
from ..models.unit import Unit

T = TypeVar("T", bound="AttentionOutput")


@_attrs_define
class AttentionOutput:
    """
    Attributes:
        assignee_id (None | UUID):
        every (int):
        id (UUID):
        is_on (bool):
        name (str):
        rhythm (Rhythm):
        unit (Unit):
        verbs (list[str]):
    """

    assignee_id: None | UUID
    every: int
    id: UUID
    is_on: bool
    name: str
    rhythm: Rhythm
    unit: Unit
    verbs: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        assignee_id: None | str
        if isinstance(self.assignee_id, UUID):
            assignee_id = str(self.assignee_id)
        else:
            assignee_id = self.assignee_id

        every = self.every

        id = str(self.id)

        is_on = self.is_on

        name = self.name

        rhythm = self.rhythm.value

        unit = self.unit.value

        verbs = self.verbs

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assignee_id": assignee_id,
                "every": every,
                "id": id,
                "is_on": is_on,
                "name": name,
                "rhythm": rhythm,
                "unit": unit,
                "verbs": verbs,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_assignee_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                assignee_id_type_0 = UUID(data)

                return assignee_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        assignee_id = _parse_assignee_id(d.pop("assignee_id"))

        every = d.pop("every")

        id = UUID(d.pop("id"))

        is_on = d.pop("is_on")

        name = d.pop("name")

        rhythm = Rhythm(d.pop("rhythm"))

        unit = Unit(d.pop("unit"))

        verbs = cast(list[str], d.pop("verbs"))

        attention_output = cls(
            assignee_id=assignee_id,
            every=every,
            id=id,
            is_on=is_on,
            name=name,
            rhythm=rhythm,
            unit=unit,
            verbs=verbs,
        )

        attention_output.additional_properties = d
        return attention_output

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
