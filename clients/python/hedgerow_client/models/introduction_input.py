from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="IntroductionInput")


@_attrs_define
class IntroductionInput:
    """
    Attributes:
        tie (str | Unset): Key of a kind of tie to make between the two, if any. Default: ''.
    """

    tie: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        tie = self.tie

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if tie is not UNSET:
            field_dict["tie"] = tie

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        tie = d.pop("tie", UNSET)

        introduction_input = cls(
            tie=tie,
        )

        return introduction_input
