"""The takings as parts that each need somebody, for `measures.resilience.cascade`."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from hedgerow.insight.readings.resilience.asking import Question, Taken
from hedgerow.insight.readings.resilience.direct import Direct
from hedgerow.insight.readings.resilience.effects import NEWCOMER, Effect
from hedgerow.insight.readings.resilience.fates import left_by_line, worst_of
from hedgerow.insight.readings.resilience.standing import Standing
from hedgerow.measures.arrays import Floats, Ints
from hedgerow.measures.resilience import Cascade, Needs, cascade, needs_of

_Need = tuple[Sequence[int], float]
"""Positions in the web of who can meet it, and the chance that what needs it stops without."""


@dataclass(slots=True)
class Web:
    """First the actors (positions of parties, ascending), then what is gone for sure, a newcomer, and the parts.

    `worth` is of each part what is lost with it over the stretch.
    """

    actors: Ints
    removed: Ints
    chance: float
    worth: list[float] = field(default_factory=list)
    rows: list[tuple[int, int, int, float]] = field(default_factory=list)

    @property
    def gone(self) -> int:
        return len(self.actors)

    @property
    def size(self) -> int:
        return len(self.actors) + 2 + len(self.worth)

    def place(self, party: int) -> int:
        return self.gone + 1 if party == NEWCOMER else int(np.searchsorted(self.actors, party))

    def add(self, worth: float, needs: Sequence[_Need]) -> None:
        """A part that stands while each of its needs is met by somebody; one that nobody could meet is left out."""
        if worth <= 0 or not needs:
            return
        at = self.size
        self.worth.append(worth)
        self.rows += [(at, kind, giver, hard) for kind, (givers, hard) in enumerate(needs) for giver in givers]

    def needs(self) -> Needs:
        party, kind, supplier, strength = zip(*self.rows, strict=True) if self.rows else ((), (), (), ())
        columns = {"party": party, "kind": kind, "supplier": supplier}
        return needs_of(
            n=self.size,
            strength=np.array(strength, dtype=np.float64),
            **{name: np.array(values, dtype=np.int64) for name, values in columns.items()},
        )

    def run(self, seed: int, runs: int) -> Cascade:
        shock = np.zeros(self.size)
        shock[: self.gone] = shock[self.gone + 1] = self.chance
        worth = np.concatenate([np.zeros(len(self.actors) + 2), np.array(self.worth)])
        removed = np.append(self.removed, self.gone)
        return cascade(self.needs(), shock, seed=seed, runs=runs, worth=worth, removed=removed)


def web_of(standing: Standing, out: Taken, effects: tuple[Effect, ...], direct: Direct, question: Question) -> Web:
    """Half the stretch counts for what fails by chance on the way, all of it for what the removed take along."""
    actors = _actors(standing, effects)
    whole = question.degree >= 1
    removed = np.searchsorted(actors, np.intersect1d(actors, out.parties)) if whole else actors[:0]
    web = Web(actors, removed.astype(np.int64), standing.ended.within(question.days))
    _chain(web, standing, out, question.degree)
    taken_along = _downstream(standing, out)
    web.add(float(direct.share @ standing.sold.amount) * question.days / standing.days, [([web.gone], 1.0)])
    _lines(web, standing, effects, direct, taken_along)
    _shares(web, standing, effects, direct, taken_along)
    _buyers(web, standing, direct, question, taken_along)
    return web


def _actors(standing: Standing, effects: tuple[Effect, ...]) -> Ints:
    """Everybody on whom something hangs, or who hangs on somebody."""
    some = [who for one in effects for who in (*one.supply.suppliers, *one.rest) if who != NEWCOMER]
    chain = standing.chain
    return np.unique(np.concatenate([np.array(some, dtype=np.int64), chain.giver, chain.taker]))


def _chain(web: Web, standing: Standing, out: Taken, degree: float) -> None:
    """Each of those who supply somebody carries an equal share of them, as does one more whom we do not know."""
    gone, chain = set(out.parties.tolist()), standing.chain
    many = np.bincount(chain.taker, minlength=len(standing.parties) or 1)
    for giver, taker in zip(chain.giver.tolist(), chain.taker.tolist(), strict=True):
        hard = 1 / (int(many[taker]) + 1)
        web.rows.append((web.place(taker), giver, web.place(giver), hard))
        if giver in gone and degree < 1:
            web.rows.append((web.place(taker), len(standing.parties) + giver, web.gone, hard * degree))


def _downstream(standing: Standing, out: Taken) -> set[int]:
    """The removed, and all whom they supply, directly or through others."""
    found, chain = set(out.parties.tolist()), standing.chain
    while True:
        more = set(chain.taker[np.isin(chain.giver, list(found))].tolist()) - found
        if not more:
            return found
        found |= more


def _part(on: float) -> float:
    return 1.0 if on else 0.5


def _rest_needs(web: Web, hit: Sequence[Effect]) -> list[_Need]:
    return [([web.place(who) for who in one.rest], one.supply.strength) for one in hit if one.rest]


def _lines(web: Web, standing: Standing, effects: tuple[Effect, ...], direct: Direct, taken_along: set[int]) -> None:
    left = left_by_line(standing, direct) - _by_actors(web, standing, direct)
    for line, a_day in zip(standing.lines, left.tolist(), strict=True):
        on = [one for one in effects if line in one.supply.lines]
        hit, missing = worst_of(effects, line), 0.0
        if hit is not None:
            missing = hit.missing
            web.add(a_day * hit.days * missing, [([web.gone], hit.supply.strength)])
        days = max((one.days for one in on), default=0)
        soon = any(taken_along.intersection(one.rest) for one in on)
        web.add(a_day * (1 - missing) * days * _part(soon), _rest_needs(web, on))


def _shares(web: Web, standing: Standing, effects: tuple[Effect, ...], direct: Direct, taken_along: set[int]) -> None:
    all_day = float(left_by_line(standing, direct).sum())
    for one in effects:
        if one.supply.lines or one.supply.share <= 0:
            continue
        a_day = one.supply.share * all_day
        web.add(a_day * one.days * one.missing, [([web.gone], one.supply.strength)])
        soon = bool(taken_along.intersection(one.rest))
        web.add(a_day * (1 - one.missing) * one.days * _part(soon), _rest_needs(web, [one]))


def _buyers(web: Web, standing: Standing, direct: Direct, question: Question, taken_along: set[int]) -> None:
    """Who supplies or is supplied may buy as well."""
    sold = standing.sold
    known = np.isin(sold.party, web.actors)
    left = (sold.amount * (1 - direct.share))[known]
    spent = np.bincount(np.searchsorted(web.actors, sold.party[known]), weights=left, minlength=len(web.actors))
    for at in np.flatnonzero(spent > 0).tolist():
        factor = _part(int(web.actors[at]) in taken_along) * question.days / standing.days
        web.add(float(spent[at]) * factor, [([at], 1.0)])


def _by_actors(web: Web, standing: Standing, direct: Direct) -> Floats:
    """What those who supply or are supplied buy of each line in a day: it stops with them, and counts there."""
    sold = standing.sold
    known = np.isin(sold.party, web.actors)
    weights = (sold.amount * (1 - direct.share))[known]
    sums = np.bincount(sold.line[known], weights=weights, minlength=len(standing.lines)).astype(np.float64)
    return sums / standing.days
