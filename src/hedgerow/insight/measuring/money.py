"""What was sold."""

from math import sqrt

import numpy as np
from django.utils.translation import gettext_lazy as _

from hedgerow.insight.grounds.counted import buyers
from hedgerow.insight.grounds.facts import FactKind, Facts
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.registries import Area, Better, Measure, Unit, Value, measures
from hedgerow.measures.arrays import Bools
from hedgerow.measures.rates import ENOUGH

WEEKS_4, QUARTER = 28, 90
_Z = 1.959964


def of_last(grounds: Grounds, days: int) -> Bools:
    """Which purchases are of so many last days."""
    here: Bools = grounds.purchases.day > grounds.day - days
    return here


def _above_nothing(grounds: Grounds) -> Bools:
    return of_last(grounds, QUARTER) & (grounds.purchases.amount > 0)


def takings(grounds: Grounds) -> Value | None:
    """Minor units of four weeks; None where the record does not reach back so far."""
    sold = grounds.purchases
    if not len(sold.day) or sold.day.min() > grounds.day - WEEKS_4 + 1:
        return None
    here = of_last(grounds, WEEKS_4)
    return Value(float(sold.amount[here].sum()), int(here.sum()), currency=grounds.currency)


def average(grounds: Grounds) -> Value | None:
    """Mean of purchases above nothing in a quarter, with the interval of a mean; None below ENOUGH of them."""
    amounts = grounds.purchases.amount[_above_nothing(grounds)].astype(np.float64)
    if len(amounts) < ENOUGH:
        return None
    mean, half = float(amounts.mean()), _Z * float(amounts.std(ddof=1)) / sqrt(len(amounts))
    return Value(mean, len(amounts), low=mean - half, high=mean + half, currency=grounds.currency)


def register() -> None:
    measures.add(
        Measure(
            key="money.takings",
            label=_("Takings in four weeks"),
            area=Area.MONEY,
            unit=Unit.MONEY,
            better=Better.MORE,
            meaning=_("What was sold in the last 28 days, less what was given back."),
            decides=_("Whether what you changed last month was worth it."),
            needs=_("Purchases of four weeks."),
            read=takings,
            counted=lambda grounds: buyers(grounds, of_last(grounds, WEEKS_4)),
            facts=Facts((FactKind.PURCHASE,), WEEKS_4),
        )
    )
    measures.add(
        Measure(
            key="money.average",
            label=_("A usual purchase"),
            area=Area.MONEY,
            unit=Unit.MONEY,
            better=Better.MORE,
            meaning=_("What one purchase of the last 90 days came to on average."),
            decides=_("Whether to offer something beside: a coffee to the loaf."),
            needs=_("Thirty purchases in 90 days."),
            read=average,
            counted=lambda grounds: buyers(grounds, _above_nothing(grounds), each=True),
            facts=Facts((FactKind.PAID,), QUARTER),
        )
    )
