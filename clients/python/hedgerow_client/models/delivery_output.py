from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="DeliveryOutput")


@_attrs_define
class DeliveryOutput:
    """`event_id` is what `webhook-id` says in every attempt: the activity's id. A test has no position.

    Attributes:
        attempts (int):
        created_at (datetime.datetime):
        due_at (datetime.datetime):
        ended_at (datetime.datetime | None):
        event_id (UUID):
        id (UUID):
        last_outcome (str):
        position (int | None):
        state (str):
        verb (str):
    """

    attempts: int
    created_at: datetime.datetime
    due_at: datetime.datetime
    ended_at: datetime.datetime | None
    event_id: UUID
    id: UUID
    last_outcome: str
    position: int | None
    state: str
    verb: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        attempts = self.attempts

        created_at = self.created_at.isoformat()

        due_at = self.due_at.isoformat()

        ended_at: None | str
        if isinstance(self.ended_at, datetime.datetime):
            ended_at = self.ended_at.isoformat()
        else:
            ended_at = self.ended_at

        event_id = str(self.event_id)

        id = str(self.id)

        last_outcome = self.last_outcome

        position: int | None
        position = self.position

        state = self.state

        verb = self.verb

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "attempts": attempts,
                "created_at": created_at,
                "due_at": due_at,
                "ended_at": ended_at,
                "event_id": event_id,
                "id": id,
                "last_outcome": last_outcome,
                "position": position,
                "state": state,
                "verb": verb,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        attempts = d.pop("attempts")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        due_at = datetime.datetime.fromisoformat(d.pop("due_at"))

        def _parse_ended_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ended_at_type_0 = datetime.datetime.fromisoformat(data)

                return ended_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        ended_at = _parse_ended_at(d.pop("ended_at"))

        event_id = UUID(d.pop("event_id"))

        id = UUID(d.pop("id"))

        last_outcome = d.pop("last_outcome")

        def _parse_position(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        position = _parse_position(d.pop("position"))

        state = d.pop("state")

        verb = d.pop("verb")

        delivery_output = cls(
            attempts=attempts,
            created_at=created_at,
            due_at=due_at,
            ended_at=ended_at,
            event_id=event_id,
            id=id,
            last_outcome=last_outcome,
            position=position,
            state=state,
            verb=verb,
        )

        delivery_output.additional_properties = d
        return delivery_output

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
