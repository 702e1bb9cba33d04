from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="DeliverableInput")


@_attrs_define
class DeliverableInput:
    """
    Attributes:
        giver (UUID): A role of this value network.
        name (str):
        receiver (UUID): Another one.
        is_tangible (bool | Unset): Whether it could stand on an invoice. Default: True.
        kind (str | Unset): Key of a kind of value; empty where none is meant. Default: ''.
    """

    giver: UUID
    name: str
    receiver: UUID
    is_tangible: bool | Unset = True
    kind: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        giver = str(self.giver)

        name = self.name

        receiver = str(self.receiver)

        is_tangible = self.is_tangible

        kind = self.kind

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "giver": giver,
                "name": name,
                "receiver": receiver,
            }
        )
        if is_tangible is not UNSET:
            field_dict["is_tangible"] = is_tangible
        if kind is not UNSET:
            field_dict["kind"] = kind

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        giver = UUID(d.pop("giver"))

        name = d.pop("name")

        receiver = UUID(d.pop("receiver"))

        is_tangible = d.pop("is_tangible", UNSET)

        kind = d.pop("kind", UNSET)

        deliverable_input = cls(
            giver=giver,
            name=name,
            receiver=receiver,
            is_tangible=is_tangible,
            kind=kind,
        )

        return deliverable_input
