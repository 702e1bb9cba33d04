from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="RateOutput")


@_attrs_define
class RateOutput:
    """
    Attributes:
        currency (str):
        id (UUID):
        kind (str):
        per (str):
        set_at (datetime.datetime):
        since (datetime.date):
        unit (str):
        worth_minor (int):
    """

    currency: str
    id: UUID
    kind: str
    per: str
    set_at: datetime.datetime
    since: datetime.date
    unit: str
    worth_minor: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        currency = self.currency

        id = str(self.id)

        kind = self.kind

        per = self.per

        set_at = self.set_at.isoformat()

        since = self.since.isoformat()

        unit = self.unit

        worth_minor = self.worth_minor

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "currency": currency,
                "id": id,
                "kind": kind,
                "per": per,
                "set_at": set_at,
                "since": since,
                "unit": unit,
                "worth_minor": worth_minor,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        currency = d.pop("currency")

        id = UUID(d.pop("id"))

        kind = d.pop("kind")

        per = d.pop("per")

        set_at = datetime.datetime.fromisoformat(d.pop("set_at"))

        since = datetime.date.fromisoformat(d.pop("since"))

        unit = d.pop("unit")

        worth_minor = d.pop("worth_minor")

        rate_output = cls(
            currency=currency,
            id=id,
            kind=kind,
            per=per,
            set_at=set_at,
            since=since,
            unit=unit,
            worth_minor=worth_minor,
        )

        rate_output.additional_properties = d
        return rate_output

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
