from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="InitiativeOutput")


@_attrs_define
class InitiativeOutput:
    """
    Attributes:
        aim (str):
        archived_at (datetime.datetime | None):
        assumption (str):
        budget_hours_milli (int | None):
        budget_minor (int | None):
        chosen_at (datetime.datetime):
        currency (str):
        first_day (datetime.date | None):
        founded_at (datetime.datetime):
        id (UUID):
        in_charge (None | UUID):
        kind (str):
        last_day (datetime.date | None):
        margin_bp (int | None):
        share_bp (int):
        title (str):
        window_days (int):
    """

    aim: str
    archived_at: datetime.datetime | None
    assumption: str
    budget_hours_milli: int | None
    budget_minor: int | None
    chosen_at: datetime.datetime
    currency: str
    first_day: datetime.date | None
    founded_at: datetime.datetime
    id: UUID
    in_charge: None | UUID
    kind: str
    last_day: datetime.date | None
    margin_bp: int | None
    share_bp: int
    title: str
    window_days: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        aim = self.aim

        archived_at: None | str
        if isinstance(self.archived_at, datetime.datetime):
            archived_at = self.archived_at.isoformat()
        else:
            archived_at = self.archived_at

        assumption = self.assumption

        budget_hours_milli: int | None
        budget_hours_milli = self.budget_hours_milli

        budget_minor: int | None
        budget_minor = self.budget_minor

        chosen_at = self.chosen_at.isoformat()

        currency = self.currency

        first_day: None | str
        if isinstance(self.first_day, datetime.date):
            first_day = self.first_day.isoformat()
        else:
            first_day = self.first_day

        founded_at = self.founded_at.isoformat()

        id = str(self.id)

        in_charge: None | str
        if isinstance(self.in_charge, UUID):
            in_charge = str(self.in_charge)
        else:
            in_charge = self.in_charge

        kind = self.kind

        last_day: None | str
        if isinstance(self.last_day, datetime.date):
            last_day = self.last_day.isoformat()
        else:
            last_day = self.last_day

        margin_bp: int | None
        margin_bp = self.margin_bp

        share_bp = self.share_bp

        title = self.title

        window_days = self.window_days

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "aim": aim,
                "archived_at": archived_at,
                "assumption": assumption,
                "budget_hours_milli": budget_hours_milli,
                "budget_minor": budget_minor,
                "chosen_at": chosen_at,
                "currency": currency,
                "first_day": first_day,
                "founded_at": founded_at,
                "id": id,
                "in_charge": in_charge,
                "kind": kind,
                "last_day": last_day,
                "margin_bp": margin_bp,
                "share_bp": share_bp,
                "title": title,
                "window_days": window_days,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        aim = d.pop("aim")

        def _parse_archived_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                archived_at_type_0 = datetime.datetime.fromisoformat(data)

                return archived_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        archived_at = _parse_archived_at(d.pop("archived_at"))

        assumption = d.pop("assumption")

        def _parse_budget_hours_milli(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        budget_hours_milli = _parse_budget_hours_milli(d.pop("budget_hours_milli"))

        def _parse_budget_minor(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        budget_minor = _parse_budget_minor(d.pop("budget_minor"))

        chosen_at = datetime.datetime.fromisoformat(d.pop("chosen_at"))

        currency = d.pop("currency")

        def _parse_first_day(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                first_day_type_0 = datetime.date.fromisoformat(data)

                return first_day_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        first_day = _parse_first_day(d.pop("first_day"))

        founded_at = datetime.datetime.fromisoformat(d.pop("founded_at"))

        id = UUID(d.pop("id"))

        def _parse_in_charge(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                in_charge_type_0 = UUID(data)

                return in_charge_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        in_charge = _parse_in_charge(d.pop("in_charge"))

        kind = d.pop("kind")

        def _parse_last_day(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_day_type_0 = datetime.date.fromisoformat(data)

                return last_day_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        last_day = _parse_last_day(d.pop("last_day"))

        def _parse_margin_bp(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        margin_bp = _parse_margin_bp(d.pop("margin_bp"))

        share_bp = d.pop("share_bp")

        title = d.pop("title")

        window_days = d.pop("window_days")

        initiative_output = cls(
            aim=aim,
            archived_at=archived_at,
            assumption=assumption,
            budget_hours_milli=budget_hours_milli,
            budget_minor=budget_minor,
            chosen_at=chosen_at,
            currency=currency,
            first_day=first_day,
            founded_at=founded_at,
            id=id,
            in_charge=in_charge,
            kind=kind,
            last_day=last_day,
            margin_bp=margin_bp,
            share_bp=share_bp,
            title=title,
            window_days=window_days,
        )

        initiative_output.additional_properties = d
        return initiative_output

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
