"""Whom the figures of customers count, one by one."""

from dataclasses import replace

import numpy as np

from hedgerow.insight.grounds.counted import Column, Counted, placed, ranked, shares_of
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.readings.buyers.bought import Bought

UNKNOWN = -1


def visiting(grounds: Grounds, found: Bought) -> Counted:
    """Everybody who came, those silent for most of their own usual gaps first; last who has no usual gap yet."""
    people = found.people
    known = np.isfinite(people.typical_gap)
    gap = np.where(known, people.typical_gap, 1.0)
    order = np.argsort(-np.where(known, people.silence / gap, -1.0), kind="stable")
    rank = np.empty(len(found), dtype=np.int64)
    rank[order] = np.arange(len(found))
    columns = {
        Column.SILENCE: placed(grounds, found.place, people.silence),
        Column.GAP: placed(grounds, found.place, np.where(known, np.rint(gap), UNKNOWN).astype(np.int64)),
        Column.VISITS: placed(grounds, found.place, people.visits),
        Column.LAST: placed(grounds, found.place, people.last),
    }
    shown = ranked(grounds, found.place, by=placed(grounds, found.place, rank), columns=columns)
    return replace(shown, silent_until=found.as_of) if found.as_of != grounds.day else shown


def best_tenth(grounds: Grounds, found: Bought) -> Counted:
    """The tenth, rounded up, who spent most, each with the share of what all spent."""
    people = found.people
    best = np.lexsort((found.place, -people.spent))[: -(-len(found) // 10)]
    best = best[people.spent[best] > 0]
    spent = placed(grounds, found.place, people.spent)
    columns = {
        Column.SPENT: spent,
        Column.SHARE: shares_of(spent, int(np.maximum(people.spent, 0).sum())),
        Column.VISITS: placed(grounds, found.place, people.visits),
        Column.LAST: placed(grounds, found.place, people.last),
    }
    return ranked(grounds, found.place[best], by=-spent, columns=columns)
