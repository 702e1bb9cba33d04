from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.attention_output import AttentionOutput


T = TypeVar("T", bound="PlanOutput")


@_attrs_define
class PlanOutput:
    """
    Attributes:
        attentions (list[AttentionOutput]):
        changed_at (datetime.datetime):
        experience (str):
        is_on (bool):
        message (str):
        role (str):
    """

    attentions: list[AttentionOutput]
    changed_at: datetime.datetime
    experience: str
    is_on: bool
    message: str
    role: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        attentions = []
        for attentions_item_data in self.attentions:
            attentions_item = attentions_item_data.to_dict()
            attentions.append(attentions_item)

        changed_at = self.changed_at.isoformat()

        experience = self.experience

        is_on = self.is_on

        message = self.message

        role = self.role

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "attentions": attentions,
                "changed_at": changed_at,
                "experience": experience,
                "is_on": is_on,
                "message": message,
                "role": role,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.attention_output import AttentionOutput  # noqa: PLC0415

        d = dict(src_dict)
        attentions = []
        _attentions = d.pop("attentions")
        for attentions_item_data in _attentions:
            attentions_item = AttentionOutput.from_dict(attentions_item_data)

            attentions.append(attentions_item)

        changed_at = datetime.datetime.fromisoformat(d.pop("changed_at"))

        experience = d.pop("experience")

        is_on = d.pop("is_on")

        message = d.pop("message")

        role = d.pop("role")

        plan_output = cls(
            attentions=attentions,
            changed_at=changed_at,
            experience=experience,
            is_on=is_on,
            message=message,
            role=role,
        )

        plan_output.additional_properties = d
        return plan_output

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
