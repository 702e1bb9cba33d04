from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SeenOutput")


@_attrs_define
class SeenOutput:
    """`entries` null where nothing can be looked for: without a kind, or where a role stands for nobody.

    Attributes:
        deliverable (UUID):
        entries (int | None):
        worth_minor (int | None):
    """

    deliverable: UUID
    entries: int | None
    worth_minor: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        deliverable = str(self.deliverable)

        entries: int | None
        entries = self.entries

        worth_minor: int | None
        worth_minor = self.worth_minor

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "deliverable": deliverable,
                "entries": entries,
                "worth_minor": worth_minor,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        deliverable = UUID(d.pop("deliverable"))

        def _parse_entries(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        entries = _parse_entries(d.pop("entries"))

        def _parse_worth_minor(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        worth_minor = _parse_worth_minor(d.pop("worth_minor"))

        seen_output = cls(
            deliverable=deliverable,
            entries=entries,
            worth_minor=worth_minor,
        )

        seen_output.additional_properties = d
        return seen_output

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
