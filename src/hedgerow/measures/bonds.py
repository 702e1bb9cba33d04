"""How strong a tie is, and how far a word can be trusted, from what happened between two sides.

Every part is 0..1. Strength is the mean of what is known of recency, frequency and reciprocity; trust stands beside it
and is not mixed in: somebody can be close and not keep a promise.
"""

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, floats, ints, same_length

HALF_LIFE_DAYS = 90
"""Days of silence after which recency has halved."""
OFTEN = 12
"""Contacts a year that count as half of all there could be."""
PROMISE_HALF_LIFE_DAYS = 365
"""Days after which a promise kept or broken counts half."""


def recency(silence_days: npt.ArrayLike) -> Floats:
    """Return float64[n]: 1 for a contact today, halved every 90 days; 0 for never.

    silence_days[n] whole days since the last contact, -1 for never. Our own definition.
    """
    days = ints("silence_days", silence_days, minimum=-1)
    return np.where(days < 0, 0.0, np.exp2(-np.maximum(days, 0) / HALF_LIFE_DAYS))


def frequency(contacts_a_year: npt.ArrayLike) -> Floats:
    """Return float64[n]: c / (c + 12) for c[n] contacts in the last 365 days, contacts_a_year. Our own definition.

    Raises MeasureError on what is no whole number of at least 0.
    """
    contacts = ints("contacts_a_year", contacts_a_year, minimum=0)
    often: Floats = contacts / (contacts + OFTEN)
    return often


def reciprocity(given: npt.ArrayLike, received: npt.ArrayLike) -> Floats:
    """Return float64[n]: 2 min(g, r) / (g + r), NaN where nothing went either way.

    given[n], received[n] >= 0 in one unit. It is the reciprocated share of what went between the two: the weighted
    reciprocity of Squartini et al. (2013), "Reciprocity of weighted networks", eq. 3, for one pair.
    """
    gave, got = floats("given", given, minimum=0), floats("received", received, minimum=0)
    same_length(given=gave, received=got)
    total = gave + got
    both_ways = np.full(len(total), np.nan)
    some = total > 0
    both_ways[some] = 2 * np.minimum(gave, got)[some] / total[some]
    return both_ways


def strength(*, recent: npt.ArrayLike, often: npt.ArrayLike, both_ways: npt.ArrayLike) -> Floats:
    """Return float64[n]: the mean of recent[n], often[n] and both_ways[n], each 0..1. Our own definition.

    Of `both_ways` NaN is unknown and left out. Raises MeasureError where a part lies outside 0..1 or lengths differ.
    """
    lately, many = floats("recent", recent, minimum=0, maximum=1), floats("often", often, minimum=0, maximum=1)
    unknown = np.isnan(np.asarray(both_ways, dtype=np.float64))
    mutual = floats("both_ways", np.where(unknown, 0.0, both_ways), minimum=0, maximum=1)
    same_length(recent=lately, often=many, both_ways=mutual)
    return (lately + many + mutual) / np.where(unknown, 2.0, 3.0)


def trust(
    *, kept_days_ago: npt.ArrayLike, broken_days_ago: npt.ArrayLike, half_life: float = PROMISE_HALF_LIFE_DAYS
) -> float:
    """Return the expected share of promises kept, 0..1: (r + 1) / (r + s + 2); 0.5 when nothing is known.

    r and s sum the promises kept and broken, told by the days since, kept_days_ago[k] and broken_days_ago[b], each
    halved every `half_life` days. Jøsang & Ismail (2002), "The Beta
    Reputation System", with exponential forgetting. Raises MeasureError for days below 0.
    """
    kept, broken = (
        float(np.exp2(-floats(name, days, minimum=0) / half_life).sum())
        for name, days in (("kept_days_ago", kept_days_ago), ("broken_days_ago", broken_days_ago))
    )
    return (kept + 1) / (kept + broken + 2)
