from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="RateInput")


@_attrs_define
class RateInput:
    """From `since` on, `per` of a kind, counted in `unit`, is worth `worth_minor`.

    Attributes:
        currency (str):
        kind (str):
        since (datetime.date):
        worth_minor (int): In minor units of `currency`.
        per (str | Unset): At most three decimals, as "2.5". Default: '1'.
        unit (str | Unset):  Default: ''.
    """

    currency: str
    kind: str
    since: datetime.date
    worth_minor: int
    per: str | Unset = "1"
    unit: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        currency = self.currency

        kind = self.kind

        since = self.since.isoformat()

        worth_minor = self.worth_minor

        per = self.per

        unit = self.unit

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "currency": currency,
                "kind": kind,
                "since": since,
                "worth_minor": worth_minor,
            }
        )
        if per is not UNSET:
            field_dict["per"] = per
        if unit is not UNSET:
            field_dict["unit"] = unit

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        currency = d.pop("currency")

        kind = d.pop("kind")

        since = datetime.date.fromisoformat(d.pop("since"))

        worth_minor = d.pop("worth_minor")

        per = d.pop("per", UNSET)

        unit = d.pop("unit", UNSET)

        rate_input = cls(
            currency=currency,
            kind=kind,
            since=since,
            worth_minor=worth_minor,
            per=per,
            unit=unit,
        )

        return rate_input
