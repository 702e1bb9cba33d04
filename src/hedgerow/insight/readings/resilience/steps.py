"""What could be done so that a loss costs less, tried one by one in the same runs of chance; the best value first.

A second one who gives the same, somebody new, more in stock, or a second way for those who only buy in one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hedgerow.insight.readings.resilience.answering import Answer, answer, tried_loss
from hedgerow.insight.readings.resilience.asking import Question
from hedgerow.insight.readings.resilience.direct import SECOND_WAY
from hedgerow.insight.readings.resilience.effects import Effect
from hedgerow.insight.readings.resilience.standing import CouldGive, Standing, Supply

STOCK_DAYS = (7, 14)
TRIED = 8
SHOWN = 6
TRIAL_RUNS = 2048
SECONDS = 3


@dataclass(frozen=True, slots=True)
class Possible:
    """A step with its key; `also` gives the supply too, or `stock_days` more of it lie in stock."""

    key: str
    kind: str
    supply: Supply | None = None
    also: CouldGive | None = None
    stock_days: int = 0


@dataclass(frozen=True, slots=True)
class Tried:
    """`without` and `then` are what is lost on average if it happens, without the step and with it, in minor units of
    the stretch of which `takings` would come in, `medians` the same in the middle case; `later` so many days more until
    something is missed (None: nothing is missed at all); `cost` a month, None where nobody said.
    """

    step: Possible
    takings: int
    without: int
    then: int
    medians: tuple[int, int]
    later: int | None
    cost: int | None
    is_ticked: bool

    @property
    def saved(self) -> int:
        return self.without - self.then

    @property
    def value(self) -> float | None:
        """What one unit of cost a month saves; None where the cost is not told; free is beyond compare."""
        if self.cost is None:
            return None
        return self.saved / self.cost if self.cost else float("inf")


def possible(standing: Standing, base: Answer, removed: Sequence[int]) -> Iterator[Possible]:
    """Steps against what is missing, the largest gap first."""
    gaps = [one for one in base.effects if one.missing > 0 and one.days > 0]
    for gap in sorted(gaps, key=lambda one: -one.missing * _hangs(standing, one)):
        supply = gap.supply
        others = [one for one in standing.candidates.get(supply.key, ()) if one.party not in set(removed)]
        for also in others[:SECONDS]:
            key = f"second|{supply.key}|{standing.parties[also.party]}"
            yield Possible(key, "second", supply, also)
        yield Possible(f"newcomer|{supply.key}", "newcomer", supply)
        if not supply.work:
            for days in STOCK_DAYS:
                if gap.start + days <= gap.end:
                    yield Possible(f"stock|{supply.key}|{days}", "stock", supply, stock_days=days)
    if base.direct.by_way > 0 and len(base.direct.only_there):
        yield Possible(SECOND_WAY, "ways")


def tried(standing: Standing, question: Question, costs: Mapping[str, int]) -> tuple[Tried, ...]:
    """Each alone against the same loss without any; by money saved for money spent where all costs are told."""
    base = answer(standing, replace(question, steps=()), TRIAL_RUNS)
    steps = list(possible(standing, base, base.removed.tolist()))
    ticked = [one for one in steps if one.key in question.steps]
    others = [one for one in steps if one.key not in question.steps][: max(TRIED - len(ticked), 0)]
    found = [_try(standing, question, base, one, costs) for one in (*ticked, *others)]
    useful = [one for one in found if one.saved > 0 or one.is_ticked]
    by_cost = bool(useful) and all(one.cost is not None for one in useful)
    ranked = sorted(useful, key=lambda one: (-(one.value or 0.0) if by_cost else 0.0, -one.saved))
    kept = ranked[:SHOWN]
    return (*kept, *(one for one in ranked[SHOWN:] if one.is_ticked))


def _try(standing: Standing, question: Question, base: Answer, one: Possible, costs: Mapping[str, int]) -> Tried:
    then = tried_loss(standing, replace(question, steps=(one.key,)), TRIAL_RUNS)
    later = None if then.starts is None else then.starts - (base.starts or 0)
    medians = (base.median, then.median)
    return Tried(one, base.takings, base.mean, then.mean, medians, later, costs.get(one.key), one.key in question.steps)


def _hangs(standing: Standing, gap: Effect) -> float:
    if not gap.supply.lines:
        return gap.supply.share
    rows = [at for at, line in enumerate(standing.lines) if line in gap.supply.lines]
    sold = standing.sold
    whole = sum(int(sold.amount[sold.line == at].sum()) for at in rows)
    return whole / standing.takings if standing.takings else 0.0
