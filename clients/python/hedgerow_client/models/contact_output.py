from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ContactOutput")


@_attrs_define
class ContactOutput:
    """
    Attributes:
        id (UUID):
        is_primary (bool):
        kind (str):
        label (str):
        normalised (str):
        value (str):
    """

    id: UUID
    is_primary: bool
    kind: str
    label: str
    normalised: str
    value: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        is_primary = self.is_primary

        kind = self.kind

        label = self.label

        normalised = self.normalised

        value = self.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "is_primary": is_primary,
                "kind": kind,
                "label": label,
                "normalised": normalised,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        is_primary = d.pop("is_primary")

        kind = d.pop("kind")

        label = d.pop("label")

        normalised = d.pop("normalised")

        value = d.pop("value")

        contact_output = cls(
            id=id,
            is_primary=is_primary,
            kind=kind,
            label=label,
            normalised=normalised,
            value=value,
        )

        contact_output.additional_properties = d
        return contact_output

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
