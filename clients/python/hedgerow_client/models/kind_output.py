from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="KindOutput")


@_attrs_define
class KindOutput:
    """
    Attributes:
        expires (bool):
        is_hidden (bool):
        key (str):
        label (str):
    """

    expires: bool
    is_hidden: bool
    key: str
    label: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        expires = self.expires

        is_hidden = self.is_hidden

        key = self.key

        label = self.label

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "expires": expires,
                "is_hidden": is_hidden,
                "key": key,
                "label": label,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        expires = d.pop("expires")

        is_hidden = d.pop("is_hidden")

        key = d.pop("key")

        label = d.pop("label")

        kind_output = cls(
            expires=expires,
            is_hidden=is_hidden,
            key=key,
            label=label,
        )

        kind_output.additional_properties = d
        return kind_output

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
