from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ReplyInput")


@_attrs_define
class ReplyInput:
    """
    Attributes:
        text (str):
        to (str): Addresses, with commas between.
        answers (None | Unset | UUID): The letter it answers; null for none.
        cc (str | Unset):  Default: ''.
        subject (str | Unset):  Default: ''.
    """

    text: str
    to: str
    answers: None | Unset | UUID = UNSET
    cc: str | Unset = ""
    subject: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        to = self.to

        answers: None | str | Unset
        if isinstance(self.answers, Unset):
            answers = UNSET
        elif isinstance(self.answers, UUID):
            answers = str(self.answers)
        else:
            answers = self.answers

        cc = self.cc

        subject = self.subject

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "text": text,
                "to": to,
            }
        )
        if answers is not UNSET:
            field_dict["answers"] = answers
        if cc is not UNSET:
            field_dict["cc"] = cc
        if subject is not UNSET:
            field_dict["subject"] = subject

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        text = d.pop("text")

        to = d.pop("to")

        def _parse_answers(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                answers_type_0 = UUID(data)

                return answers_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        answers = _parse_answers(d.pop("answers", UNSET))

        cc = d.pop("cc", UNSET)

        subject = d.pop("subject", UNSET)

        reply_input = cls(
            text=text,
            to=to,
            answers=answers,
            cc=cc,
            subject=subject,
        )

        return reply_input
