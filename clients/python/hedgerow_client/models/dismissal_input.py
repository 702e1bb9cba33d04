from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.reason import Reason
from ..types import UNSET, Unset

T = TypeVar("T", bound="DismissalInput")


@_attrs_define
class DismissalInput:
    """
    Attributes:
        reason (Reason): Why somebody does not want it.
        words (str | Unset):  Default: ''.
    """

    reason: Reason
    words: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        reason = self.reason.value

        words = self.words

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "reason": reason,
            }
        )
        if words is not UNSET:
            field_dict["words"] = words

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        reason = Reason(d.pop("reason"))

        words = d.pop("words", UNSET)

        dismissal_input = cls(
            reason=reason,
            words=words,
        )

        return dismissal_input
