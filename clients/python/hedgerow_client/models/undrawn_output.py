from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="UndrawnOutput")


@_attrs_define
class UndrawnOutput:
    """
    Attributes:
        entries (int):
        giver (str):
        kind (str):
        receiver (str):
        worth_minor (int):
    """

    entries: int
    giver: str
    kind: str
    receiver: str
    worth_minor: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        entries = self.entries

        giver = self.giver

        kind = self.kind

        receiver = self.receiver

        worth_minor = self.worth_minor

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "entries": entries,
                "giver": giver,
                "kind": kind,
                "receiver": receiver,
                "worth_minor": worth_minor,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        entries = d.pop("entries")

        giver = d.pop("giver")

        kind = d.pop("kind")

        receiver = d.pop("receiver")

        worth_minor = d.pop("worth_minor")

        undrawn_output = cls(
            entries=entries,
            giver=giver,
            kind=kind,
            receiver=receiver,
            worth_minor=worth_minor,
        )

        undrawn_output.additional_properties = d
        return undrawn_output

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
