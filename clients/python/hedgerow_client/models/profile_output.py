from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.criterion_output import CriterionOutput


T = TypeVar("T", bound="ProfileOutput")


@_attrs_define
class ProfileOutput:
    """
    Attributes:
        criteria (list[CriterionOutput]):
        id (UUID):
        is_main (bool):
        name (str):
        summary (str):
        version (int):
    """

    criteria: list[CriterionOutput]
    id: UUID
    is_main: bool
    name: str
    summary: str
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        criteria = []
        for criteria_item_data in self.criteria:
            criteria_item = criteria_item_data.to_dict()
            criteria.append(criteria_item)

        id = str(self.id)

        is_main = self.is_main

        name = self.name

        summary = self.summary

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "criteria": criteria,
                "id": id,
                "is_main": is_main,
                "name": name,
                "summary": summary,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.criterion_output import CriterionOutput  # noqa: PLC0415

        d = dict(src_dict)
        criteria = []
        _criteria = d.pop("criteria")
        for criteria_item_data in _criteria:
            criteria_item = CriterionOutput.from_dict(criteria_item_data)

            criteria.append(criteria_item)

        id = UUID(d.pop("id"))

        is_main = d.pop("is_main")

        name = d.pop("name")

        summary = d.pop("summary")

        version = d.pop("version")

        profile_output = cls(
            criteria=criteria,
            id=id,
            is_main=is_main,
            name=name,
            summary=summary,
            version=version,
        )

        profile_output.additional_properties = d
        return profile_output

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
