"""What those who take part bought and gave, added up by the database, as figures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from hedgerow.initiatives.models import ReturnAssumption
from hedgerow.initiatives.permissions import Permission
from hedgerow.initiatives.queries import statements
from hedgerow.initiatives.queries.items import key_from
from hedgerow.initiatives.queries.windows import Window
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require


@dataclass(frozen=True, slots=True)
class Counted:
    """Purchases and gifts in minor units: of all that count, of newcomers, and after less before of who is compared."""

    bought: int = 0
    gave: int = 0
    bought_new: int = 0
    gave_new: int = 0
    bought_more: int = 0
    gave_more: int = 0


@dataclass(frozen=True, slots=True)
class Totals:
    """What an initiative comes to.

    `comparable` of `parties` took part long enough ago to be compared with before. `more` and `squares` are the sum of
    their differences, margin taken off, and of its squares. `foreigners` are purchases and gifts in other currencies,
    which are in no sum.
    """

    counted: Counted = Counted()
    parties: int = 0
    buyers: int = 0
    newcomers: int = 0
    purchases: int = 0
    foreigners: int = 0
    comparable: int = 0
    more: float = 0.0
    squares: float = 0.0


@dataclass(frozen=True, slots=True)
class PartyLine:
    """What one who takes part bought and gave since (None: nobody asks), and how much more that is than before."""

    party: UUID
    since: date | None
    is_new: bool = False
    is_comparable: bool = False
    bought: int = 0
    gave: int = 0
    purchases: int = 0
    bought_more: int = 0
    gave_more: int = 0


@dataclass(frozen=True, slots=True)
class DayLine:
    """`minor` of one day. `is_pace`: what those who took part on that day brought in as many days before it."""

    day: date
    is_gift: bool
    is_new: bool
    is_comparable: bool
    is_pace: bool
    minor: int


@dataclass(frozen=True, slots=True)
class Shared:
    """Purchases that count for another initiative as well."""

    initiative: UUID
    purchases: int
    minor: int


NOTHING = Totals()


def totals_of(actor: Actor, windows: Sequence[Window]) -> Mapping[UUID, Totals]:
    """Of each initiative in which somebody takes part whom the actor may see, in one question."""
    require(actor, Permission.VIEW_INITIATIVES)
    return {key_from(row[0]): _totals(row[1:]) for row in statements.totals(actor, windows)}


def counted_once(
    actor: Actor, windows: Sequence[Window], assumption: ReturnAssumption
) -> Mapping[UUID, tuple[int, int]]:
    """Purchases and gifts that each adds to a sum of all of them, by an assumption that is not by links.

    A purchase that several count is the one's that its buyer joined first. How much more somebody bought counts
    where no earlier initiative of the same currency that counts for them was going on still.
    """
    require(actor, Permission.VIEW_INITIATIVES)
    rows = statements.once(actor, windows, assumption)
    return {key_from(key): (_whole(bought), _whole(gave)) for key, bought, gave in rows}


def totals_and_lines(
    actor: Actor, window: Window, assumption: ReturnAssumption, limit: int
) -> tuple[Totals, list[PartyLine]]:
    """Of one initiative, with those who brought most by the assumption, at most `limit`: in one question."""
    require(actor, Permission.VIEW_INITIATIVES)
    rows = statements.totals_and_most(actor, window, assumption, limit)
    if not rows:
        return NOTHING, []
    return _totals(rows[0][1:TOTALS]), [_line(row[TOTALS:]) for row in rows if row[TOTALS] is not None]


TOTALS = 15
"""So many columns say what an initiative comes to."""


def _line(row: Sequence[Any]) -> PartyLine:
    key, since, is_new, is_comparable, *sums = row
    return PartyLine(key_from(key), _day(since), bool(is_new), bool(is_comparable), *map(_whole, sums))


def day_lines(actor: Actor, window: Window) -> list[DayLine]:
    """By day, in no order."""
    require(actor, Permission.VIEW_INITIATIVES)
    return [
        DayLine(_day(day), bool(is_gift), bool(is_new), bool(is_comparable), bool(is_pace), _whole(minor))
        for day, is_gift, is_new, is_comparable, is_pace, minor in statements.by_day(actor, window)
    ]


def shared_with(actor: Actor, window: Window) -> list[Shared]:
    """What counts for one initiative and for others that are not put away, the most first."""
    require(actor, Permission.VIEW_INITIATIVES)
    rows = statements.shared(actor, window)
    return sorted((Shared(key_from(key), n, _whole(minor)) for key, n, minor in rows), key=lambda one: -one.purchases)


def _totals(row: Sequence[Any]) -> Totals:
    parties, buyers, newcomers, purchases, foreigners, bought, gave, bought_new, gave_new, *rest = row
    comparable, bought_more, gave_more, more, squares = rest
    return Totals(
        counted=Counted(*map(_whole, (bought, gave, bought_new, gave_new, bought_more, gave_more))),
        parties=_whole(parties),
        buyers=_whole(buyers),
        newcomers=_whole(newcomers),
        purchases=_whole(purchases),
        foreigners=_whole(foreigners),
        comparable=_whole(comparable),
        more=float(more or 0),
        squares=float(squares or 0),
    )


def _whole(value: Any) -> int:
    return int(value or 0)


def _day(value: Any) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)
