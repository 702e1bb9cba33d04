"""What was given and received besides sales."""

from collections.abc import Callable

import numpy as np
from django.utils.translation import gettext_lazy as _

from hedgerow.insight.grounds.counted import Column, Counted, ranked
from hedgerow.insight.grounds.facts import FactKind, Facts, Side
from hedgerow.insight.grounds.gifts import BUSINESS, given_and_got, with_each
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.registries import Area, Better, Measure, Unit, Value, measures

YEAR = 365


def given(grounds: Grounds) -> Value | None:
    """Worth of what the business gave in a year; None where nothing has a worth."""
    return _one_side(grounds, gave=True)


def received(grounds: Grounds) -> Value | None:
    """Worth of what the business got in a year besides sales; None where nothing has a worth."""
    return _one_side(grounds, gave=False)


def _one_side(grounds: Grounds, *, gave: bool) -> Value | None:
    gifts = grounds.gifts(grounds.day - YEAR)
    if not len(gifts.day):
        return None
    ours = (gifts.giver if gave else gifts.receiver) == BUSINESS
    return Value(float(gifts.worth[ours].sum()), int(ours.sum()), currency=grounds.currency)


def two_sided(grounds: Grounds) -> Value | None:
    """How many gave the business something and got something of it in a year; None where nothing has a worth."""
    gifts = grounds.gifts(grounds.day - YEAR)
    if not len(gifts.day):
        return None
    givers = np.unique(gifts.giver[gifts.receiver == BUSINESS])
    takers = np.unique(gifts.receiver[gifts.giver == BUSINESS])
    return Value(float(len(np.intersect1d(givers, takers))), len(np.union1d(givers, takers)))


def _who_stood_on(*, gave: bool) -> Callable[[Grounds], Counted]:
    """Those on the other side of what the business gave, or got, the most first."""

    def counted(grounds: Grounds) -> Counted:
        gifts, rows = with_each(grounds, grounds.day - YEAR, gave=gave)
        worth, count = rows.total(gifts.worth), rows.count()
        columns = {Column.GAVE if gave else Column.GOT: worth, Column.ENTRIES: count, Column.LAST: rows.last(gifts.day)}
        return ranked(grounds, np.flatnonzero(count), by=-worth, columns=columns)

    return counted


def _who_is_two_sided(grounds: Grounds) -> Counted:
    return given_and_got(grounds, grounds.day - YEAR, both_ways=True)


def register() -> None:
    for measure in (_GIVEN, _RECEIVED, _TWO_SIDED):
        measures.add(measure)


_GIVEN = Measure(
    key="exchange.given",
    label=_("Given in a year"),
    area=Area.EXCHANGE,
    unit=Unit.MONEY,
    better=Better.NEITHER,
    meaning=_("What you gave others in the last 365 days besides what they bought, at its worth."),
    decides=_("Whether you give more than you can."),
    needs=_("One entry with a worth."),
    read=given,
    counted=_who_stood_on(gave=True),
    facts=Facts((FactKind.GIFT,), YEAR, side=Side.GAVE),
)
_RECEIVED = Measure(
    key="exchange.received",
    label=_("Received in a year"),
    area=Area.EXCHANGE,
    unit=Unit.MONEY,
    better=Better.NEITHER,
    meaning=_("What others gave you in the last 365 days besides what they bought, at its worth."),
    decides=_("Whom to thank, and what to give back."),
    needs=_("One entry with a worth."),
    read=received,
    counted=_who_stood_on(gave=False),
    facts=Facts((FactKind.GIFT,), YEAR, side=Side.GOT),
)
_TWO_SIDED = Measure(
    key="exchange.two_sided",
    label=_("Give and take with"),
    area=Area.EXCHANGE,
    unit=Unit.COUNT,
    better=Better.MORE,
    meaning=_("With how many something went both ways in the last 365 days."),
    decides=_("Whether neighbours are partners or only takers."),
    needs=_("One entry with a worth."),
    read=two_sided,
    counted=_who_is_two_sided,
    facts=Facts((FactKind.GIFT,), YEAR, side=Side.BOTH),
)
