from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="AccountChange")


@_attrs_define
class AccountChange:
    """Only what is named changes.

    Attributes:
        ceiling (int | None | Unset):
        floor (int | None | Unset):
        name (str | Unset):
        number (str | Unset):
    """

    ceiling: int | None | Unset = UNSET
    floor: int | None | Unset = UNSET
    name: str | Unset = UNSET
    number: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        ceiling: int | None | Unset
        if isinstance(self.ceiling, Unset):
            ceiling = UNSET
        else:
            ceiling = self.ceiling

        floor: int | None | Unset
        if isinstance(self.floor, Unset):
            floor = UNSET
        else:
            floor = self.floor

        name = self.name

        number = self.number

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if ceiling is not UNSET:
            field_dict["ceiling"] = ceiling
        if floor is not UNSET:
            field_dict["floor"] = floor
        if name is not UNSET:
            field_dict["name"] = name
        if number is not UNSET:
            field_dict["number"] = number

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_ceiling(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        ceiling = _parse_ceiling(d.pop("ceiling", UNSET))

        def _parse_floor(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        floor = _parse_floor(d.pop("floor", UNSET))

        name = d.pop("name", UNSET)

        number = d.pop("number", UNSET)

        account_change = cls(
            ceiling=ceiling,
            floor=floor,
            name=name,
            number=number,
        )

        return account_change
