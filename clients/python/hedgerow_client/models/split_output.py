from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SplitOutput")


@_attrs_define
class SplitOutput:
    """
    Attributes:
        agreed_at (datetime.datetime | None):
        agreed_version (int | None):
        changed_at (datetime.datetime):
        currency (str):
        id (UUID):
        started_at (datetime.datetime):
        taken_back_at (datetime.datetime | None):
        title (str):
        version (int):
    """

    agreed_at: datetime.datetime | None
    agreed_version: int | None
    changed_at: datetime.datetime
    currency: str
    id: UUID
    started_at: datetime.datetime
    taken_back_at: datetime.datetime | None
    title: str
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agreed_at: None | str
        if isinstance(self.agreed_at, datetime.datetime):
            agreed_at = self.agreed_at.isoformat()
        else:
            agreed_at = self.agreed_at

        agreed_version: int | None
        agreed_version = self.agreed_version

        changed_at = self.changed_at.isoformat()

        currency = self.currency

        id = str(self.id)

        started_at = self.started_at.isoformat()

        taken_back_at: None | str
        if isinstance(self.taken_back_at, datetime.datetime):
            taken_back_at = self.taken_back_at.isoformat()
        else:
            taken_back_at = self.taken_back_at

        title = self.title

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "agreed_at": agreed_at,
                "agreed_version": agreed_version,
                "changed_at": changed_at,
                "currency": currency,
                "id": id,
                "started_at": started_at,
                "taken_back_at": taken_back_at,
                "title": title,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_agreed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                agreed_at_type_0 = datetime.datetime.fromisoformat(data)

                return agreed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        agreed_at = _parse_agreed_at(d.pop("agreed_at"))

        def _parse_agreed_version(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        agreed_version = _parse_agreed_version(d.pop("agreed_version"))

        changed_at = datetime.datetime.fromisoformat(d.pop("changed_at"))

        currency = d.pop("currency")

        id = UUID(d.pop("id"))

        started_at = datetime.datetime.fromisoformat(d.pop("started_at"))

        def _parse_taken_back_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                taken_back_at_type_0 = datetime.datetime.fromisoformat(data)

                return taken_back_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        taken_back_at = _parse_taken_back_at(d.pop("taken_back_at"))

        title = d.pop("title")

        version = d.pop("version")

        split_output = cls(
            agreed_at=agreed_at,
            agreed_version=agreed_version,
            changed_at=changed_at,
            currency=currency,
            id=id,
            started_at=started_at,
            taken_back_at=taken_back_at,
            title=title,
            version=version,
        )

        split_output.additional_properties = d
        return split_output

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
