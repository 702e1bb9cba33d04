from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.conversion_output import ConversionOutput


T = TypeVar("T", bound="RoleWorthOutput")


@_attrs_define
class RoleWorthOutput:
    """`impact` is of what the role receives, `creation` of what it gives.

    Attributes:
        creation (ConversionOutput): One side of a role's deliverables, by their ids. `assets` counts those touched at
            medium or high.
        impact (ConversionOutput): One side of a role's deliverables, by their ids. `assets` counts those touched at
            medium or high.
        role (UUID):
    """

    creation: ConversionOutput
    impact: ConversionOutput
    role: UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        creation = self.creation.to_dict()

        impact = self.impact.to_dict()

        role = str(self.role)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "creation": creation,
                "impact": impact,
                "role": role,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.conversion_output import ConversionOutput  # noqa: PLC0415

        d = dict(src_dict)
        creation = ConversionOutput.from_dict(d.pop("creation"))

        impact = ConversionOutput.from_dict(d.pop("impact"))

        role = UUID(d.pop("role"))

        role_worth_output = cls(
            creation=creation,
            impact=impact,
            role=role,
        )

        role_worth_output.additional_properties = d
        return role_worth_output

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
