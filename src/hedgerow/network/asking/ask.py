"""When, where and of whom something is asked."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.network.asking.kinds import Op

Options = Mapping[str, Any]
"""What narrows a figure: the last so many days, one category, one kind of tie."""


@dataclass(frozen=True, slots=True)
class Ask:
    """`today` is the business's own day. `keys` are the only parties of interest, None for all of them.

    `is_for_page`: the first fifty of a list are wanted, not everybody, so that what is common is looked at row by row.
    """

    today: date
    zone: ZoneInfo
    currency: str
    keys: tuple[UUID, ...] | None = None
    is_for_page: bool = False

    @staticmethod
    def of(workspace_id: UUID, *, keys: tuple[UUID, ...] | None = None, is_for_page: bool = False) -> "Ask":
        workspace = Workspace.objects.only("time_zone", "currency").get(pk=workspace_id)
        today = clock.today(workspace.time_zone)
        return Ask(today, ZoneInfo(workspace.time_zone), workspace.currency, keys, is_for_page)

    def about(self, keys: tuple[UUID, ...] | None) -> "Ask":
        return replace(self, keys=keys)

    def days_ago(self, days: int) -> date:
        return _within(self.today.toordinal() - days)

    def moment(self, day: date) -> datetime:
        """When that day begins for the business."""
        return datetime.combine(day, time(), tzinfo=self.zone)

    def span(self, op: Op, value: Any) -> tuple[date | None, date | None]:
        """From the first day on, to before the second; None where it is open."""
        today = self.today.toordinal()
        first, last = value if op is Op.BETWEEN else (value, value)
        match op:
            case Op.IN_LAST:
                return _within(today - value), self.today + timedelta(days=1)
            case Op.LONGER_AGO:
                return None, _within(today - value)
            case Op.IN_NEXT:
                return self.today, _within(today + value + 1)
            case Op.BEFORE:
                return None, first
            case Op.AFTER:
                return _within(first.toordinal() + 1), None
            case _:
                return first, _within(last.toordinal() + 1)


def _within(ordinal: int) -> date:
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))
