from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.field_kind import FieldKind
from ..types import UNSET, Unset

T = TypeVar("T", bound="FieldInput")


@_attrs_define
class FieldInput:
    """
    Attributes:
        label (str):
        kind (FieldKind | Unset):  Default: FieldKind.TEXT.
        options (list[str] | Unset): For the kinds choice and choices.
    """

    label: str
    kind: FieldKind | Unset = FieldKind.TEXT
    options: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        label = self.label

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind.value

        options: list[str] | Unset = UNSET
        if not isinstance(self.options, Unset):
            options = self.options

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "label": label,
            }
        )
        if kind is not UNSET:
            field_dict["kind"] = kind
        if options is not UNSET:
            field_dict["options"] = options

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        label = d.pop("label")

        _kind = d.pop("kind", UNSET)
        kind: FieldKind | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = FieldKind(_kind)

        options = cast(list[str], d.pop("options", UNSET))

        field_input = cls(
            label=label,
            kind=kind,
            options=options,
        )

        return field_input
