"""Who buys."""

import numpy as np
from django.utils.translation import gettext_lazy as _

from hedgerow.insight.grounds.counted import Column, Counted, PerParty, buyers, ranked
from hedgerow.insight.grounds.facts import FactKind, Facts
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.grounds.visits import visits_by
from hedgerow.insight.measuring.money import QUARTER, WEEKS_4, of_last
from hedgerow.insight.readings.drifting import gone_quiet, worth_a_year
from hedgerow.insight.registries import Area, Better, Measure, Unit, Value, measures
from hedgerow.measures.arrays import Ints
from hedgerow.measures.customers.cadence import cadence
from hedgerow.measures.rates import wilson


def active(grounds: Grounds) -> Value | None:
    """Customers with a purchase in the last 90 days; None before anybody bought."""
    sold = grounds.purchases
    here = (sold.party >= 0) & of_last(grounds, QUARTER)
    return Value(float(len(np.unique(sold.party[here]))), int(here.sum())) if len(sold.day) else None


def newcomers(grounds: Grounds) -> Value | None:
    """Customers whose first purchase lies in the last four weeks; None while the record is younger than two of them."""
    sold = grounds.purchases
    if not len(sold.day) or sold.day.min() > grounds.day - 2 * WEEKS_4:
        return None
    first = visits_by(grounds).first_day()
    return Value(float((first > grounds.day - WEEKS_4).sum()), len(first))


def came_again(grounds: Grounds) -> Value | None:
    """Of those who first came 90 to 180 days ago, the share that came again within 90 days; None below 30."""
    who, again = _of_the_quarter_before(grounds)
    rate = wilson(int((again >= 0).sum()), len(who))
    return Value(rate.value, rate.n, rate.low, rate.high) if rate.enough and rate.value is not None else None


def _of_the_quarter_before(grounds: Grounds) -> tuple[Ints, Ints]:
    """(customer, day): who first came 90 to 180 days ago, and when they came again within 90 days, else -1."""
    seen = visits_by(grounds)
    first = seen.first_day()
    who = np.flatnonzero((first > grounds.day - 2 * QUARTER) & (first <= grounds.day - QUARTER))
    again = np.full(seen.n, -1, dtype=np.int64)
    later = (seen.day > first[seen.customer]) & (seen.day <= first[seen.customer] + QUARTER)
    again[seen.customer[later][::-1]] = seen.day[later][::-1]  # backwards: the earliest day is written last
    return who, again[who]


def _who_is_new(grounds: Grounds) -> Counted:
    sold = grounds.purchases
    rows = PerParty(sold.party, len(grounds.parties))
    first = rows.first(sold.day)
    who = np.flatnonzero((first > grounds.day - WEEKS_4) & (first <= grounds.day))
    columns = {Column.FIRST: first, Column.PURCHASES: rows.count(), Column.SPENT: rows.total(sold.amount)}
    return ranked(grounds, who, by=-first, columns=columns)


def _who_came_again(grounds: Grounds) -> Counted:
    """Those who did not come again first: they are whom one can still ask."""
    sold = grounds.purchases
    rows = PerParty(sold.party, len(grounds.parties))
    customer, day = _of_the_quarter_before(grounds)
    who = np.unique(sold.party[rows.known])[customer]
    again = np.full(len(grounds.parties), -1, dtype=np.int64)
    again[who] = day
    columns = {Column.FIRST: rows.first(sold.day), Column.AGAIN: again, Column.SPENT: rows.total(sold.amount)}
    return ranked(grounds, who, by=again, columns=columns)


def drifting(grounds: Grounds) -> Value | None:
    """Regulars beyond twice their own gap; None where nobody has a rhythm."""
    rhythm = cadence(visits_by(grounds), today=grounds.day)
    regulars = int((rhythm.pace > 0).sum())
    return Value(float(rhythm.drifting.sum()), regulars) if regulars else None


def at_risk(grounds: Grounds) -> Value | None:
    """What a year without those who drift would cost; None where nobody has a rhythm."""
    seen = visits_by(grounds)
    rhythm = cadence(seen, today=grounds.day)
    regulars = int((rhythm.pace > 0).sum())
    worth = worth_a_year(rhythm, seen.spent())[rhythm.drifting]
    return Value(float(worth.sum()), regulars, currency=grounds.currency) if regulars else None


def register() -> None:
    for measure in (_ACTIVE, _NEW, _AGAIN, _DRIFTING, _AT_RISK):
        measures.add(measure)


_ACTIVE = Measure(
    key="customers.active",
    label=_("Customers who bought"),
    area=Area.CUSTOMERS,
    unit=Unit.COUNT,
    better=Better.MORE,
    meaning=_("How many people and organisations bought something in the last 90 days."),
    decides=_("Whether you win more than you lose."),
    needs=_("One purchase with a name."),
    read=active,
    counted=lambda grounds: buyers(grounds, of_last(grounds, QUARTER)),
    facts=Facts((FactKind.PURCHASE,), QUARTER),
)
_NEW = Measure(
    key="customers.new",
    label=_("New customers in four weeks"),
    area=Area.CUSTOMERS,
    unit=Unit.COUNT,
    better=Better.MORE,
    meaning=_("How many bought for the first time in the last 28 days."),
    decides=_("Whether being found works; who brought them is on Today."),
    needs=_("Purchases of eight weeks."),
    read=newcomers,
    counted=_who_is_new,
    facts=Facts((FactKind.PURCHASE,), WEEKS_4),
)
_AGAIN = Measure(
    key="customers.came_again",
    label=_("Newcomers who came again"),
    area=Area.CUSTOMERS,
    unit=Unit.SHARE,
    better=Better.MORE,
    meaning=_("Of those who first came three to six months ago, how many came again within 90 days."),
    decides=_("Whether to give more to a first visit before looking for more newcomers."),
    needs=_("Thirty newcomers of that time."),
    source="Wilson (1927), J. Am. Stat. Assoc. 22, 209–212, for the interval.",
    read=came_again,
    counted=_who_came_again,
    facts=Facts((FactKind.PURCHASE,), 2 * QUARTER),
)
_DRIFTING = Measure(
    key="customers.drifting",
    label=_("Regulars gone quiet"),
    area=Area.CUSTOMERS,
    unit=Unit.COUNT,
    better=Better.LESS,
    meaning=_("How many regulars have not come for twice their own usual gap."),
    decides=_("Whom to write to this week."),
    needs=_("Somebody who came four times."),
    read=drifting,
    counted=gone_quiet,
    facts=Facts((FactKind.PURCHASE,)),
)
_AT_RISK = Measure(
    key="customers.at_risk",
    label=_("A year of those gone quiet"),
    area=Area.CUSTOMERS,
    unit=Unit.MONEY,
    better=Better.LESS,
    meaning=_("What those who have gone quiet used to spend in a year."),
    decides=_("How much winning them back may cost."),
    needs=_("Somebody who came four times."),
    read=at_risk,
    counted=gone_quiet,
    facts=Facts((FactKind.PURCHASE,)),
)
