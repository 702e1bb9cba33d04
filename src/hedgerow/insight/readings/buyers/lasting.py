"""How long customers stay, and how long until they are back: Kaplan-Meier, with those of whom it is not known yet."""

import numpy as np

from hedgerow.insight.readings.buyers.bought import Bought
from hedgerow.insight.readings.buyers.found import Lasting, Step
from hedgerow.insight.readings.buyers.sure import Sure
from hedgerow.measures.customers import kaplan_meier, purchase_gaps
from hedgerow.measures.customers.cadence import PACES, Pace
from hedgerow.measures.customers.survival import KaplanMeier

NEXT_DAYS = (7, 14, 30, 60, 90, 180, 365)
STAYING_DAYS = (0, 30, 90, 180, 365, 545, 730)
SILENT_FOR_GOOD = 365
"""Who has no rhythm of her own has left after a year of silence."""
HALF, MOST_OF_THEM = 0.5, 0.9


def gaps(found: Bought) -> Lasting | None:
    """From a visit to the next one, over all visits; None below thirty of them."""
    duration, ended = purchase_gaps(found.seen.customer, found.seen.day, found.as_of)
    return _told(kaplan_meier(duration, ended), NEXT_DAYS, found.as_of - found.since)


def staying(found: Bought) -> Lasting | None:
    """From the first visit to the last one of who has left; who has not is still going on. None below thirty."""
    people = found.people
    gone = (people.pace == PACES.index(Pace.GONE)) | (
        (people.pace == PACES.index(Pace.UNKNOWN)) & (people.silence > SILENT_FOR_GOOD)
    )
    end = np.where(gone, people.last, found.as_of)
    return _told(kaplan_meier(end - people.first, gone), STAYING_DAYS, found.as_of - found.since)


def _told(curve: KaplanMeier, days: tuple[int, ...], longest: int) -> Lasting | None:
    """The curve at some days, no further than was watched; None where it was watched for less than the first."""
    if not curve.enough:
        return None
    steps = []
    for day in (day for day in days if day <= longest):
        at = int(np.searchsorted(curve.time, day, side="right"))
        low, high = (curve.low[at - 1], curve.high[at - 1]) if at else (1.0, 1.0)
        share = curve.survival[at - 1] if at else 1.0
        steps.append(Step(float(day), float(share), float(low), float(high)))
    if not steps:
        return None
    return Lasting(
        n=curve.n,
        ended=int(curve.ended.sum()),
        steps=tuple(steps),
        half=_quantile(curve, HALF),
        most=_quantile(curve, MOST_OF_THEM),
    )


def _quantile(curve: KaplanMeier, share: float) -> Sure | None:
    value = curve.quantile(share)
    return None if value is None else Sure(value, *curve.quantile_interval(share))
