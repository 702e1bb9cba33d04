from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="RoleKindChange")


@_attrs_define
class RoleKindChange:
    """Empty words bring the usual ones back.

    Attributes:
        label (str):
        label_plural (str):
    """

    label: str
    label_plural: str

    def to_dict(self) -> dict[str, Any]:
        label = self.label

        label_plural = self.label_plural

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "label": label,
                "label_plural": label_plural,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        label = d.pop("label")

        label_plural = d.pop("label_plural")

        role_kind_change = cls(
            label=label,
            label_plural=label_plural,
        )

        return role_kind_change
