from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="TakingPartOutput")


@_attrs_define
class TakingPartOutput:
    """
    Attributes:
        added_at (datetime.datetime):
        how (str):
        party (UUID):
        since (datetime.date):
        taken_out_at (datetime.datetime | None):
    """

    added_at: datetime.datetime
    how: str
    party: UUID
    since: datetime.date
    taken_out_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        added_at = self.added_at.isoformat()

        how = self.how

        party = str(self.party)

        since = self.since.isoformat()

        taken_out_at: None | str
        if isinstance(self.taken_out_at, datetime.datetime):
            taken_out_at = self.taken_out_at.isoformat()
        else:
            taken_out_at = self.taken_out_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "added_at": added_at,
                "how": how,
                "party": party,
                "since": since,
                "taken_out_at": taken_out_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        added_at = datetime.datetime.fromisoformat(d.pop("added_at"))

        how = d.pop("how")

        party = UUID(d.pop("party"))

        since = datetime.date.fromisoformat(d.pop("since"))

        def _parse_taken_out_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                taken_out_at_type_0 = datetime.datetime.fromisoformat(data)

                return taken_out_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        taken_out_at = _parse_taken_out_at(d.pop("taken_out_at"))

        taking_part_output = cls(
            added_at=added_at,
            how=how,
            party=party,
            since=since,
            taken_out_at=taken_out_at,
        )

        taking_part_output.additional_properties = d
        return taking_part_output

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
