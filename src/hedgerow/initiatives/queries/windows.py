"""How long what somebody buys counts for an initiative, and what is left of it after the goods."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from hedgerow.initiatives.models import Initiative
from hedgerow.initiatives.models.initiatives import WHOLE


@dataclass(frozen=True, slots=True)
class Window:
    """From `first` (each from their own day, where that is later) to `until`, both among them, in one currency.

    `closes` is the last day that will ever count, None where it goes on.
    """

    initiative: UUID
    first: date
    until: date
    closes: date | None
    currency: str
    margin_bp: int


def window_of(
    initiative: Initiative, *, today: date, usual_bp: int | None, window_days: int | None = None
) -> Window | None:
    """None while it has not begun. `window_days` counts in place of the initiative's own."""
    if initiative.first_day is None or initiative.first_day > today:
        return None
    after = initiative.window_days if window_days is None else window_days
    closes = initiative.last_day + timedelta(days=after) if initiative.last_day else None
    until = today if closes is None else min(today, closes)
    margin = initiative.margin_bp or usual_bp or WHOLE
    return Window(initiative.pk, initiative.first_day, until, closes, initiative.currency, margin)


def windows_of(
    initiatives: Iterable[Initiative], *, today: date, usual_bp: int | None, window_days: int | None = None
) -> list[Window]:
    found = (window_of(one, today=today, usual_bp=usual_bp, window_days=window_days) for one in initiatives)
    return [one for one in found if one is not None]
