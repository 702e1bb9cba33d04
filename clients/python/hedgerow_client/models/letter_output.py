from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.person_output import PersonOutput


T = TypeVar("T", bound="LetterOutput")


@_attrs_define
class LetterOutput:
    """`delivery` is "" for a letter that was not sent from here; `automatic` says by what a machine's is known.

    Attributes:
        automatic (str):
        delivery (str):
        direction (str): in or out.
        id (UUID):
        message_id (str):
        people (list[PersonOutput]):
        sent_at (datetime.datetime):
        subject (str):
        text (str):
    """

    automatic: str
    delivery: str
    direction: str
    id: UUID
    message_id: str
    people: list[PersonOutput]
    sent_at: datetime.datetime
    subject: str
    text: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        automatic = self.automatic

        delivery = self.delivery

        direction = self.direction

        id = str(self.id)

        message_id = self.message_id

        people = []
        for people_item_data in self.people:
            people_item = people_item_data.to_dict()
            people.append(people_item)

        sent_at = self.sent_at.isoformat()

        subject = self.subject

        text = self.text

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "automatic": automatic,
                "delivery": delivery,
                "direction": direction,
                "id": id,
                "message_id": message_id,
                "people": people,
                "sent_at": sent_at,
                "subject": subject,
                "text": text,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.person_output import PersonOutput  # noqa: PLC0415

        d = dict(src_dict)
        automatic = d.pop("automatic")

        delivery = d.pop("delivery")

        direction = d.pop("direction")

        id = UUID(d.pop("id"))

        message_id = d.pop("message_id")

        people = []
        _people = d.pop("people")
        for people_item_data in _people:
            people_item = PersonOutput.from_dict(people_item_data)

            people.append(people_item)

        sent_at = datetime.datetime.fromisoformat(d.pop("sent_at"))

        subject = d.pop("subject")

        text = d.pop("text")

        letter_output = cls(
            automatic=automatic,
            delivery=delivery,
            direction=direction,
            id=id,
            message_id=message_id,
            people=people,
            sent_at=sent_at,
            subject=subject,
            text=text,
        )

        letter_output.additional_properties = d
        return letter_output

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
