from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.initiative_kind import InitiativeKind
from ..types import UNSET, Unset

T = TypeVar("T", bound="InitiativeInput")


@_attrs_define
class InitiativeInput:
    """Without a first day it is a draft; without a last day it goes on.

    Attributes:
        kind (InitiativeKind):
        title (str):
        aim (str | Unset):  Default: ''.
        budget_hours_milli (int | None | Unset):
        budget_minor (int | None | Unset):
        first_day (datetime.date | None | Unset):
        in_charge (None | Unset | UUID): A person with a sign-in.
        last_day (datetime.date | None | Unset):
        margin_bp (int | None | Unset): Null for the usual margin of the workspace.
    """

    kind: InitiativeKind
    title: str
    aim: str | Unset = ""
    budget_hours_milli: int | None | Unset = UNSET
    budget_minor: int | None | Unset = UNSET
    first_day: datetime.date | None | Unset = UNSET
    in_charge: None | Unset | UUID = UNSET
    last_day: datetime.date | None | Unset = UNSET
    margin_bp: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind.value

        title = self.title

        aim = self.aim

        budget_hours_milli: int | None | Unset
        if isinstance(self.budget_hours_milli, Unset):
            budget_hours_milli = UNSET
        else:
            budget_hours_milli = self.budget_hours_milli

        budget_minor: int | None | Unset
        if isinstance(self.budget_minor, Unset):
            budget_minor = UNSET
        else:
            budget_minor = self.budget_minor

        first_day: None | str | Unset
        if isinstance(self.first_day, Unset):
            first_day = UNSET
        elif isinstance(self.first_day, datetime.date):
            first_day = self.first_day.isoformat()
        else:
            first_day = self.first_day

        in_charge: None | str | Unset
        if isinstance(self.in_charge, Unset):
            in_charge = UNSET
        elif isinstance(self.in_charge, UUID):
            in_charge = str(self.in_charge)
        else:
            in_charge = self.in_charge

        last_day: None | str | Unset
        if isinstance(self.last_day, Unset):
            last_day = UNSET
        elif isinstance(self.last_day, datetime.date):
            last_day = self.last_day.isoformat()
        else:
            last_day = self.last_day

        margin_bp: int | None | Unset
        if isinstance(self.margin_bp, Unset):
            margin_bp = UNSET
        else:
            margin_bp = self.margin_bp

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "title": title,
            }
        )
        if aim is not UNSET:
            field_dict["aim"] = aim
        if budget_hours_milli is not UNSET:
            field_dict["budget_hours_milli"] = budget_hours_milli
        if budget_minor is not UNSET:
            field_dict["budget_minor"] = budget_minor
        if first_day is not UNSET:
            field_dict["first_day"] = first_day
        if in_charge is not UNSET:
            field_dict["in_charge"] = in_charge
        if last_day is not UNSET:
            field_dict["last_day"] = last_day
        if margin_bp is not UNSET:
            field_dict["margin_bp"] = margin_bp

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = InitiativeKind(d.pop("kind"))

        title = d.pop("title")

        aim = d.pop("aim", UNSET)

        def _parse_budget_hours_milli(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        budget_hours_milli = _parse_budget_hours_milli(d.pop("budget_hours_milli", UNSET))

        def _parse_budget_minor(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        budget_minor = _parse_budget_minor(d.pop("budget_minor", UNSET))

        def _parse_first_day(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                first_day_type_0 = datetime.date.fromisoformat(data)

                return first_day_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        first_day = _parse_first_day(d.pop("first_day", UNSET))

        def _parse_in_charge(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                in_charge_type_0 = UUID(data)

                return in_charge_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        in_charge = _parse_in_charge(d.pop("in_charge", UNSET))

        def _parse_last_day(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_day_type_0 = datetime.date.fromisoformat(data)

                return last_day_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        last_day = _parse_last_day(d.pop("last_day", UNSET))

        def _parse_margin_bp(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        margin_bp = _parse_margin_bp(d.pop("margin_bp", UNSET))

        initiative_input = cls(
            kind=kind,
            title=title,
            aim=aim,
            budget_hours_milli=budget_hours_milli,
            budget_minor=budget_minor,
            first_day=first_day,
            in_charge=in_charge,
            last_day=last_day,
            margin_bp=margin_bp,
        )

        return initiative_input
