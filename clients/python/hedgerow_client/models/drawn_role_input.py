from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="DrawnRoleInput")


@_attrs_define
class DrawnRoleInput:
    """
    Attributes:
        name (str):
        stands_for (str | Unset): `us`, the key of a role of the record, or empty for nobody in particular. Default: ''.
    """

    name: str
    stands_for: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        stands_for = self.stands_for

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
            }
        )
        if stands_for is not UNSET:
            field_dict["stands_for"] = stands_for

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        stands_for = d.pop("stands_for", UNSET)

        drawn_role_input = cls(
            name=name,
            stands_for=stands_for,
        )

        return drawn_role_input
