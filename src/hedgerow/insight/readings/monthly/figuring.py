"""What the letter of a month says, from the record as it was at the end of it."""

from datetime import date, timedelta
from uuid import UUID

import numpy as np

from hedgerow.insight.grounds.counted import Column
from hedgerow.insight.grounds.gifts import given_and_got
from hedgerow.insight.grounds.record import FAMILIES, Grounds
from hedgerow.insight.grounds.visits import visits_by
from hedgerow.insight.readings.drifting import drifting_away, worth_a_year
from hedgerow.insight.readings.monthly.found import Between, Joined, MonthlyFacts, MonthSold, Quiet
from hedgerow.insight.readings.standing import standing
from hedgerow.kernel.days import date_of, number_of
from hedgerow.measures.customers.cadence import cadence
from hedgerow.measures.customers.visits import Visits

MONTHS = 13
FEW = 3
LAST_VISITS = 24
_ONE_DAY, _FIVE_DAYS = timedelta(days=1), timedelta(days=5)


def ended_before(grounds: Grounds, month: date) -> date | None:
    """The last day on record where the record had ended long before the end of the month, and before its first day."""
    then = _by_the_end(grounds, month)
    last = date_of(standing(then).day)
    return last if last < month else None


def _by_the_end(grounds: Grounds, month: date) -> Grounds:
    return grounds.at(min(grounds.day, number_of(month_end(month))))


def month_end(month: date) -> date:
    """The last day of the month that begins on `month`."""
    return date_of(number_of((month.replace(day=28) + _FIVE_DAYS).replace(day=1)) - 1)


def monthly_facts(grounds: Grounds, month: date) -> MonthlyFacts:
    """From the record by the end of the month, or by the day of `grounds` while it is not over."""
    then = _by_the_end(grounds, month)
    quiet, count, worth = _quiet(then)
    gave, got, between = _given(then, number_of(month))
    return MonthlyFacts(
        month=month,
        until=date_of(then.day),
        currency=then.currency,
        has_purchases=bool(len(then.purchases.day)),
        months=_months(then, month),
        quiet=quiet,
        quiet_count=count,
        quiet_worth=worth,
        brought=_brought(then, number_of(month)),
        gave=gave,
        got=got,
        between=between,
        families=_families(then, number_of(month)),
        ended=ended_before(grounds, month),
    )


def _months(then: Grounds, month: date) -> tuple[MonthSold, ...]:
    sold = then.purchases
    seen = visits_by(then)
    first = seen.first_day()
    began = int(sold.day.min()) if len(sold.day) else then.day + 1
    found: list[MonthSold] = []
    start = month
    for _back in range(MONTHS):
        low, high = number_of(start), number_of(month_end(start))
        here = (sold.day >= low) & (sold.day <= high)
        came = np.unique(seen.customer[(seen.day >= low) & (seen.day <= high)])
        new = int((first[came] >= low).sum())
        amount = int(sold.amount[here].sum()) if began <= low or here.any() else None
        found.append(MonthSold(start, amount, new, len(came) - new))
        start = (start - _ONE_DAY).replace(day=1)
    return tuple(reversed(found))


def _quiet(then: Grounds) -> tuple[tuple[Quiet, ...], int, int]:
    seen = visits_by(then)
    if not seen.n:
        return (), 0, 0
    rhythm = cadence(seen, today=then.day)
    worth = worth_a_year(rhythm, seen.spent())
    who = drifting_away(rhythm, worth)
    parties = np.unique(then.purchases.party[then.purchases.party >= 0])
    dearest = tuple(
        Quiet(then.parties[int(parties[at])], int(rhythm.silence[at]), int(worth[at]), _last_visits(seen, at))
        for at in who[:FEW].tolist()
    )
    return dearest, len(who), int(worth[who].sum())


def _last_visits(seen: Visits, at: int) -> tuple[tuple[int, int], ...]:
    low, high = np.searchsorted(seen.customer, [at, at + 1])
    days, amounts = seen.day[low:high][-LAST_VISITS:], seen.amount[low:high][-LAST_VISITS:]
    return tuple(zip(days.tolist(), amounts.tolist(), strict=True))


def _brought(then: Grounds, first: int) -> tuple[tuple[UUID, int], ...]:
    ties = then.ties
    if "refers_to" not in ties.kinds:
        return ()
    here = (ties.kind == ties.kinds.index("refers_to")) & (ties.since >= first)
    who, counts = np.unique(ties.source[here & (ties.source >= 0)], return_counts=True)
    order = np.lexsort((who, -counts))[:FEW]
    return tuple((then.parties[int(who[at])], int(counts[at])) for at in order)


def _given(then: Grounds, first: int) -> tuple[int, int, tuple[Between, ...]]:
    found = given_and_got(then, first - 1)
    gave, got = found.columns[Column.GAVE], found.columns[Column.GOT]
    few = range(min(FEW, len(found.parties)))
    return int(gave.sum()), int(got.sum()), tuple(Between(found.parties[at], int(gave[at]), int(got[at])) for at in few)


def _families(then: Grounds, first: int) -> tuple[Joined, ...]:
    roles = then.roles
    found = []
    for at, family in enumerate(FAMILIES):
        of = roles.family == at
        count = len(np.unique(roles.party[of & (roles.until > then.day)]))
        joined = len(np.unique(roles.party[of & (roles.since >= first)]))
        left = len(np.unique(roles.party[of & (roles.until >= first) & (roles.until <= then.day)]))
        found.append(Joined(family, count, joined, left))
    return tuple(found)
