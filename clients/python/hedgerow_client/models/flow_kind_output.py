from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="FlowKindOutput")


@_attrs_define
class FlowKindOutput:
    """
    Attributes:
        is_hidden (bool):
        is_tangible (bool):
        key (str):
        label (str):
    """

    is_hidden: bool
    is_tangible: bool
    key: str
    label: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        is_hidden = self.is_hidden

        is_tangible = self.is_tangible

        key = self.key

        label = self.label

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "is_hidden": is_hidden,
                "is_tangible": is_tangible,
                "key": key,
                "label": label,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        is_hidden = d.pop("is_hidden")

        is_tangible = d.pop("is_tangible")

        key = d.pop("key")

        label = d.pop("label")

        flow_kind_output = cls(
            is_hidden=is_hidden,
            is_tangible=is_tangible,
            key=key,
            label=label,
        )

        flow_kind_output.additional_properties = d
        return flow_kind_output

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
