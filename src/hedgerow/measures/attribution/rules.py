"""Credit by a rule: every path gives what it is worth to its own channels."""

from collections.abc import Iterable
from fractions import Fraction

import numpy as np

from hedgerow.measures.arrays import Bools, Floats, Ints
from hedgerow.measures.attribution.credits import Attribution, Model, whole_parts
from hedgerow.measures.attribution.paths import Given, Paths, paths_of
from hedgerow.measures.errors import MeasureError

MOST = Fraction(2, 5)
"""Of a path's credit by position, to the first and to the last touch each."""

Shares = Iterable[tuple[Ints, Fraction]]
"""Touches (places in `touch`) and the share of its path's credit that each of them gets."""


def first(paths: Given) -> Attribution:
    """Give all credit to the first touch of each path. `paths` as `paths_of` takes them."""
    given = paths_of(paths)
    return _divided(Model.FIRST, given, [(given.start, Fraction(1))])


def last(paths: Given) -> Attribution:
    """Give all credit to the last touch of each path. `paths` as `paths_of` takes them."""
    given = paths_of(paths)
    return _divided(Model.LAST, given, [(given.start + given.length - 1, Fraction(1))])


def linear(paths: Given) -> Attribution:
    """Give every touch of a path the same credit; a channel touched twice gets it twice."""
    given = paths_of(paths)
    own = given.length[given.path]
    alike = ((np.flatnonzero(own == many), Fraction(1, int(many))) for many in np.unique(own))
    return _divided(Model.LINEAR, given, alike)


def position(paths: Given, *, opening: float | Fraction = MOST, closing: float | Fraction = MOST) -> Attribution:
    """Give `opening` to the first touch, `closing` to the last, the rest evenly to those between: 40/20/40.

    Of two touches the rest is divided as opening is to closing (evenly when both are 0); one gets all. Raises
    MeasureError unless both are at least 0 and together at most 1.
    """
    begin, end = _share("opening", opening), _share("closing", closing)
    if begin + end > 1:
        raise MeasureError(f"opening and closing must be at most 1 together, got {float(begin + end)}")
    given = paths_of(paths)
    return _divided(Model.POSITION, given, _by_position(given, begin, end))


def time_decay(paths: Given, *, half_life: float = 7.0) -> Attribution:
    """Give a touch half the credit of one that was `half_life` later, in the unit of the ages; 2^(-age / half_life).

    Raises MeasureError unless half_life > 0.
    """
    if not 0 < half_life < float("inf"):
        raise MeasureError(f"half_life must be above 0, got {half_life}")
    given = paths_of(paths)
    youngest = np.full(len(given.start), np.inf)
    np.minimum.at(youngest, given.path, given.age)
    weight: Floats = np.exp2((youngest[given.path] - given.age) / half_life)
    weight /= np.bincount(given.path, weights=weight, minlength=len(given.start))[given.path]
    counts, values = _sums(given, weight)
    return _scaled(Model.TIME_DECAY, given, counts, values)


def shapley(paths: Given) -> Attribution:
    """Divide each path's credit evenly among its set of channels; order and repeats do not matter.

    That is the Shapley value of the game whose dividends are the paths: a set of channels makes what the paths within
    it made (Harsanyi 1959; Zhao, Mahboobi & Bagheri 2018). One GROUP BY, exact for any number of channels.
    """
    given = paths_of(paths)
    many = max(len(given.channels), 1)
    _, once = np.unique(given.path * many + given.touch, return_index=True)
    different = np.bincount(given.path[once], minlength=len(given.start))
    own = different[given.path[once]]
    alike = ((once[own == size], Fraction(1, int(size))) for size in np.unique(own))
    return _divided(Model.SHAPLEY, given, alike)


def _by_position(given: Paths, begin: Fraction, end: Fraction) -> Shares:
    length, final = given.length, given.start + given.length - 1
    both = begin + end
    yield given.start[length == 1], Fraction(1)
    yield given.start[length == 2], begin / both if both else Fraction(1, 2)
    yield final[length == 2], end / both if both else Fraction(1, 2)
    yield given.start[length > 2], begin
    yield final[length > 2], end
    inside = np.ones(len(given.touch), dtype=np.bool_)
    inside[given.start] = inside[final] = False
    own = given.length[given.path]
    for many in np.unique(own[inside]):
        yield np.flatnonzero(inside & (own == many)), (1 - both) / (int(many) - 2)


def _divided(model: Model, given: Paths, shares: Shares) -> Attribution:
    """Add up, channel by channel, whole numbers times a share: as few fractions as there are shares."""
    counts = [Fraction(0)] * len(given.channels)
    values = [Fraction(0)] * len(given.channels)
    for touches, share in shares:
        some = touches[given.converted[given.path[touches]]]
        for totals, of_path in ((counts, given.count), (values, given.value)):
            added = np.zeros(len(totals), dtype=np.int64)
            np.add.at(added, given.touch[some], of_path[given.path[some]])
            for place in np.flatnonzero(added):
                totals[place] += share * int(added[place])
    return Attribution(model, given.channels, tuple(counts), whole_parts(given.worth, values))


def _sums(given: Paths, weight: Floats) -> tuple[Floats, Floats]:
    kept: Bools = given.converted[given.path]
    touch, path, much = given.touch[kept], given.path[kept], weight[kept]
    many = len(given.channels)
    counts = np.bincount(touch, weights=much * given.count[path], minlength=many).astype(np.float64)
    return counts, np.bincount(touch, weights=much * given.value[path], minlength=many).astype(np.float64)


def _scaled(model: Model, given: Paths, counts: Floats, values: Floats) -> Attribution:
    """Bring sums of floats to the exact total, which they miss in the last digit."""
    exact = [Fraction(each) for each in counts.tolist()]
    whole = sum(exact)
    credit = tuple(each * given.conversions / whole if whole else Fraction(0) for each in exact)
    parts = whole_parts(given.worth, [Fraction(each) for each in values.tolist()])
    return Attribution(model, given.channels, credit, parts)


def _share(name: str, share: float | Fraction) -> Fraction:
    if not 0 <= share <= 1:
        raise MeasureError(f"{name} must lie between 0 and 1, got {share}")
    return Fraction(share).limit_denominator(10**6)
