from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.brought_output import BroughtOutput
    from ..models.initiative_result_output import InitiativeResultOutput
    from ..models.shared_output import SharedOutput


T = TypeVar("T", bound="InitiativeDetail")


@_attrs_define
class InitiativeDetail:
    """What went in and what came out, of those whom the key sees. `parties` are those who brought most, thirty of them.

    `went_in_minor` is all that has a worth, `unvalued` how much has none; `effective_margin_bp` null: purchases count
    whole.

        Attributes:
            aim (str):
            archived_at (datetime.datetime | None):
            assumption (str):
            budget_hours_milli (int | None):
            budget_minor (int | None):
            chosen_at (datetime.datetime):
            currency (str):
            effective_margin_bp (int | None):
            first_day (datetime.date | None):
            founded_at (datetime.datetime):
            hours_in_milli (int):
            id (UUID):
            in_charge (None | UUID):
            kind (str):
            last_day (datetime.date | None):
            margin_bp (int | None):
            money_in_minor (int):
            others_minor (int):
            parties (list[BroughtOutput]):
            results (list[InitiativeResultOutput]):
            share_bp (int):
            shared (list[SharedOutput]):
            taking_part (int):
            title (str):
            unvalued (int):
            went_in_minor (int):
            window_days (int):
    """

    aim: str
    archived_at: datetime.datetime | None
    assumption: str
    budget_hours_milli: int | None
    budget_minor: int | None
    chosen_at: datetime.datetime
    currency: str
    effective_margin_bp: int | None
    first_day: datetime.date | None
    founded_at: datetime.datetime
    hours_in_milli: int
    id: UUID
    in_charge: None | UUID
    kind: str
    last_day: datetime.date | None
    margin_bp: int | None
    money_in_minor: int
    others_minor: int
    parties: list[BroughtOutput]
    results: list[InitiativeResultOutput]
    share_bp: int
    shared: list[SharedOutput]
    taking_part: int
    title: str
    unvalued: int
    went_in_minor: int
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

        effective_margin_bp: int | None
        effective_margin_bp = self.effective_margin_bp

        first_day: None | str
        if isinstance(self.first_day, datetime.date):
            first_day = self.first_day.isoformat()
        else:
            first_day = self.first_day

        founded_at = self.founded_at.isoformat()

        hours_in_milli = self.hours_in_milli

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

        money_in_minor = self.money_in_minor

        others_minor = self.others_minor

        parties = []
        for parties_item_data in self.parties:
            parties_item = parties_item_data.to_dict()
            parties.append(parties_item)

        results = []
        for results_item_data in self.results:
            results_item = results_item_data.to_dict()
            results.append(results_item)

        share_bp = self.share_bp

        shared = []
        for shared_item_data in self.shared:
            shared_item = shared_item_data.to_dict()
            shared.append(shared_item)

        taking_part = self.taking_part

        title = self.title

        unvalued = self.unvalued

        went_in_minor = self.went_in_minor

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
                "effective_margin_bp": effective_margin_bp,
                "first_day": first_day,
                "founded_at": founded_at,
                "hours_in_milli": hours_in_milli,
                "id": id,
                "in_charge": in_charge,
                "kind": kind,
                "last_day": last_day,
                "margin_bp": margin_bp,
                "money_in_minor": money_in_minor,
                "others_minor": others_minor,
                "parties": parties,
                "results": results,
                "share_bp": share_bp,
                "shared": shared,
                "taking_part": taking_part,
                "title": title,
                "unvalued": unvalued,
                "went_in_minor": went_in_minor,
                "window_days": window_days,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.brought_output import BroughtOutput  # noqa: PLC0415
        from ..models.initiative_result_output import InitiativeResultOutput  # noqa: PLC0415
        from ..models.shared_output import SharedOutput  # noqa: PLC0415

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

        def _parse_effective_margin_bp(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        effective_margin_bp = _parse_effective_margin_bp(d.pop("effective_margin_bp"))

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

        hours_in_milli = d.pop("hours_in_milli")

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

        money_in_minor = d.pop("money_in_minor")

        others_minor = d.pop("others_minor")

        parties = []
        _parties = d.pop("parties")
        for parties_item_data in _parties:
            parties_item = BroughtOutput.from_dict(parties_item_data)

            parties.append(parties_item)

        results = []
        _results = d.pop("results")
        for results_item_data in _results:
            results_item = InitiativeResultOutput.from_dict(results_item_data)

            results.append(results_item)

        share_bp = d.pop("share_bp")

        shared = []
        _shared = d.pop("shared")
        for shared_item_data in _shared:
            shared_item = SharedOutput.from_dict(shared_item_data)

            shared.append(shared_item)

        taking_part = d.pop("taking_part")

        title = d.pop("title")

        unvalued = d.pop("unvalued")

        went_in_minor = d.pop("went_in_minor")

        window_days = d.pop("window_days")

        initiative_detail = cls(
            aim=aim,
            archived_at=archived_at,
            assumption=assumption,
            budget_hours_milli=budget_hours_milli,
            budget_minor=budget_minor,
            chosen_at=chosen_at,
            currency=currency,
            effective_margin_bp=effective_margin_bp,
            first_day=first_day,
            founded_at=founded_at,
            hours_in_milli=hours_in_milli,
            id=id,
            in_charge=in_charge,
            kind=kind,
            last_day=last_day,
            margin_bp=margin_bp,
            money_in_minor=money_in_minor,
            others_minor=others_minor,
            parties=parties,
            results=results,
            share_bp=share_bp,
            shared=shared,
            taking_part=taking_part,
            title=title,
            unvalued=unvalued,
            went_in_minor=went_in_minor,
            window_days=window_days,
        )

        initiative_detail.additional_properties = d
        return initiative_detail

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
