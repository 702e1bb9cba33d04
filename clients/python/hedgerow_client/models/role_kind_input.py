from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.role_family import RoleFamily

T = TypeVar("T", bound="RoleKindInput")


@_attrs_define
class RoleKindInput:
    """
    Attributes:
        family (RoleFamily): Which plant of the hedge a role belongs to: its colour and its fruit.
        key (str):
        label (str):
        label_plural (str):
    """

    family: RoleFamily
    key: str
    label: str
    label_plural: str

    def to_dict(self) -> dict[str, Any]:
        family = self.family.value

        key = self.key

        label = self.label

        label_plural = self.label_plural

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "family": family,
                "key": key,
                "label": label,
                "label_plural": label_plural,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        family = RoleFamily(d.pop("family"))

        key = d.pop("key")

        label = d.pop("label")

        label_plural = d.pop("label_plural")

        role_kind_input = cls(
            family=family,
            key=key,
            label=label,
            label_plural=label_plural,
        )

        return role_kind_input
