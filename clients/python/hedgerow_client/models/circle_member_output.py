from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CircleMemberOutput")


@_attrs_define
class CircleMemberOutput:
    """`party` is null for the business itself; `limit` is how far below zero it may go.

    Attributes:
        balance (str):
        ceiling (None | str):
        circle (UUID):
        id (UUID):
        joined_on (datetime.date):
        left_on (datetime.date | None):
        limit (str):
        party (None | UUID):
        paused_on (datetime.date | None):
        standing (str):
    """

    balance: str
    ceiling: None | str
    circle: UUID
    id: UUID
    joined_on: datetime.date
    left_on: datetime.date | None
    limit: str
    party: None | UUID
    paused_on: datetime.date | None
    standing: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        balance = self.balance

        ceiling: None | str
        ceiling = self.ceiling

        circle = str(self.circle)

        id = str(self.id)

        joined_on = self.joined_on.isoformat()

        left_on: None | str
        if isinstance(self.left_on, datetime.date):
            left_on = self.left_on.isoformat()
        else:
            left_on = self.left_on

        limit = self.limit

        party: None | str
        if isinstance(self.party, UUID):
            party = str(self.party)
        else:
            party = self.party

        paused_on: None | str
        if isinstance(self.paused_on, datetime.date):
            paused_on = self.paused_on.isoformat()
        else:
            paused_on = self.paused_on

        standing = self.standing

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "balance": balance,
                "ceiling": ceiling,
                "circle": circle,
                "id": id,
                "joined_on": joined_on,
                "left_on": left_on,
                "limit": limit,
                "party": party,
                "paused_on": paused_on,
                "standing": standing,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        balance = d.pop("balance")

        def _parse_ceiling(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        ceiling = _parse_ceiling(d.pop("ceiling"))

        circle = UUID(d.pop("circle"))

        id = UUID(d.pop("id"))

        joined_on = datetime.date.fromisoformat(d.pop("joined_on"))

        def _parse_left_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                left_on_type_0 = datetime.date.fromisoformat(data)

                return left_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        left_on = _parse_left_on(d.pop("left_on"))

        limit = d.pop("limit")

        def _parse_party(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                party_type_0 = UUID(data)

                return party_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        party = _parse_party(d.pop("party"))

        def _parse_paused_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                paused_on_type_0 = datetime.date.fromisoformat(data)

                return paused_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        paused_on = _parse_paused_on(d.pop("paused_on"))

        standing = d.pop("standing")

        circle_member_output = cls(
            balance=balance,
            ceiling=ceiling,
            circle=circle,
            id=id,
            joined_on=joined_on,
            left_on=left_on,
            limit=limit,
            party=party,
            paused_on=paused_on,
            standing=standing,
        )

        circle_member_output.additional_properties = d
        return circle_member_output

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
