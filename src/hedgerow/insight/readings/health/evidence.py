"""What the criteria of maturity ask the record for."""

from collections.abc import Sequence

import numpy as np

from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.readings.health import parts as reading
from hedgerow.insight.readings.health import presence
from hedgerow.insight.readings.health.found import Evidence, PartFound
from hedgerow.insight.readings.health.presence import YEAR

_MONTH = 30.44


def evidence_at(then: Grounds, parts: Sequence[PartFound]) -> tuple[Evidence, ...]:
    """In the order of `criteria.USUAL`; shares lie between 0 and 1."""
    known = {one.key: one for one in parts}
    first, partners = presence.first_day(then), presence.partners(then)
    active = np.intersect1d(partners, presence.took_part(then, presence.QUARTER), assume_unique=True)
    return (
        Evidence("months", 0.0 if first is None else float(int((then.day - first) / _MONTH))),
        Evidence("kinds-of-people", float(len(presence.families_present(then)))),
        Evidence("partners", float(len(active)), len(partners)),
        _of_part("two-sided", known["engagement"]),
        _of_part("dealings", known["niches"]),
        _woven(then),
        _of_part("carried", known["elephant"]),
        _of_part("stay", known["survival"]),
        Evidence("joint", float(len(reading.joint_offers(then)))),
        Evidence("agreed", float(len(then.agreements.day[then.agreements.day > then.day - 2 * YEAR]))),
    )


def _of_part(key: str, part: PartFound) -> Evidence:
    return Evidence(key, part.value, part.n)


def _woven(then: Grounds) -> Evidence:
    """The share of partners that are tied to somebody else around the business."""
    partners = presence.partners(then)
    if len(partners) < reading.FEWEST_PARTNERS:
        return Evidence("woven", None, len(partners))
    tied = np.isin(partners, reading.member_ties(then).ravel())
    return Evidence("woven", float(tied.mean()), len(partners))
