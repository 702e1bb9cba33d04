from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ValueNetworkInput")


@_attrs_define
class ValueNetworkInput:
    """With an example the name may be left out.

    Attributes:
        example (str | Unset): `bakery`, `shop`, `service` or `alliance`. Default: ''.
        name (str | Unset):  Default: ''.
    """

    example: str | Unset = ""
    name: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        example = self.example

        name = self.name

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if example is not UNSET:
            field_dict["example"] = example
        if name is not UNSET:
            field_dict["name"] = name

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        example = d.pop("example", UNSET)

        name = d.pop("name", UNSET)

        value_network_input = cls(
            example=example,
            name=name,
        )

        return value_network_input
