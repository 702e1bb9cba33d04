from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.mention_state import MentionState

T = TypeVar("T", bound="MentionStateInput")


@_attrs_define
class MentionStateInput:
    """
    Attributes:
        state (MentionState):
    """

    state: MentionState

    def to_dict(self) -> dict[str, Any]:
        state = self.state.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "state": state,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        state = MentionState(d.pop("state"))

        mention_state_input = cls(
            state=state,
        )

        return mention_state_input
