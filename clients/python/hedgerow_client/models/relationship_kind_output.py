from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="RelationshipKindOutput")


@_attrs_define
class RelationshipKindOutput:
    """
    Attributes:
        from_kind (str):
        inverse_label (str):
        is_hidden (bool):
        is_symmetric (bool):
        key (str):
        label (str):
        to_kind (str):
    """

    from_kind: str
    inverse_label: str
    is_hidden: bool
    is_symmetric: bool
    key: str
    label: str
    to_kind: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from_kind = self.from_kind

        inverse_label = self.inverse_label

        is_hidden = self.is_hidden

        is_symmetric = self.is_symmetric

        key = self.key

        label = self.label

        to_kind = self.to_kind

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "from_kind": from_kind,
                "inverse_label": inverse_label,
                "is_hidden": is_hidden,
                "is_symmetric": is_symmetric,
                "key": key,
                "label": label,
                "to_kind": to_kind,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        from_kind = d.pop("from_kind")

        inverse_label = d.pop("inverse_label")

        is_hidden = d.pop("is_hidden")

        is_symmetric = d.pop("is_symmetric")

        key = d.pop("key")

        label = d.pop("label")

        to_kind = d.pop("to_kind")

        relationship_kind_output = cls(
            from_kind=from_kind,
            inverse_label=inverse_label,
            is_hidden=is_hidden,
            is_symmetric=is_symmetric,
            key=key,
            label=label,
            to_kind=to_kind,
        )

        relationship_kind_output.additional_properties = d
        return relationship_kind_output

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
