from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.rhythm import Rhythm
from ..models.unit import Unit
from ..types import UNSET, Unset

T = TypeVar("T", bound="AttentionInput")


@_attrs_define
class AttentionInput:
    """`id` keeps one that is there; without it, it is a new one.

    Attributes:
        name (str):
        verbs (list[str]): Kinds of activities that count; a tick records the first.
        assignee_id (None | Unset | UUID): The user who does it; null for anybody.
        every (int | Unset):  Default: 1.
        id (None | Unset | UUID):
        is_on (bool | Unset):  Default: True.
        rhythm (Rhythm | Unset):  Default: Rhythm.EVERY.
        unit (Unit | Unset):  Default: Unit.MONTH.
    """

    name: str
    verbs: list[str]
    assignee_id: None | Unset | UUID = UNSET
    every: int | Unset = 1
    id: None | Unset | UUID = UNSET
    is_on: bool | Unset = True
    rhythm: Rhythm | Unset = Rhythm.EVERY
    unit: Unit | Unset = Unit.MONTH

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        verbs = self.verbs

        assignee_id: None | str | Unset
        if isinstance(self.assignee_id, Unset):
            assignee_id = UNSET
        elif isinstance(self.assignee_id, UUID):
            assignee_id = str(self.assignee_id)
        else:
            assignee_id = self.assignee_id

        every = self.every

        id: None | str | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        elif isinstance(self.id, UUID):
            id = str(self.id)
        else:
            id = self.id

        is_on = self.is_on

        rhythm: str | Unset = UNSET
        if not isinstance(self.rhythm, Unset):
            rhythm = self.rhythm.value

        unit: str | Unset = UNSET
        if not isinstance(self.unit, Unset):
            unit = self.unit.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "verbs": verbs,
            }
        )
        if assignee_id is not UNSET:
            field_dict["assignee_id"] = assignee_id
        if every is not UNSET:
            field_dict["every"] = every
        if id is not UNSET:
            field_dict["id"] = id
        if is_on is not UNSET:
            field_dict["is_on"] = is_on
        if rhythm is not UNSET:
            field_dict["rhythm"] = rhythm
        if unit is not UNSET:
            field_dict["unit"] = unit

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        verbs = cast(list[str], d.pop("verbs"))

        def _parse_assignee_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                assignee_id_type_0 = UUID(data)

                return assignee_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        assignee_id = _parse_assignee_id(d.pop("assignee_id", UNSET))

        every = d.pop("every", UNSET)

        def _parse_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                id_type_0 = UUID(data)

                return id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        id = _parse_id(d.pop("id", UNSET))

        is_on = d.pop("is_on", UNSET)

        _rhythm = d.pop("rhythm", UNSET)
        rhythm: Rhythm | Unset
        if isinstance(_rhythm, Unset):
            rhythm = UNSET
        else:
            rhythm = Rhythm(_rhythm)

        _unit = d.pop("unit", UNSET)
        unit: Unit | Unset
        if isinstance(_unit, Unset):
            unit = UNSET
        else:
            unit = Unit(_unit)

        attention_input = cls(
            name=name,
            verbs=verbs,
            assignee_id=assignee_id,
            every=every,
            id=id,
            is_on=is_on,
            rhythm=rhythm,
            unit=unit,
        )

        return attention_input
