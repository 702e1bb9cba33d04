"""Whole parts of a whole, whether a division leaves anybody better off apart, and claims on too little."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import Any

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.exchange.game import Worth, game_of


def largest_remainder(total: int, shares: Sequence[Any]) -> tuple[int, ...]:
    """Divide the whole number `total` in proportion to `shares` so that the parts add up to it (Hamilton's method).

    Shares are any finite numbers, taken exactly, that add up to something above 0; a share below 0 is a part to be paid
    in. Each part is the exact one rounded down or up; what is left over goes to the largest remainders, of equal ones
    to the earlier. A total below 0 is divided as its opposite is. With shares >= 0 the same as `kernel.money` gives.
    Raises MeasureError on other shares.
    """
    try:
        exact = [Fraction(share) for share in shares]
    except (TypeError, ValueError, OverflowError) as error:
        raise MeasureError("shares must be finite numbers") from error
    whole = sum(exact)
    if whole <= 0:
        raise MeasureError(f"shares must add up to more than 0, got {float(whole)}")
    sign, size = (-1, -total) if total < 0 else (1, total)
    due = [size * share / whole for share in exact]
    parts = [floor(each) for each in due]
    order = sorted(range(len(due)), key=lambda place: (parts[place] - due[place], place))
    for place in order[: size - sum(parts)]:
        parts[place] += 1
    return tuple(sign * part for part in parts)


@dataclass(frozen=True, slots=True)
class Objection:
    """A coalition (bitmask) that made `alone` without the others and gets `together` by the division: less."""

    coalition: int
    alone: Fraction
    together: Fraction

    @property
    def loss(self) -> Fraction:
        """What the coalition gives up, above 0."""
        return self.alone - self.together


def core(values: Worth, parts: Sequence[Any], *, n: int | None = None) -> tuple[Objection, ...]:
    """Return the coalitions that would do better alone, the largest loss first; none: the division is in the core.

    `values` as for `shapley`; parts[n] what each gets, any finite numbers that add up to the whole (Gillies 1959).
    Raises MeasureError when they do not.
    """
    game = game_of(values, n=n)
    gets = [Fraction(part) for part in parts]
    if len(gets) != game.n or sum(gets) != Fraction(game.worth[-1], game.unit):
        raise MeasureError(f"parts must be {game.n} numbers that add up to the whole")
    together = [Fraction(0)] * 2**game.n
    objections = []
    for mask in range(1, 2**game.n):
        lowest = mask & -mask
        together[mask] = together[mask ^ lowest] + gets[lowest.bit_length() - 1]
        alone = Fraction(game.worth[mask], game.unit)
        if alone > together[mask]:
            objections.append(Objection(coalition=mask, alone=alone, together=together[mask]))
    return tuple(sorted(objections, key=lambda each: (-each.loss, each.coalition)))


def talmud(estate: Any, claims: Sequence[Any]) -> tuple[Fraction, ...]:
    """Divide an estate among claims that it may not cover (Aumann & Maschler 1985, J. Econ. Theory 36, theorem A).

    Up to half of all claims everybody gains alike until half the own claim; above, everybody loses alike. Exact. Raises
    MeasureError on a claim below 0, or an estate outside 0..the sum of the claims.
    """
    wanted = [Fraction(claim) for claim in claims]
    whole, left = sum(wanted), Fraction(estate)
    if not wanted or min(wanted) < 0 or not 0 <= left <= whole:
        raise MeasureError("claims must not be below 0, and the estate must lie between 0 and all of them together")
    halves = [claim / 2 for claim in wanted]
    if 2 * left <= whole:
        return _alike(left, halves)
    return tuple(claim - loss for claim, loss in zip(wanted, _alike(whole - left, halves), strict=True))


def _alike(amount: Fraction, limits: Sequence[Fraction]) -> tuple[Fraction, ...]:
    """Give everybody the same, nobody more than the limit, `amount` in all (constrained equal awards)."""
    given = [Fraction(0)] * len(limits)
    order = sorted(range(len(limits)), key=lambda place: limits[place])
    for done, place in enumerate(order):
        given[place] = min(limits[place], amount / (len(limits) - done))
        amount -= given[place]
    return tuple(given)
