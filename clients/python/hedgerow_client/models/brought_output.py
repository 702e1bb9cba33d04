from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="BroughtOutput")


@_attrs_define
class BroughtOutput:
    """
    Attributes:
        bought_minor (int):
        brought_minor (int):
        gave_minor (int):
        got_minor (int):
        party (UUID):
        purchases (int):
        since (datetime.date | None):
    """

    bought_minor: int
    brought_minor: int
    gave_minor: int
    got_minor: int
    party: UUID
    purchases: int
    since: datetime.date | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        bought_minor = self.bought_minor

        brought_minor = self.brought_minor

        gave_minor = self.gave_minor

        got_minor = self.got_minor

        party = str(self.party)

        purchases = self.purchases

        since: None | str
        if isinstance(self.since, datetime.date):
            since = self.since.isoformat()
        else:
            since = self.since

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "bought_minor": bought_minor,
                "brought_minor": brought_minor,
                "gave_minor": gave_minor,
                "got_minor": got_minor,
                "party": party,
                "purchases": purchases,
                "since": since,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        bought_minor = d.pop("bought_minor")

        brought_minor = d.pop("brought_minor")

        gave_minor = d.pop("gave_minor")

        got_minor = d.pop("got_minor")

        party = UUID(d.pop("party"))

        purchases = d.pop("purchases")

        def _parse_since(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                since_type_0 = datetime.date.fromisoformat(data)

                return since_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        since = _parse_since(d.pop("since"))

        brought_output = cls(
            bought_minor=bought_minor,
            brought_minor=brought_minor,
            gave_minor=gave_minor,
            got_minor=got_minor,
            party=party,
            purchases=purchases,
            since=since,
        )

        brought_output.additional_properties = d
        return brought_output

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
