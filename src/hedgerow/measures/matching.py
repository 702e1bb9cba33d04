"""How well something that is given fits something that is needed, as a share of what both sides say.

Three parts, each between 0 and 1, of which only the first is always known:

* words `w` = |N ∩ G| / min(|N|, |G|), the overlap of both sets of words (Szymkiewicz 1934, Simpson 1943);
* quantity `q` = min(1, given / needed), where both are said in one unit and over comparable stretches of time;
* period `p` = days of the need that are covered / days of the need, counted over the `HORIZON` from today on.

    score = 100 · (6·w + 2·[q known]·q + 2·[p known]·p) / (6 + 2·[q known] + 2·[p known]), rounded half up

What nobody said counts neither for nor against. Without a word in common, and where the days never meet, nothing fits.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from fractions import Fraction

HORIZON = 365
"""Days looked ahead where a need has no last day."""
ENOUGH = 30
"""A score below is not worth anybody's time."""
_WORDS, _REST = 6, 2
_DAYS = {"day": Fraction(1), "week": Fraction(7), "month": Fraction(1461, 48), "year": Fraction(1461, 4)}
"""Days in each, on average of four years."""


@dataclass(frozen=True, slots=True)
class Amount:
    """So many of a unit, over a `per` ("day", "week", "month", "year"; "" for in all)."""

    value: Fraction
    unit: str = ""
    per: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """From the first to the last day, as ordinals, both among them; None where it is open."""

    first: int | None = None
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """What one side says. `amount` None where nobody said how much."""

    words: AbstractSet[str]
    amount: Amount | None = None
    span: Span = Span()


@dataclass(frozen=True, slots=True)
class Fit:
    """`score` of 100, and the parts it is made of; None where a part is not known."""

    score: int
    common: frozenset[str]
    words: Fraction
    quantity: Fraction | None
    period: Fraction | None


def fit(need: Side, give: Side, *, today: int) -> Fit | None:
    """None where nothing fits: no word in common, the need is over, or the days never meet."""
    common = frozenset(need.words & give.words)
    if not common:
        return None
    meets, period = _period(need.span, give.span, today)
    if not meets:
        return None
    words = Fraction(len(common), min(len(need.words), len(give.words)))
    quantity = _quantity(need.amount, give.amount)
    rest = [part for part in (quantity, period) if part is not None]
    score = 100 * (_WORDS * words + _REST * sum(rest, Fraction())) / (_WORDS + _REST * len(rest))
    return Fit(int(score + Fraction(1, 2)), common, words, quantity, period)


def _quantity(need: Amount | None, give: Amount | None) -> Fraction | None:
    if need is None or give is None or need.unit != give.unit or bool(need.per) != bool(give.per):
        return None
    wanted, given = _a_day(need), _a_day(give)
    return Fraction(1) if wanted <= given else given / wanted


def _a_day(amount: Amount) -> Fraction:
    return amount.value / _DAYS[amount.per] if amount.per else amount.value


def _period(need: Span, give: Span, today: int) -> tuple[bool, Fraction | None]:
    """Whether the days meet, and how many of the need's days are covered; None where neither side says any."""
    first, last = _clipped(need, today)
    begins, ends = _clipped(give, today)
    if first > last or begins > ends:
        return False, None
    if need == give == Span():
        return True, None
    covered = min(last, ends) - max(first, begins) + 1
    return covered > 0, Fraction(max(covered, 0), last - first + 1)


def _clipped(span: Span, today: int) -> tuple[int, int]:
    """A span that begins after the horizon is looked at from its own first day on."""
    first = max(today, span.first if span.first is not None else today)
    horizon = max(today, first) + HORIZON - 1
    return first, horizon if span.last is None else min(span.last, horizon)
