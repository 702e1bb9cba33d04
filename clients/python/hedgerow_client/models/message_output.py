from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="MessageOutput")


@_attrs_define
class MessageOutput:
    """`version` counts the versions of this language; the latest is the message.

    Attributes:
        audience (str):
        benefit (str):
        difference (str):
        language (str):
        proof (str):
        sentence (str):
        story (str):
        tone (list[str]):
        version (int):
        written_at (datetime.datetime):
    """

    audience: str
    benefit: str
    difference: str
    language: str
    proof: str
    sentence: str
    story: str
    tone: list[str]
    version: int
    written_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        audience = self.audience

        benefit = self.benefit

        difference = self.difference

        language = self.language

        proof = self.proof

        sentence = self.sentence

        story = self.story

        tone = self.tone

        version = self.version

        written_at = self.written_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "audience": audience,
                "benefit": benefit,
                "difference": difference,
                "language": language,
                "proof": proof,
                "sentence": sentence,
                "story": story,
                "tone": tone,
                "version": version,
                "written_at": written_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        audience = d.pop("audience")

        benefit = d.pop("benefit")

        difference = d.pop("difference")

        language = d.pop("language")

        proof = d.pop("proof")

        sentence = d.pop("sentence")

        story = d.pop("story")

        tone = cast(list[str], d.pop("tone"))

        version = d.pop("version")

        written_at = datetime.datetime.fromisoformat(d.pop("written_at"))

        message_output = cls(
            audience=audience,
            benefit=benefit,
            difference=difference,
            language=language,
            proof=proof,
            sentence=sentence,
            story=story,
            tone=tone,
            version=version,
            written_at=written_at,
        )

        message_output.additional_properties = d
        return message_output

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
