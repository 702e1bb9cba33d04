from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.contact_kind import ContactKind
from ..types import UNSET, Unset

T = TypeVar("T", bound="ContactInput")


@_attrs_define
class ContactInput:
    """
    Attributes:
        kind (ContactKind):
        value (str):
        label (str | Unset):  Default: ''.
    """

    kind: ContactKind
    value: str
    label: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind.value

        value = self.value

        label = self.label

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "value": value,
            }
        )
        if label is not UNSET:
            field_dict["label"] = label

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = ContactKind(d.pop("kind"))

        value = d.pop("value")

        label = d.pop("label", UNSET)

        contact_input = cls(
            kind=kind,
            value=value,
            label=label,
        )

        return contact_input
