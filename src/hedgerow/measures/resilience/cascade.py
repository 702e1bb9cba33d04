"""What a shock takes with it, over many runs of chance."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, Ints, floats, ints, same_length
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.rates import Rate, wilson
from hedgerow.measures.resilience.needs import Needs
from hedgerow.measures.resilience.spreading import draw, spread, unpacked

BLOCK = 4096
"""So many runs at once, each block from a source of chance of its own, so that neither memory nor results depend on
how many there are in all."""


@dataclass(frozen=True, slots=True, eq=False)
class Cascade:
    """Over `runs` runs: fell int64[n], in how many each party failed; failed int64[runs], how many parties failed.

    lost float64[runs]: the share of all worth that failed with them, 0..1. rounds: how long the longest chain was.
    """

    runs: int
    fell: Ints
    failed: Ints
    lost: Floats
    rounds: int

    @property
    def probability(self) -> Floats:
        """float64[n]: how often each party failed."""
        often: Floats = self.fell / self.runs
        return often

    @property
    def expected(self) -> float:
        """The mean number of parties that failed."""
        return float(self.failed.mean())

    @property
    def expected_error(self) -> float:
        """The standard error of `expected`, from the runs."""
        return float(self.failed.std() / np.sqrt(self.runs))

    @property
    def loss(self) -> float:
        """The mean share of worth lost."""
        return float(self.lost.mean())

    def loss_quantile(self, share: float) -> float:
        """Return the loss that is not exceeded in `share` of the runs: .5 the median, .95 one in twenty.

        Raises MeasureError unless share lies in 0..1.
        """
        if not 0 <= share <= 1:
            raise MeasureError(f"share must lie between 0 and 1, got {share}")
        return float(np.quantile(self.lost, share, method="inverted_cdf"))

    def rate(self, party: int) -> Rate:
        """Return how often a party failed, with the interval that the number of runs leaves open."""
        return wilson(int(self.fell[party]), self.runs)


def cascade(
    needs: Needs,
    shock: npt.ArrayLike,
    *,
    seed: int,
    runs: int = 10_000,
    worth: npt.ArrayLike | None = None,
    removed: npt.ArrayLike = (),
) -> Cascade:
    """Simulate what fails: each party by her own shock, then whoever has a need that nobody left can meet.

    shock: the probability of an own failure, one for all or float64[n]; removed: parties that fail in every run;
    worth[n] >= 0 (default 1 each): what is lost with each. In each run a need whose substitutes all failed takes its
    party along with the chance of its strength, drawn once. The largest set that can still stand, stands: parties that
    only need each other do not fail for that. The same seed gives the same runs, also after a newcomer is added: what
    changes is her doing. Raises MeasureError on probabilities outside 0..1, or runs below 1.
    """
    if runs < 1:
        raise MeasureError(f"runs must be at least 1, got {runs}")
    chance = _chances(shock, needs.n)
    chance[ints("removed", removed if np.size(removed) else np.zeros(0, np.int64), minimum=0, below=needs.n)] = 1.0
    shares = _shares(worth, needs.n)
    fell = np.zeros(needs.n, dtype=np.int64)
    counts, losses, longest = [], [], 0
    for block, first in enumerate(range(0, runs, BLOCK)):
        here = min(BLOCK, runs - first)
        failed, rounds = _block(needs, chance, seed=seed, block=block, runs=here)
        count, lost = np.zeros(here, dtype=np.int64), np.zeros(here)
        for rows, down in unpacked(failed, here):
            fell[rows] += down.sum(axis=1, dtype=np.int64)
            count += down.sum(axis=0, dtype=np.int64)
            lost += shares[rows] @ down
        counts.append(count)
        losses.append(lost)
        longest = max(longest, rounds)
    return Cascade(runs, fell, np.concatenate(counts), np.clip(np.concatenate(losses), 0.0, 1.0), longest)


def _block(needs: Needs, chance: Floats, *, seed: int, block: int, runs: int) -> tuple[npt.NDArray[np.uint64], int]:
    words = -(-runs // 64)
    failed = draw(np.random.default_rng([seed, block, 0]), chance, words)
    certain = bool((needs.strength >= 1).all())
    matters = None if certain else draw(np.random.default_rng([seed, block, 1]), needs.strength, words)
    return failed, spread(failed, needs, matters)


def _chances(shock: npt.ArrayLike, n: int) -> Floats:
    given = np.asarray(shock)
    chance = floats("shock", np.full(n, given) if given.ndim == 0 else given, minimum=0, maximum=1).copy()
    same_length(shock=chance, parties=np.empty(n))
    return chance


def _shares(worth: npt.ArrayLike | None, n: int) -> Floats:
    value = np.ones(n) if worth is None else floats("worth", worth, minimum=0)
    same_length(worth=value, parties=np.empty(n))
    whole = float(value.sum())
    return value / whole if whole else value
