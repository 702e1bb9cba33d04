from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ScenarioOutput")


@_attrs_define
class ScenarioOutput:
    """
    Attributes:
        days (int):
        degree_bp (int):
        id (UUID):
        name (str):
        remove (list[str]):
        seed (int):
        steps (list[str]):
    """

    days: int
    degree_bp: int
    id: UUID
    name: str
    remove: list[str]
    seed: int
    steps: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        days = self.days

        degree_bp = self.degree_bp

        id = str(self.id)

        name = self.name

        remove = self.remove

        seed = self.seed

        steps = self.steps

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "days": days,
                "degree_bp": degree_bp,
                "id": id,
                "name": name,
                "remove": remove,
                "seed": seed,
                "steps": steps,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        days = d.pop("days")

        degree_bp = d.pop("degree_bp")

        id = UUID(d.pop("id"))

        name = d.pop("name")

        remove = cast(list[str], d.pop("remove"))

        seed = d.pop("seed")

        steps = cast(list[str], d.pop("steps"))

        scenario_output = cls(
            days=days,
            degree_bp=degree_bp,
            id=id,
            name=name,
            remove=remove,
            seed=seed,
            steps=steps,
        )

        scenario_output.additional_properties = d
        return scenario_output

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
