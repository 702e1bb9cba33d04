from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="GoalInput")


@_attrs_define
class GoalInput:
    """
    Attributes:
        target (float):
        by (datetime.date | None | Unset):
        currency (str | Unset):  Default: ''.
        note (str | Unset):  Default: ''.
    """

    target: float
    by: datetime.date | None | Unset = UNSET
    currency: str | Unset = ""
    note: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        target = self.target

        by: None | str | Unset
        if isinstance(self.by, Unset):
            by = UNSET
        elif isinstance(self.by, datetime.date):
            by = self.by.isoformat()
        else:
            by = self.by

        currency = self.currency

        note = self.note

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "target": target,
            }
        )
        if by is not UNSET:
            field_dict["by"] = by
        if currency is not UNSET:
            field_dict["currency"] = currency
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        target = d.pop("target")

        def _parse_by(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                by_type_0 = datetime.date.fromisoformat(data)

                return by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        by = _parse_by(d.pop("by", UNSET))

        currency = d.pop("currency", UNSET)

        note = d.pop("note", UNSET)

        goal_input = cls(
            target=target,
            by=by,
            currency=currency,
            note=note,
        )

        return goal_input
