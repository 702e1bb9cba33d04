"""What a customer is worth with those she brought, and those whom they brought, each step counting less."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, Ints, floats, ints, same_length
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.estimates import normal_quantile
from hedgerow.measures.referrals import referrals


@dataclass(frozen=True, slots=True, eq=False)
class ReferralValue:
    """Per customer, float64[n] in the unit given; direct int64[n]: how many she brought herself.

    own: her margin; brought: the discounted margin of those brought; saved: what these would have cost to acquire. Not
    to be added up over customers: who was brought counts for herself as well. referrer int64[n] is who brought each
    (-1: nobody), branch float64[n] what each adds to the value of who brought her, those below her included.
    """

    own: Floats
    brought: Floats
    saved: Floats
    direct: Ints
    referrer: Ints
    branch: Floats

    @property
    def value(self) -> Floats:
        """float64[n]: own + brought + saved."""
        return self.own + self.brought + self.saved

    def interval(
        self, who: npt.ArrayLike, *, confidence: float = 0.95, draws: int = 400, seed: int = 0
    ) -> tuple[Floats, Floats]:
        """Return the ends of the value of each of `who`, float64[len(who)]: how far it rests on whom she happened on.

        Her own margin is known. Those she brought herself are drawn anew, each Poisson(1) times with all below her, so
        that how many they are varies too: a bootstrap with Poisson frequencies (Efron 1979, Ann. Statist. 7(1), 1-26;
        Hanley & MacGibbon 2006, Comput. Methods Programs Biomed. 83(1), 57-62). Of one who brought a single other it is
        wide, as it should be. The same seed gives the same ends. Raises MeasureError when draws is below 1.
        """
        normal_quantile(confidence)
        if draws < 1:
            raise MeasureError(f"draws must be at least 1, got {draws}")
        asked, again = np.unique(ints("who", who, minimum=0, below=len(self.own)), return_inverse=True)
        place = np.full(len(self.own), -1, dtype=np.int64)
        place[asked] = np.arange(len(asked))
        brought = np.flatnonzero((self.referrer >= 0) & (place[self.referrer] >= 0))
        whose, dice = place[self.referrer[brought]], np.random.default_rng(seed)
        told = np.array(
            [
                np.bincount(whose, weights=self.branch[brought] * dice.poisson(size=len(brought)), minlength=len(asked))
                for _draw in range(draws)
            ]
        )
        low, high = self.own[asked] + np.quantile(told, [(1 - confidence) / 2, (1 + confidence) / 2], axis=0)
        return low[again], high[again]


def value_with_referrals(
    *,
    referrer: npt.ArrayLike,
    referred: npt.ArrayLike,
    margin: npt.ArrayLike,
    decay: float = 0.5,
    would_have_come: npt.ArrayLike | None = None,
    acquisition_cost: float = 0.0,
) -> ReferralValue:
    """Add to each customer's own margin what her referrals brought (Kumar, Petersen & Leone 2010, J. Marketing 74(5)).

    referrer[k] brought referred[k], in the order it happened, both in 0..n-1; margin[n] of each, present worth.
    A customer k steps below counts decay^k of her margin: the further away, the less it is the first one's doing.
    would_have_come[n] in 0..1 (default 0): the chance that a customer had come anyway. Of these the margin counts for
    nobody; saved is the acquisition cost of all directly brought, since nothing was paid for either kind. A second
    referrer of a customer, or a circle, is left out as in `referrals`. Raises MeasureError on a decay outside 0..1.
    """
    own = floats("margin", margin)
    n = len(own)
    anyway = (
        np.zeros(n) if would_have_come is None else floats("would_have_come", would_have_come, minimum=0, maximum=1)
    )
    same_length(margin=own, would_have_come=anyway)
    if not 0 <= decay <= 1:
        raise MeasureError(f"decay must lie between 0 and 1, got {decay}")
    if not 0 <= acquisition_cost < float("inf"):
        raise MeasureError(f"acquisition_cost must be at least 0, got {acquisition_cost}")
    tree = referrals(n=n, referrer=referrer, referred=referred, revenue=np.zeros(n, dtype=np.int64))
    new = own * (1 - anyway)
    brought = _below(tree.referrer, new, decay)
    saved: Floats = acquisition_cost * tree.direct.astype(np.float64)
    branch: Floats = decay * (new + brought) + acquisition_cost
    return ReferralValue(own, brought, saved, tree.direct, tree.referrer, branch)


def viral_total(n: float, *, invited: float, converted: float) -> float | None:
    """Return how many n customers become in the end, themselves included: n / (1 - K), K = invited x converted.

    invited: by each on average; converted: the share of the invited who come. None with K >= 1, where it has no end
    in the formula, though it has one in every town. Raises MeasureError when one is below 0 or converted above 1.
    """
    if not (0 <= n < float("inf") and 0 <= invited < float("inf") and 0 <= converted <= 1):
        raise MeasureError("n and invited must be at least 0, converted between 0 and 1")
    k = invited * converted
    return n / (1 - k) if k < 1 else None


def _below(parent: Ints, worth: Floats, decay: float) -> Floats:
    """Return the sum over everyone below of worth x decay^steps: from the leaves up, a level at a time."""
    depth = np.zeros(len(parent), dtype=np.int64)
    above = parent.copy()
    while (above >= 0).any():
        climbing = above >= 0
        depth[climbing] += 1
        above[climbing] = parent[above[climbing]]
    below = np.zeros(len(parent))
    for level in range(int(depth.max(initial=0)), 0, -1):
        mine = np.flatnonzero(depth == level)
        np.add.at(below, parent[mine], decay * (worth[mine] + below[mine]))
    return below
