"""What follows when somebody or something is taken out: money, customers, days, and who else would feel it.

Money is worked out by Monte Carlo over who needs whom (`measures.resilience.cascade`): what is taken out fails in every
run; everybody else who supplies fails by chance, as often as suppliers and partners did in the past year, on average in
the middle of the stretch; what hangs on a supply stops with the chance of its strength.
"""

from dataclasses import dataclass, replace

import numpy as np

from hedgerow.insight.readings.resilience.asking import Question, Taken, taken
from hedgerow.insight.readings.resilience.direct import Direct, direct_of
from hedgerow.insight.readings.resilience.effects import Effect, effects_of, helped_by
from hedgerow.insight.readings.resilience.fates import Fate, fates_of
from hedgerow.insight.readings.resilience.standing import Standing
from hedgerow.insight.readings.resilience.webs import Web, web_of
from hedgerow.measures.arrays import Floats, Ints
from hedgerow.measures.network.connection import components
from hedgerow.measures.network.graph import graph_of
from hedgerow.measures.resilience import Cascade

RUNS = 10_000
MISSED = 7
"""Days after which who misses what they buy is at risk."""
FELT = 0.01
"""Who fails less often than this beyond their own chance is not told."""


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """Amounts of the stretch in minor units. `takings` is what would come in, `median` and `worst` (exceeded in one run
    of twenty) what is lost of it, `mean` on average; `calm` the median when nothing is taken out.

    `starts` is the first day on which something is missed, None when nothing is; `back` the day from which all is there
    again. `at_risk` are customers who buy mostly what stops, the removed among them; `felt` others with the chance to
    fail for it; `loose` those whom only the removed tie to the rest; `newcomers` came through the removed within the
    year, and spent `new_money`. `parts` is how many parts of the takings hang on somebody.
    """

    takings: int
    median: int
    worst: int
    mean: int
    calm: int
    starts: int | None
    back: int
    fates: tuple[Fate, ...]
    effects: tuple[Effect, ...]
    direct: Direct
    removed: Ints
    at_risk: Ints
    felt: tuple[tuple[int, float], ...]
    loose: Ints
    newcomers: Ints
    new_money: int
    runs: int
    parts: int

    @property
    def share(self) -> float:
        return self.median / self.takings if self.takings else 0.0


@dataclass(frozen=True, slots=True)
class Loss:
    """Of an answer what is lost alone, as `Answer` tells it."""

    takings: int
    median: int
    worst: int
    mean: int
    starts: int | None


def answer(standing: Standing, question: Question, runs: int = RUNS) -> Answer:
    """Work it out. The same question of the same standing gives the same answer."""
    out = taken(standing, question.things)
    took = _work(standing, out, question, runs)
    calm = _work(standing, taken(standing, ()), replace(question, things=()), runs)
    fates = fates_of(standing, took.effects, took.direct, out, question)
    lost = took.loss(fates, _takings(standing, question))
    newcomers = standing.new[np.isin(standing.bringer, out.parties)]
    return Answer(
        takings=lost.takings,
        median=lost.median,
        worst=lost.worst,
        mean=lost.mean,
        calm=calm.lost(0.5, lost.takings),
        starts=lost.starts,
        back=max((fate.end for fate in fates if fate.stops), default=0),
        fates=fates,
        effects=took.effects,
        direct=took.direct,
        removed=out.parties,
        at_risk=_at_risk(standing, fates, took.direct),
        felt=_felt(took),
        loose=_loose(standing, out.parties),
        newcomers=newcomers,
        new_money=int(standing.spent[newcomers].sum()),
        runs=runs,
        parts=len(took.web.worth),
    )


def tried_loss(standing: Standing, question: Question, runs: int) -> Loss:
    """What is lost alone, in a fraction of the time: to rank many."""
    out = taken(standing, question.things)
    took = _work(standing, out, question, runs)
    fates = fates_of(standing, took.effects, took.direct, out, question)
    return took.loss(fates, _takings(standing, question))


def _takings(standing: Standing, question: Question) -> int:
    """What would come in in the stretch of the question."""
    return round(standing.takings * question.days / standing.days)


@dataclass(frozen=True, slots=True, eq=False)
class _Worked:
    web: Web
    cascade: Cascade
    effects: tuple[Effect, ...]
    direct: Direct

    def lost(self, share: float, takings: int) -> int:
        """Where two things stop that hang on the same takings, these are lost once: never more than all."""
        return min(round(self.cascade.loss_quantile(share) * sum(self.web.worth)), takings)

    def loss(self, fates: tuple[Fate, ...], takings: int) -> Loss:
        return Loss(
            takings=takings,
            median=self.lost(0.5, takings),
            worst=self.lost(0.95, takings),
            mean=min(round(self.cascade.loss * sum(self.web.worth)), takings),
            starts=min((fate.start for fate in fates if fate.stops), default=None),
        )


def _work(standing: Standing, out: Taken, question: Question, runs: int) -> _Worked:
    helped = helped_by(standing, question.steps)
    effects = effects_of(standing, out.parties.tolist(), question.degree, question.days, helped)
    direct = direct_of(standing, out, question)
    web = web_of(standing, out, effects, direct, question)
    return _Worked(web, web.run(question.seed, runs), effects, direct)


def _felt(took: _Worked) -> tuple[tuple[int, float], ...]:
    """Beyond their own chance, the surest first."""
    web = took.web
    extra = took.cascade.probability[: web.gone] - web.chance
    extra[web.removed] = 0.0
    order = np.argsort(-extra, kind="stable")
    return tuple((int(web.actors[at]), float(extra[at])) for at in order.tolist() if extra[at] > FELT)


def _at_risk(standing: Standing, fates: tuple[Fate, ...], direct: Direct) -> Ints:
    """Customers of whose spending half or more would stop for a week or longer, those with most of it first."""
    stays = 1 - direct.share
    by_line: Floats = np.ones(len(standing.lines))
    every = 1.0
    for fate in fates:
        lasts = fate.stops and fate.end - fate.start >= MISSED
        if lasts and fate.is_line and fate.why:
            by_line[standing.lines.index(fate.line)] -= fate.missing
        elif lasts and not fate.is_line and fate.why:
            every -= fate.missing * _share(standing, fate.why)
    sold = standing.sold
    known = sold.party >= 0
    lost = (1 - stays * by_line[sold.line] * max(every, 0.0)) * sold.amount
    sums = np.bincount(sold.party[known], weights=lost[known], minlength=len(standing.parties))
    hit = np.flatnonzero((standing.spent > 0) & (sums >= standing.spent * 0.5))
    return hit[np.argsort(-sums[hit], kind="stable")].astype(np.int64)


def _share(standing: Standing, key: str) -> float:
    return next((one.share for one in standing.supplies if one.key == key), 0.0)


def _loose(standing: Standing, removed: Ints) -> Ints:
    """Who is tied to somebody, and no more to the largest part of the network once the removed are gone."""
    ties, n = standing.ties, len(standing.parties)
    if not len(removed) or not len(ties.giver):
        return removed[:0]
    whole = components(graph_of(n=n, source=ties.giver, target=ties.taker, directed=False)).label
    stays = ~(np.isin(ties.giver, removed) | np.isin(ties.taker, removed))
    left = components(graph_of(n=n, source=ties.giver[stays], target=ties.taker[stays], directed=False)).label
    near = np.isin(np.arange(n), removed)
    fell = (whole == 0) & (left != 0) & ~near
    return np.flatnonzero(fell).astype(np.int64)
