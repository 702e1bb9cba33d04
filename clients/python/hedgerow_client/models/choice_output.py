from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ChoiceOutput")


@_attrs_define
class ChoiceOutput:
    """
    Attributes:
        gone (Any):
        is_open (bool): False where a rule decides: of two consents, the stricter.
        kept (Any):
        name (str):
    """

    gone: Any
    is_open: bool
    kept: Any
    name: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        gone = self.gone

        is_open = self.is_open

        kept = self.kept

        name = self.name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "gone": gone,
                "is_open": is_open,
                "kept": kept,
                "name": name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        gone = d.pop("gone")

        is_open = d.pop("is_open")

        kept = d.pop("kept")

        name = d.pop("name")

        choice_output = cls(
            gone=gone,
            is_open=is_open,
            kept=kept,
            name=name,
        )

        choice_output.additional_properties = d
        return choice_output

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
