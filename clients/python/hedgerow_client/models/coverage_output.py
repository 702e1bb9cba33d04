from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CoverageOutput")


@_attrs_define
class CoverageOutput:
    """How many parties of one role stand how; each is counted once.

    Attributes:
        due (int): Something is due within seven days, and nothing is late.
        neglected (int): Something is late.
        never_noticed (int): No contact is on record, ever.
        parties (int):
        paused (int):
        role (str): The role's key; empty for everybody with a plan, by all their plans.
        thriving (int):
    """

    due: int
    neglected: int
    never_noticed: int
    parties: int
    paused: int
    role: str
    thriving: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        due = self.due

        neglected = self.neglected

        never_noticed = self.never_noticed

        parties = self.parties

        paused = self.paused

        role = self.role

        thriving = self.thriving

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "due": due,
                "neglected": neglected,
                "never_noticed": never_noticed,
                "parties": parties,
                "paused": paused,
                "role": role,
                "thriving": thriving,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        due = d.pop("due")

        neglected = d.pop("neglected")

        never_noticed = d.pop("never_noticed")

        parties = d.pop("parties")

        paused = d.pop("paused")

        role = d.pop("role")

        thriving = d.pop("thriving")

        coverage_output = cls(
            due=due,
            neglected=neglected,
            never_noticed=never_noticed,
            parties=parties,
            paused=paused,
            role=role,
            thriving=thriving,
        )

        coverage_output.additional_properties = d
        return coverage_output

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
