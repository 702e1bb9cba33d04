"""What to expect of customers: the analysis, and the measures that are read at month ends."""

from weakref import WeakKeyDictionary

import numpy as np
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from hedgerow.insight.queries import further, loading
from hedgerow.insight.readings.buyers.bought import Bought, bought
from hedgerow.insight.readings.buyers.figuring import customers_found
from hedgerow.insight.readings.buyers.found import CustomersFound
from hedgerow.insight.readings.buyers.lasting import gaps
from hedgerow.insight.readings.grounds import Grounds
from hedgerow.insight.registries import Analysis, Area, Better, Measure, Unit, Value
from hedgerow.kernel.jobs import JobContext
from hedgerow.measures.customers.cadence import PACES, Pace
from hedgerow.measures.customers.concentration import concentration
from hedgerow.measures.customers.repeat import repeat_rate

PAGE = "insight:customers"
ACTIVE = 90
_BOUGHT: WeakKeyDictionary[Grounds, list[Bought | None]] = WeakKeyDictionary()
_PARTS = ("history", "bg", "pareto", "amounts", "worth")


def work_out(grounds: Grounds, _subject: str, context: JobContext) -> CustomersFound:
    """Everything the page about customers shows."""

    def report(part: str) -> None:
        told = {
            "history": _("Reading what customers bought"),
            "bg": _("Fitting the first model of coming back"),
            "pareto": _("Fitting the second model of coming back"),
            "amounts": _("Fitting how much they spend"),
            "worth": _("Working out what each is worth"),
        }
        context.report(done=_PARTS.index(part), total=len(_PARTS), sentence=told[part])

    return customers_found(
        grounds,
        lines=further.lines_of(grounds),
        given=further.sources_of(grounds),
        margin=further.margin_share(),
        others=tuple(code for code, _n in loading.currencies() if code != grounds.currency),
        report=report,
    )


CUSTOMERS = Analysis("customers", lazy("Your customers"), CustomersFound, work_out)


def _bought(grounds: Grounds) -> Bought | None:
    if grounds not in _BOUGHT:
        _BOUGHT[grounds] = [bought(grounds)]
    return _BOUGHT[grounds][0]


def _active(grounds: Grounds) -> Value | None:
    found = _bought(grounds)
    return Value(float((found.people.silence < ACTIVE).sum()), len(found)) if found else None


def _new(grounds: Grounds) -> Value | None:
    found = _bought(grounds)
    return Value(float((found.as_of - found.people.first < ACTIVE).sum()), len(found)) if found else None


def _repeat(grounds: Grounds) -> Value | None:
    found = _bought(grounds)
    rate = repeat_rate(found.people.visits) if found else None
    if rate is None or rate.value is None or not rate.enough:
        return None
    return Value(rate.value, rate.n, rate.low, rate.high)


def _usual_gap(grounds: Grounds) -> Value | None:
    found = _bought(grounds)
    curve = gaps(found) if found else None
    if curve is None or curve.half is None:
        return None
    low, high = curve.half.low, curve.half.high
    return Value(curve.half.value, curve.n, low, high) if None not in (low, high) else Value(curve.half.value, curve.n)


def _drifting(grounds: Grounds) -> Value | None:
    found = _bought(grounds)
    if found is None:
        return None
    drifting = found.people.pace == PACES.index(Pace.DRIFTING)
    return Value(float(found.people.worth[drifting].sum()), int(drifting.sum()), currency=grounds.currency)


def _on_few(grounds: Grounds) -> Value | None:
    found = _bought(grounds)
    share = concentration(found.people.spent).top_decile if found and found.groups else None
    return None if share is None or found is None else Value(share, len(found))


def _purchase(grounds: Grounds) -> Value | None:
    sold = grounds.purchases
    lately = sold.amount[(sold.day > grounds.day - ACTIVE) & (sold.amount > 0)]
    if len(lately) < 2:
        return None
    mean, reach = float(lately.mean()), 1.96 * float(lately.std(ddof=1)) / len(lately) ** 0.5
    return Value(mean, len(lately), max(mean - reach, 0.0), mean + reach, grounds.currency)


def _takings(grounds: Grounds) -> Value | None:
    sold = grounds.purchases
    lately = sold.amount[sold.day > grounds.day - 30]
    return Value(float(np.sum(lately)), len(lately), currency=grounds.currency) if len(sold.day) else None


_THIRTY = lazy("Needs 30 customers.")
MEASURES = (
    Measure(
        "customers.active",
        lazy("Customers of the last 90 days"),
        Area.CUSTOMERS,
        Unit.COUNT,
        Better.MORE,
        lazy("How many customers bought something in the last 90 days."),
        lazy("When it falls, start with those who used to come."),
        _active,
        behind=PAGE,
    ),
    Measure(
        "customers.new",
        lazy("New customers of the last 90 days"),
        Area.CUSTOMERS,
        Unit.COUNT,
        Better.MORE,
        lazy("How many bought for the first time in the last 90 days."),
        lazy("When it falls, ask regulars to bring somebody."),
        _new,
        behind=PAGE,
    ),
    Measure(
        "customers.repeat",
        lazy("Came back at least once"),
        Area.CUSTOMERS,
        Unit.SHARE,
        Better.MORE,
        lazy("The share of all customers who came on two days or more."),
        lazy("Below a half, work on the second visit."),
        _repeat,
        needs=_THIRTY,
        source="Wilson (1927)",
        behind=PAGE,
    ),
    Measure(
        "customers.usual_gap",
        lazy("Days until the next visit"),
        Area.CUSTOMERS,
        Unit.DAYS,
        Better.LESS,
        lazy("After so many days half of all visits have been followed by another."),
        lazy("When it grows, ask what keeps them away."),
        _usual_gap,
        needs=lazy("Needs 30 visits."),
        source="Kaplan & Meier (1958)",
        behind=PAGE,
    ),
    Measure(
        "customers.value_at_risk",
        lazy("A year of those drifting away"),
        Area.CUSTOMERS,
        Unit.MONEY,
        Better.LESS,
        lazy("What those spend in a year who have been silent for twice their own usual gap."),
        lazy("Call those worth most this week."),
        _drifting,
        behind=PAGE,
    ),
    Measure(
        "customers.best_tenth",
        lazy("Rests on the best tenth"),
        Area.CUSTOMERS,
        Unit.SHARE,
        Better.LESS,
        lazy("The share of all money that came from the best tenth of customers."),
        lazy("Above 60%, win a few more like them."),
        _on_few,
        needs=_THIRTY,
        behind=PAGE,
    ),
    Measure(
        "money.purchase",
        lazy("A purchase"),
        Area.MONEY,
        Unit.MONEY,
        Better.MORE,
        lazy("What a purchase of the last 90 days came to on average."),
        lazy("When it falls, look at what is left out of the basket."),
        _purchase,
        behind=PAGE,
    ),
    Measure(
        "money.takings",
        lazy("Takings of 30 days"),
        Area.MONEY,
        Unit.MONEY,
        Better.MORE,
        lazy("What was sold in the last 30 days, less what was given back."),
        lazy("Compare with the same days a year earlier before you worry."),
        _takings,
        behind=PAGE,
    ),
)
