from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.criterion_input import CriterionInput


T = TypeVar("T", bound="ProfileInput")


@_attrs_define
class ProfileInput:
    """
    Attributes:
        name (str):
        criteria (list[CriterionInput] | Unset):
        summary (str | Unset):  Default: ''.
    """

    name: str
    criteria: list[CriterionInput] | Unset = UNSET
    summary: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        criteria: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.criteria, Unset):
            criteria = []
            for criteria_item_data in self.criteria:
                criteria_item = criteria_item_data.to_dict()
                criteria.append(criteria_item)

        summary = self.summary

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
            }
        )
        if criteria is not UNSET:
            field_dict["criteria"] = criteria
        if summary is not UNSET:
            field_dict["summary"] = summary

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.criterion_input import CriterionInput  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

        _criteria = d.pop("criteria", UNSET)
        criteria: list[CriterionInput] | Unset = UNSET
        if _criteria is not UNSET:
            criteria = []
            for criteria_item_data in _criteria:
                criteria_item = CriterionInput.from_dict(criteria_item_data)

                criteria.append(criteria_item)

        summary = d.pop("summary", UNSET)

        profile_input = cls(
            name=name,
            criteria=criteria,
            summary=summary,
        )

        return profile_input
