from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.attention_input import AttentionInput


T = TypeVar("T", bound="PlanInput")


@_attrs_define
class PlanInput:
    """
    Attributes:
        attentions (list[AttentionInput]):
        experience (str | Unset):  Default: ''.
        is_on (bool | Unset):  Default: True.
        message (str | Unset):  Default: ''.
    """

    attentions: list[AttentionInput]
    experience: str | Unset = ""
    is_on: bool | Unset = True
    message: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        attentions = []
        for attentions_item_data in self.attentions:
            attentions_item = attentions_item_data.to_dict()
            attentions.append(attentions_item)

        experience = self.experience

        is_on = self.is_on

        message = self.message

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "attentions": attentions,
            }
        )
        if experience is not UNSET:
            field_dict["experience"] = experience
        if is_on is not UNSET:
            field_dict["is_on"] = is_on
        if message is not UNSET:
            field_dict["message"] = message

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.attention_input import AttentionInput  # noqa: PLC0415

        d = dict(src_dict)
        attentions = []
        _attentions = d.pop("attentions")
        for attentions_item_data in _attentions:
            attentions_item = AttentionInput.from_dict(attentions_item_data)

            attentions.append(attentions_item)

        experience = d.pop("experience", UNSET)

        is_on = d.pop("is_on", UNSET)

        message = d.pop("message", UNSET)

        plan_input = cls(
            attentions=attentions,
            experience=experience,
            is_on=is_on,
            message=message,
        )

        return plan_input
