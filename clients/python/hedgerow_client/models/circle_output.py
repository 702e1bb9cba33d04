from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CircleOutput")


@_attrs_define
class CircleOutput:
    """`reserve` below zero is what the circle lacks; `demurrage_per_mille` 0 is none.

    Attributes:
        ceiling (None | str):
        demurrage_free (str):
        demurrage_per_mille (int):
        id (UUID):
        kind (str):
        limit (str):
        members (int):
        name (str):
        reserve (str):
        unit (str):
    """

    ceiling: None | str
    demurrage_free: str
    demurrage_per_mille: int
    id: UUID
    kind: str
    limit: str
    members: int
    name: str
    reserve: str
    unit: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        ceiling: None | str
        ceiling = self.ceiling

        demurrage_free = self.demurrage_free

        demurrage_per_mille = self.demurrage_per_mille

        id = str(self.id)

        kind = self.kind

        limit = self.limit

        members = self.members

        name = self.name

        reserve = self.reserve

        unit = self.unit

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "ceiling": ceiling,
                "demurrage_free": demurrage_free,
                "demurrage_per_mille": demurrage_per_mille,
                "id": id,
                "kind": kind,
                "limit": limit,
                "members": members,
                "name": name,
                "reserve": reserve,
                "unit": unit,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_ceiling(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        ceiling = _parse_ceiling(d.pop("ceiling"))

        demurrage_free = d.pop("demurrage_free")

        demurrage_per_mille = d.pop("demurrage_per_mille")

        id = UUID(d.pop("id"))

        kind = d.pop("kind")

        limit = d.pop("limit")

        members = d.pop("members")

        name = d.pop("name")

        reserve = d.pop("reserve")

        unit = d.pop("unit")

        circle_output = cls(
            ceiling=ceiling,
            demurrage_free=demurrage_free,
            demurrage_per_mille=demurrage_per_mille,
            id=id,
            kind=kind,
            limit=limit,
            members=members,
            name=name,
            reserve=reserve,
            unit=unit,
        )

        circle_output.additional_properties = d
        return circle_output

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
