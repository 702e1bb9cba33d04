from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="MessageInput")


@_attrs_define
class MessageInput:
    """`sentence` and `story` are made of the four answers where they are empty.

    Attributes:
        audience (str):
        benefit (str):
        difference (str | Unset):  Default: ''.
        language (str | Unset): A language, as `en`; empty for the business's own. Default: ''.
        proof (str | Unset):  Default: ''.
        sentence (str | Unset):  Default: ''.
        story (str | Unset):  Default: ''.
        tone (list[str] | Unset):
    """

    audience: str
    benefit: str
    difference: str | Unset = ""
    language: str | Unset = ""
    proof: str | Unset = ""
    sentence: str | Unset = ""
    story: str | Unset = ""
    tone: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        audience = self.audience

        benefit = self.benefit

        difference = self.difference

        language = self.language

        proof = self.proof

        sentence = self.sentence

        story = self.story

        tone: list[str] | Unset = UNSET
        if not isinstance(self.tone, Unset):
            tone = self.tone

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "audience": audience,
                "benefit": benefit,
            }
        )
        if difference is not UNSET:
            field_dict["difference"] = difference
        if language is not UNSET:
            field_dict["language"] = language
        if proof is not UNSET:
            field_dict["proof"] = proof
        if sentence is not UNSET:
            field_dict["sentence"] = sentence
        if story is not UNSET:
            field_dict["story"] = story
        if tone is not UNSET:
            field_dict["tone"] = tone

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        audience = d.pop("audience")

        benefit = d.pop("benefit")

        difference = d.pop("difference", UNSET)

        language = d.pop("language", UNSET)

        proof = d.pop("proof", UNSET)

        sentence = d.pop("sentence", UNSET)

        story = d.pop("story", UNSET)

        tone = cast(list[str], d.pop("tone", UNSET))

        message_input = cls(
            audience=audience,
            benefit=benefit,
            difference=difference,
            language=language,
            proof=proof,
            sentence=sentence,
            story=story,
            tone=tone,
        )

        return message_input
