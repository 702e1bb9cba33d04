from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ObjectionInput")


@_attrs_define
class ObjectionInput:
    """
    Attributes:
        objection (str | Unset):  Default: ''.
    """

    objection: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        objection = self.objection

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if objection is not UNSET:
            field_dict["objection"] = objection

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        objection = d.pop("objection", UNSET)

        objection_input = cls(
            objection=objection,
        )

        return objection_input
