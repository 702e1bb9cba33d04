from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.mention_state import MentionState

T = TypeVar("T", bound="MentionOutput")


@_attrs_define
class MentionOutput:
    """`party_id` is who wrote it; null where nobody has said yet who that is.

    Attributes:
        at (datetime.datetime):
        author (str):
        author_url (str):
        id (UUID):
        network (str): Where it was written.
        party_id (None | UUID):
        state (MentionState):
        text (str):
        title (str):
        url (str):
    """

    at: datetime.datetime
    author: str
    author_url: str
    id: UUID
    network: str
    party_id: None | UUID
    state: MentionState
    text: str
    title: str
    url: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        at = self.at.isoformat()

        author = self.author

        author_url = self.author_url

        id = str(self.id)

        network = self.network

        party_id: None | str
        if isinstance(self.party_id, UUID):
            party_id = str(self.party_id)
        else:
            party_id = self.party_id

        state = self.state.value

        text = self.text

        title = self.title

        url = self.url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "at": at,
                "author": author,
                "author_url": author_url,
                "id": id,
                "network": network,
                "party_id": party_id,
                "state": state,
                "text": text,
                "title": title,
                "url": url,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        at = datetime.datetime.fromisoformat(d.pop("at"))

        author = d.pop("author")

        author_url = d.pop("author_url")

        id = UUID(d.pop("id"))

        network = d.pop("network")

        def _parse_party_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                party_id_type_0 = UUID(data)

                return party_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        party_id = _parse_party_id(d.pop("party_id"))

        state = MentionState(d.pop("state"))

        text = d.pop("text")

        title = d.pop("title")

        url = d.pop("url")

        mention_output = cls(
            at=at,
            author=author,
            author_url=author_url,
            id=id,
            network=network,
            party_id=party_id,
            state=state,
            text=text,
            title=title,
            url=url,
        )

        mention_output.additional_properties = d
        return mention_output

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
