"""Which steps were taken between two readings of the evidence."""

from collections.abc import Sequence

from hedgerow.insight.readings.health.found import Evidence
from hedgerow.insight.readings.maturity.criteria import Criterion, Level, maturity_of


def steps_taken(
    criteria: tuple[Criterion, ...], before: tuple[Evidence, ...], now: tuple[Evidence, ...]
) -> Sequence[tuple[str, Level]]:
    """Of the criteria that were missing for the next level: those met for it now, by the same marks.

    One of the business's own is met by what somebody says, not by the record: it is none of these.
    """
    was, judged = maturity_of(criteria, before), maturity_of(criteria, now).judged
    if not was.missing:
        return ()
    following = Level(was.level + 1)
    missing = {one.criterion.key for one in was.missing if not one.criterion.is_own}
    met = (one.criterion.key for one in judged if one.level >= following)
    return [(key, following) for key in met if key in missing]
