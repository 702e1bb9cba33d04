from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="VerbOutput")


@_attrs_define
class VerbOutput:
    """
    Attributes:
        activity_streams_type (str):
        label (str):
        may_be_logged (bool):
        name (str):
    """

    activity_streams_type: str
    label: str
    may_be_logged: bool
    name: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        activity_streams_type = self.activity_streams_type

        label = self.label

        may_be_logged = self.may_be_logged

        name = self.name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "activity_streams_type": activity_streams_type,
                "label": label,
                "may_be_logged": may_be_logged,
                "name": name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        activity_streams_type = d.pop("activity_streams_type")

        label = d.pop("label")

        may_be_logged = d.pop("may_be_logged")

        name = d.pop("name")

        verb_output = cls(
            activity_streams_type=activity_streams_type,
            label=label,
            may_be_logged=may_be_logged,
            name=name,
        )

        verb_output.additional_properties = d
        return verb_output

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
