from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="GroupInput")


@_attrs_define
class GroupInput:
    """What some of them would have made without the others.

    Attributes:
        members (list[int]): Places in `contributors`, from 0.
        worth_minor (int):
        currency (None | str | Unset): That of the split, where not named.
    """

    members: list[int]
    worth_minor: int
    currency: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        members = self.members

        worth_minor = self.worth_minor

        currency: None | str | Unset
        if isinstance(self.currency, Unset):
            currency = UNSET
        else:
            currency = self.currency

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "members": members,
                "worth_minor": worth_minor,
            }
        )
        if currency is not UNSET:
            field_dict["currency"] = currency

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        members = cast(list[int], d.pop("members"))

        worth_minor = d.pop("worth_minor")

        def _parse_currency(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        currency = _parse_currency(d.pop("currency", UNSET))

        group_input = cls(
            members=members,
            worth_minor=worth_minor,
            currency=currency,
        )

        return group_input
