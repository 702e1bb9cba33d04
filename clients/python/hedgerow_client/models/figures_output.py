from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.day_output import DayOutput
    from ..models.figures_output_bots import FiguresOutputBots
    from ..models.figures_output_by import FiguresOutputBy
    from ..models.tally_output import TallyOutput


T = TypeVar("T", bound="FiguresOutput")


@_attrs_define
class FiguresOutput:
    """`before` is of as many days right before. `by` has up to 200 values for each dimension, the biggest first.

    Attributes:
        before (TallyOutput): `single` are visits of one page.
        bots (FiguresOutputBots): Views by programs that were left out, by reason.
        by (FiguresOutputBy):
        days (list[DayOutput]):
        first (datetime.date):
        last (datetime.date):
        total (TallyOutput): `single` are visits of one page.
    """

    before: TallyOutput
    bots: FiguresOutputBots
    by: FiguresOutputBy
    days: list[DayOutput]
    first: datetime.date
    last: datetime.date
    total: TallyOutput
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        before = self.before.to_dict()

        bots = self.bots.to_dict()

        by = self.by.to_dict()

        days = []
        for days_item_data in self.days:
            days_item = days_item_data.to_dict()
            days.append(days_item)

        first = self.first.isoformat()

        last = self.last.isoformat()

        total = self.total.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "before": before,
                "bots": bots,
                "by": by,
                "days": days,
                "first": first,
                "last": last,
                "total": total,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.day_output import DayOutput  # noqa: PLC0415
        from ..models.figures_output_bots import FiguresOutputBots  # noqa: PLC0415
        from ..models.figures_output_by import FiguresOutputBy  # noqa: PLC0415
        from ..models.tally_output import TallyOutput  # noqa: PLC0415

        d = dict(src_dict)
        before = TallyOutput.from_dict(d.pop("before"))

        bots = FiguresOutputBots.from_dict(d.pop("bots"))

        by = FiguresOutputBy.from_dict(d.pop("by"))

        days = []
        _days = d.pop("days")
        for days_item_data in _days:
            days_item = DayOutput.from_dict(days_item_data)

            days.append(days_item)

        first = datetime.date.fromisoformat(d.pop("first"))

        last = datetime.date.fromisoformat(d.pop("last"))

        total = TallyOutput.from_dict(d.pop("total"))

        figures_output = cls(
            before=before,
            bots=bots,
            by=by,
            days=days,
            first=first,
            last=last,
            total=total,
        )

        figures_output.additional_properties = d
        return figures_output

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
