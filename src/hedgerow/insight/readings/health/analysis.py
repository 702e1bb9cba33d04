"""All that is kept of health: today, its past, the phase, the signs and the people behind."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import msgspec

from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.readings.health.evidence import evidence_at
from hedgerow.insight.readings.health.found import HealthFound, Month
from hedgerow.insight.readings.health.people import people_at
from hedgerow.insight.readings.health.phases import phase_at
from hedgerow.insight.readings.health.presence import QUARTER, first_day
from hedgerow.insight.readings.health.scores import PARTS, area_scores, chained, found_at, index_of
from hedgerow.insight.readings.health.signs import signs_in
from hedgerow.insight.readings.standing import standing
from hedgerow.kernel.days import date_of, number_of
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.health import densification

MONTHS = 24


def health_at(asked: Grounds, report: Callable[[int, int], None]) -> HealthFound:
    """Takes some seconds for a large record: `report` hears how many of how many days are read.

    A record that ended long ago is read as of its last day.
    """
    grounds = standing(asked)
    ends = [*month_ends(date_of(grounds.day)), grounds.day]
    months = []
    for done, day in enumerate(ends, 1):
        months.append(_month(grounds.at(day)))
        report(done, len(ends))
    parts = found_at(grounds)
    line = chained([month.scores for month in months], index_of(parts))
    phase = phase_at(grounds)
    return HealthFound(
        day=grounds.day,
        is_stale=grounds.day < asked.day,
        currency=grounds.currency,
        members=len(grounds.members()),
        parts=parts,
        areas=area_scores(parts),
        index=index_of(parts),
        months=tuple(replace(month, index=index) for month, index in zip(months, line, strict=True)),
        exponent=_exponent(grounds, ends),
        phase=phase,
        signs=signs_in(phase.key, {one.key: one for one in parts}),
        evidence=evidence_at(grounds, parts),
        people=msgspec.Raw(msgspec.json.encode(people_at(grounds))),
    )


def month_ends(today: date) -> list[int]:
    """The last 24 ends of months before today, the oldest first."""
    found, end = [], today.replace(day=1) - timedelta(days=1)
    for _month in range(MONTHS):
        found.append(number_of(end))
        end = end.replace(day=1) - timedelta(days=1)
    return found[::-1]


def _month(then: Grounds) -> Month:
    """Nothing before the record reaches back a quarter: the first weeks of any record are all growth."""
    first = first_day(then)
    if first is None or then.day - first < QUARTER:
        return Month(then.day, (None,) * len(PARTS), (None,) * len(PARTS), None)
    parts = found_at(then)
    return Month(then.day, tuple(one.value for one in parts), tuple(one.score for one in parts), None)


def _exponent(grounds: Grounds, days: list[int]) -> tuple[float, float, float] | None:
    members = [len(grounds.at(day).members()) for day in days]
    ties = [len(grounds.at(day).current_ties().source) for day in days]
    try:
        found = densification(members, ties).exponent
    except MeasureError:
        return None
    return found.value, found.low, found.high
