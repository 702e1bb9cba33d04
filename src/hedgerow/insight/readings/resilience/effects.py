"""What the loss does to each supply: how much of it is missing, from which day to which."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from hedgerow.insight.readings.resilience.standing import CouldGive, Standing, Supply

NEWCOMER = -1
"""Among those who give something: somebody whom nobody knows yet."""


@dataclass(frozen=True, slots=True)
class Effect:
    """`missing` of a supply is gone, 0..1, from day `start` to day `end` of the stretch; `rest` still give it."""

    supply: Supply
    missing: float
    start: int
    end: int
    rest: tuple[int, ...]

    @property
    def days(self) -> int:
        return max(self.end - self.start, 0)


@dataclass(frozen=True, slots=True)
class Help:
    """What steps change of a supply: who gives it too, a newcomer or not, and so many days more in stock."""

    also: tuple[CouldGive, ...] = ()
    newcomer: bool = False
    stock_days: int = 0


def effects_of(
    standing: Standing, gone: Iterable[int], degree: float, days: int, help_: Mapping[str, Help]
) -> tuple[Effect, ...]:
    """One for each supply, also for those that miss nothing."""
    out = set(gone)
    return tuple(_effect(one, out, degree, days, help_.get(one.key, Help())) for one in standing.supplies)


def _effect(supply: Supply, out: set[int], degree: float, days: int, helped: Help) -> Effect:
    also = tuple(one for one in helped.also if one.party not in out)
    stay = [who for who in supply.suppliers if who not in out]
    rest = (*stay, *(one.party for one in also), *([NEWCOMER] if helped.newcomer else []))
    start = min((supply.stock_days or 0) + helped.stock_days, days)
    end = days if supply.replace_days is None else min(days, supply.replace_days)
    missing = _missing(supply, out, degree, also, newcomer=helped.newcomer)
    return Effect(supply, missing, start, max(end, start), rest)


def _missing(supply: Supply, out: set[int], degree: float, also: tuple[CouldGive, ...], *, newcomer: bool) -> float:
    """By quantities where all are known; else any one who is left, or comes in, can give all of it."""
    lost = [who in out for who in supply.suppliers]
    if not any(lost):
        return 0.0
    known = supply.wanted > 0 and all(one.gives is not None for one in also)
    if supply.gives and known and not newcomer:
        before = min(1.0, sum(supply.gives) / supply.wanted)
        kept = sum(give * (1 - degree if gone else 1.0) for give, gone in zip(supply.gives, lost, strict=True))
        after = min(1.0, (kept + sum(one.gives or 0.0 for one in also)) / supply.wanted)
        return max(0.0, 1 - after / before) if before > 0 else 0.0
    return 0.0 if newcomer or also or not all(lost) else degree


def helped_by(standing: Standing, steps: Iterable[str]) -> dict[str, Help]:
    """What the steps with these keys change; one that is not known (any more) changes nothing."""
    found: dict[str, Help] = {}
    for step in steps:
        kind, _colon, rest = step.partition("|")
        key, _bar, more = rest.partition("|")
        now = found.get(key, Help())
        if kind == "newcomer":
            found[key] = replace(now, newcomer=True)
        elif kind == "stock" and more.isascii() and more.isdigit():
            found[key] = replace(now, stock_days=now.stock_days + min(int(more), 365))
        elif kind == "second":
            also = [one for one in standing.candidates.get(key, ()) if str(standing.parties[one.party]) == more]
            found[key] = replace(now, also=(*now.also, *also))
    return found
