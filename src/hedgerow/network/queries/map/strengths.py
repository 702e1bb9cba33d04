"""How strong ties between two others are, as of the latest contact of all."""

from collections.abc import Sequence
from uuid import UUID

from hedgerow.measures import bonds
from hedgerow.network.queries.map.gathering import Between, Gathered

_NOTHING = Between()


def strengths(found: Gathered, pairs: Sequence[tuple[UUID, UUID]]) -> list[int]:
    """0 to 100 for each, as on the pages of the two; 0 where nothing is on record between them."""
    if not pairs:
        return []
    told = [found.between.get((min(pair), max(pair)), _NOTHING) for pair in pairs]
    today = found.until.toordinal()
    lately = bonds.recency([max(today - max(each.days), 0) if each.days else -1 for each in told])
    often = bonds.frequency([len(each.days) for each in told])
    gave = [each.gave[pair[0]] for each, pair in zip(told, pairs, strict=True)]
    got = [each.gave[pair[1]] for each, pair in zip(told, pairs, strict=True)]
    strong = bonds.strength(recent=lately, often=often, both_ways=bonds.reciprocity(gave, got))
    return [round(float(value) * 100) for value in strong]
