from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.state import State

T = TypeVar("T", bound="ConversationOutput")


@_attrs_define
class ConversationOutput:
    """
    Attributes:
        assignee_id (None | UUID): A member of the team; null for nobody.
        id (UUID):
        last_message_at (datetime.datetime):
        letters (int): How many, drafts left out.
        snoozed_until (datetime.datetime | None):
        state (State):
        subject (str):
    """

    assignee_id: None | UUID
    id: UUID
    last_message_at: datetime.datetime
    letters: int
    snoozed_until: datetime.datetime | None
    state: State
    subject: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        assignee_id: None | str
        if isinstance(self.assignee_id, UUID):
            assignee_id = str(self.assignee_id)
        else:
            assignee_id = self.assignee_id

        id = str(self.id)

        last_message_at = self.last_message_at.isoformat()

        letters = self.letters

        snoozed_until: None | str
        if isinstance(self.snoozed_until, datetime.datetime):
            snoozed_until = self.snoozed_until.isoformat()
        else:
            snoozed_until = self.snoozed_until

        state = self.state.value

        subject = self.subject

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assignee_id": assignee_id,
                "id": id,
                "last_message_at": last_message_at,
                "letters": letters,
                "snoozed_until": snoozed_until,
                "state": state,
                "subject": subject,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_assignee_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                assignee_id_type_0 = UUID(data)

                return assignee_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        assignee_id = _parse_assignee_id(d.pop("assignee_id"))

        id = UUID(d.pop("id"))

        last_message_at = datetime.datetime.fromisoformat(d.pop("last_message_at"))

        letters = d.pop("letters")

        def _parse_snoozed_until(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                snoozed_until_type_0 = datetime.datetime.fromisoformat(data)

                return snoozed_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        snoozed_until = _parse_snoozed_until(d.pop("snoozed_until"))

        state = State(d.pop("state"))

        subject = d.pop("subject")

        conversation_output = cls(
            assignee_id=assignee_id,
            id=id,
            last_message_at=last_message_at,
            letters=letters,
            snoozed_until=snoozed_until,
            state=state,
            subject=subject,
        )

        conversation_output.additional_properties = d
        return conversation_output

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
