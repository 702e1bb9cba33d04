from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="DeliverableOutput")


@_attrs_define
class DeliverableOutput:
    """`has_return`: something goes the other way.

    Attributes:
        giver (UUID):
        has_return (bool):
        id (UUID):
        is_tangible (bool):
        kind (str):
        name (str):
        receiver (UUID):
    """

    giver: UUID
    has_return: bool
    id: UUID
    is_tangible: bool
    kind: str
    name: str
    receiver: UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        giver = str(self.giver)

        has_return = self.has_return

        id = str(self.id)

        is_tangible = self.is_tangible

        kind = self.kind

        name = self.name

        receiver = str(self.receiver)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "giver": giver,
                "has_return": has_return,
                "id": id,
                "is_tangible": is_tangible,
                "kind": kind,
                "name": name,
                "receiver": receiver,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        giver = UUID(d.pop("giver"))

        has_return = d.pop("has_return")

        id = UUID(d.pop("id"))

        is_tangible = d.pop("is_tangible")

        kind = d.pop("kind")

        name = d.pop("name")

        receiver = UUID(d.pop("receiver"))

        deliverable_output = cls(
            giver=giver,
            has_return=has_return,
            id=id,
            is_tangible=is_tangible,
            kind=kind,
            name=name,
            receiver=receiver,
        )

        deliverable_output.additional_properties = d
        return deliverable_output

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
