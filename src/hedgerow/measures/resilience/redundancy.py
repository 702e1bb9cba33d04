"""What one more substitute would change, and which one for the money."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.resilience.cascade import Cascade, cascade
from hedgerow.measures.resilience.needs import Needs


@dataclass(frozen=True, slots=True)
class Candidate:
    """`supplier` could also give `kind` to `party`; None is a newcomer, who fails by herself with probability shock.

    cost > 0: of having the substitute, in any one unit.
    """

    party: int
    kind: int
    supplier: int | None = None
    shock: float = 0.0
    cost: float | None = None


@dataclass(frozen=True, slots=True)
class Gain:
    """The mean share of worth lost before and after, and the loss of one run in twenty: its 95th percentile."""

    candidate: Candidate
    before: float
    after: float
    worst_before: float
    worst_after: float

    @property
    def gain(self) -> float:
        """The share of worth that is not lost any more, on average."""
        return self.before - self.after

    @property
    def gain_per_cost(self) -> float | None:
        """The gain for one unit of cost, None where the cost is not told."""
        return self.gain / self.candidate.cost if self.candidate.cost else None


def redundancy(
    needs: Needs,
    shock: npt.ArrayLike,
    candidates: Sequence[Candidate],
    *,
    seed: int,
    runs: int = 10_000,
    worth: npt.ArrayLike | None = None,
    removed: npt.ArrayLike = (),
) -> tuple[Gain, ...]:
    """Try every substitute alone, in the same runs of chance; the largest gain first, for the money where all cost.

    What is compared happened to the same shocks, so that a difference is the substitute's doing. shock, removed and
    the others as for `cascade`; a newcomer is worth nothing herself. Raises MeasureError on a candidate for what nobody
    needs, or a cost that is not above 0.
    """
    if any(each.cost is not None and not 0 < each.cost < float("inf") for each in candidates):
        raise MeasureError("cost must be above 0, or None")

    def run(with_: Needs, chance: npt.ArrayLike, value: npt.ArrayLike | None) -> Cascade:
        return cascade(with_, chance, seed=seed, runs=runs, worth=value, removed=removed)

    now = run(needs, shock, worth)
    chances = _each(shock, needs.n)
    values = _each(1.0 if worth is None else worth, needs.n)
    gains = []
    for each in candidates:
        place = needs.n if each.supplier is None else each.supplier
        if not 0 <= place <= needs.n or (each.supplier is not None and place == needs.n):
            raise MeasureError(f"supplier must be below {needs.n}, got {place}")
        more = needs.with_supplier(party=each.party, kind=each.kind, supplier=place)
        new = more.n - needs.n
        then = run(more, np.append(chances, [each.shock] * new), np.append(values, [0.0] * new))
        worst = now.loss_quantile(0.95), then.loss_quantile(0.95)
        gains.append(Gain(each, before=now.loss, after=then.loss, worst_before=worst[0], worst_after=worst[1]))
    by_cost = all(each.cost is not None for each in candidates)
    return tuple(sorted(gains, key=lambda gain: -((gain.gain_per_cost or 0.0) if by_cost else gain.gain)))


def _each(value: npt.ArrayLike, n: int) -> Floats:
    return np.broadcast_to(np.asarray(value, dtype=np.float64), (n,)).copy()
