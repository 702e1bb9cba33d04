"""On how few it rests: takings, supply, work, reach and ways of selling, by the Herfindahl-Hirschman index."""

from collections import Counter
from dataclasses import dataclass

import numpy as np

from hedgerow.insight.readings.resilience.standing import Standing
from hedgerow.measures.resilience import herfindahl

HIGH, VERY_HIGH = 1800, 2500
"""Above 1,800 a market counts as highly concentrated since 2023, above 2,500 it did before (US Merger Guidelines)."""

CUSTOMERS, LINES, PLATFORMS, CHANNELS, PLACES, SUPPLY, WORK, REACH = (
    "customers", "lines", "platforms", "channels", "places", "supply", "work", "reach",
)  # fmt: skip
ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """`party` is a position, -1 for what is no party: then `name` says what it is."""

    party: int
    name: str
    weight: float


@dataclass(frozen=True, slots=True)
class Rest:
    """`of` says on what; pieces the largest first; `is_even`: nobody said how much each carries, so all count alike.

    hhi 0..10,000, effective 1..n: so many equals would be as concentrated; top 0..1 the share of the first.
    """

    of: str
    pieces: tuple[Piece, ...]
    n: int
    hhi: float
    effective: float
    top: float
    is_money: bool
    is_even: bool = False


def rests_on(standing: Standing) -> tuple[Rest, ...]:
    """Each of which anything is known."""
    sold = standing.sold
    by_party = [Piece(at, "", float(standing.spent[at])) for at in np.flatnonzero(standing.spent).tolist()]
    lines = np.bincount(sold.line, weights=sold.amount, minlength=len(standing.lines))
    ways = np.bincount(sold.way, weights=sold.amount, minlength=len(standing.ways))
    found = [
        _rest(CUSTOMERS, by_party, is_money=True),
        _rest(
            LINES, [Piece(-1, line, weight) for line, weight in zip(standing.lines, lines, strict=True)], is_money=True
        ),
        *(
            _rest(of, _by_way(standing, ways.tolist(), field), is_money=True)
            for of, field in ((PLATFORMS, "platform"), (CHANNELS, "channel"), (PLACES, "place"))
        ),
        _supply(standing, SUPPLY, work=False),
        _supply(standing, WORK, work=True),
        _rest(REACH, _reach(standing), is_money=False),
    ]
    return tuple(one for one in found if one is not None)


def _rest(of: str, pieces: list[Piece], *, is_money: bool, is_even: bool = False) -> Rest | None:
    ranked = sorted((one for one in pieces if one.weight > 0), key=lambda one: (-one.weight, one.party, one.name))
    measured = herfindahl([one.weight for one in ranked]) if ranked else None
    if measured is None or measured.hhi is None or measured.effective is None:
        return None
    top = ranked[0].weight / sum(one.weight for one in ranked)
    return Rest(of, tuple(ranked), len(ranked), measured.hhi, measured.effective, top, is_money, is_even)


def _by_way(standing: Standing, takings: list[float], field: str) -> list[Piece]:
    sums: Counter[str] = Counter()
    for way, weight in zip(standing.ways, takings, strict=True):
        sums[getattr(way, field)] += weight  # type: ignore[assignment]  # a Counter counts whole numbers by its type
    return [Piece(-1, name, weight) for name, weight in sums.items()]


def _supply(standing: Standing, of: str, *, work: bool) -> Rest | None:
    """What hangs on each, as it was said; what several give is divided among them."""
    some = [one for one in standing.supplies if one.work == work]
    sums: dict[int, float] = {}
    for one in some:
        hangs = _hanging(standing, one.lines) if one.lines else one.share
        for who, part in zip(one.suppliers, _parts(one.gives, len(one.suppliers)), strict=True):
            sums[who] = sums.get(who, 0.0) + hangs * part
    even = all(one.is_assumed for one in some) and len({round(one.share, 9) for one in some}) == 1
    return _rest(of, [Piece(who, "", weight) for who, weight in sums.items()], is_money=False, is_even=even)


def _parts(gives: tuple[float, ...], n: int) -> list[float]:
    whole = sum(gives)
    return [give / whole for give in gives] if whole > 0 else [1 / n] * n


def _hanging(standing: Standing, lines: tuple[str, ...]) -> float:
    here = np.isin(standing.sold.line, [at for at, line in enumerate(standing.lines) if line in lines])
    return float(standing.sold.amount[here].sum()) / standing.takings if standing.takings else 0.0


def _reach(standing: Standing) -> list[Piece]:
    """Who brought the new customers of the year; those whom nobody brought are left out."""
    brought = Counter(at for at in standing.bringer.tolist() if at >= 0)
    return [Piece(who, "", float(many)) for who, many in brought.items()]
