from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ValueNetworkOutput")


@_attrs_define
class ValueNetworkOutput:
    """`version` counts what was drawn.

    Attributes:
        begun_from (str):
        created_at (datetime.datetime):
        id (UUID):
        name (str):
        put_away_at (datetime.datetime | None):
        version (int):
    """

    begun_from: str
    created_at: datetime.datetime
    id: UUID
    name: str
    put_away_at: datetime.datetime | None
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        begun_from = self.begun_from

        created_at = self.created_at.isoformat()

        id = str(self.id)

        name = self.name

        put_away_at: None | str
        if isinstance(self.put_away_at, datetime.datetime):
            put_away_at = self.put_away_at.isoformat()
        else:
            put_away_at = self.put_away_at

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "begun_from": begun_from,
                "created_at": created_at,
                "id": id,
                "name": name,
                "put_away_at": put_away_at,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        begun_from = d.pop("begun_from")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        id = UUID(d.pop("id"))

        name = d.pop("name")

        def _parse_put_away_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                put_away_at_type_0 = datetime.datetime.fromisoformat(data)

                return put_away_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        put_away_at = _parse_put_away_at(d.pop("put_away_at"))

        version = d.pop("version")

        value_network_output = cls(
            begun_from=begun_from,
            created_at=created_at,
            id=id,
            name=name,
            put_away_at=put_away_at,
            version=version,
        )

        value_network_output.additional_properties = d
        return value_network_output

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
