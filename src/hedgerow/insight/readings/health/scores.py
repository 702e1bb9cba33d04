"""The parts in their areas, and how each counts toward the index of 0 to 100."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean

from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.readings.health import parts
from hedgerow.insight.readings.health.found import Lacking, PartFound
from hedgerow.insight.readings.health.presence import Figure, year_before
from hedgerow.measures.errors import MeasureError, TooLittleDataError

AREAS = ("productivity", "robustness", "niches", "engagement")
"""Iansiti & Levien's three, and how the members engage."""
FEWEST_PARTS, FEWEST_AREAS = 4, 2
FULL_NEWNESS, FULL_INNOVATION = 0.25, 0.5
Score = Callable[[float, float | None], float | None]
"""From the value, and the value a year before, to 0..1; None where it takes the year before and there is none."""


@dataclass(frozen=True, slots=True)
class Part:
    key: str
    area: str
    read: Callable[[Grounds], Figure]
    score: Score


def _share(value: float, _earlier: float | None) -> float:
    return value


def _odds(value: float, _earlier: float | None) -> float:
    """1 is the middle."""
    return value / (1 + value)


def _against_before(value: float, earlier: float | None) -> float | None:
    """Kinds beyond the first against those of a year ago: as many is the middle, one kind alone nothing."""
    if earlier is None:
        return None
    more, before = value - 1, earlier - 1
    return more / (more + before) if more > 0 else 0.0


def _full_at(full: float) -> Score:
    return lambda value, _earlier: min(value / full, 1.0)


PARTS: tuple[Part, ...] = (
    Part("productivity", "productivity", parts.productivity, _odds),
    Part("survival", "robustness", parts.survival, _share),
    Part("persistence", "robustness", parts.persistence, _share),
    Part("elephant", "robustness", parts.elephant, lambda value, _earlier: 1 - 1 / max(value, 1)),
    Part("niches", "niches", parts.niches, _against_before),
    Part("newness", "niches", parts.newness, _full_at(FULL_NEWNESS)),
    Part("innovation", "niches", parts.innovation, _full_at(FULL_INNOVATION)),
    Part("engagement", "engagement", parts.engagement, _share),
    Part("partner-activity", "engagement", parts.partner_activity, _share),
    Part("fairness", "engagement", parts.fairness, _share),
    Part("ties", "engagement", parts.ties, _odds),
)


def found_at(then: Grounds) -> tuple[PartFound, ...]:
    """Every part on the day, with what it was a year before."""
    return tuple(_found(part, then) for part in PARTS)


def _found(part: Part, then: Grounds) -> PartFound:
    try:
        value = part.read(then)
    except TooLittleDataError as little:
        return PartFound(part.key, lacking=Lacking(little.what, little.have, little.need))
    earlier = read_or_none(part, year_before(then))
    before = earlier.value if earlier else None
    score = part.score(value.value, before)
    whole = None if score is None else 100 * score
    return PartFound(part.key, value.value, value.low, value.high, value.n, whole, before)


def read_or_none(part: Part, then: Grounds) -> Figure | None:
    try:
        return part.read(then)
    except MeasureError:
        return None


def area_scores(found: Sequence[PartFound]) -> tuple[tuple[str, float], ...]:
    """The mean of the parts of each area that have a score."""
    known: Mapping[str, list[float]] = {area: [] for area in AREAS}
    for part, one in zip(PARTS, found, strict=True):
        if one.score is not None:
            known[part.area].append(one.score)
    return tuple((area, fmean(scores)) for area, scores in known.items() if scores)


def index_of(found: Sequence[PartFound]) -> float | None:
    """The mean of the areas, each counting the same; None below four parts or two areas."""
    areas = area_scores(found)
    if sum(one.score is not None for one in found) < FEWEST_PARTS or len(areas) < FEWEST_AREAS:
        return None
    return fmean(score for _area, score in areas)


def chained(scores: Sequence[Sequence[float | None]], index: float | None) -> tuple[float | None, ...]:
    """The index back in time from today's, by the changes of those parts that both of two days know.

    `scores[day][part]`, the oldest first, today last. A part that joins or leaves thus moves nothing; the line ends
    (None) where two days have no part in common.
    """
    line: list[float | None] = [index]
    for before, now in reversed(list(pairwise(scores))):
        both = [at for at in range(len(PARTS)) if before[at] is not None and now[at] is not None]
        then = line[-1]
        line.append(None if then is None or not both else then - _of_areas(now, both) + _of_areas(before, both))
    return tuple(None if value is None else min(max(value, 0.0), 100.0) for value in reversed(line))


def _of_areas(scores: Sequence[float | None], places: Sequence[int]) -> float:
    areas: dict[str, list[float]] = {}
    for at in places:
        areas.setdefault(PARTS[at].area, []).append(scores[at] or 0.0)
    return fmean(fmean(one) for one in areas.values())


def read_index(then: Grounds) -> Figure:
    """The index as a measure of its own; n counts its parts. Raises TooLittleDataError."""
    found = found_at(then)
    index, n = index_of(found), sum(one.score is not None for one in found)
    if index is None:
        raise TooLittleDataError(what="parts", have=n, need=FEWEST_PARTS)
    return Figure(index, n)
