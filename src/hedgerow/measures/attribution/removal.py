"""Credit by removal: how many conversions would be lost were a channel to lead nowhere."""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats
from hedgerow.measures.attribution.credits import Attribution, Model, whole_parts
from hedgerow.measures.attribution.paths import Given, Paths, paths_of


@dataclass(frozen=True, slots=True, eq=False)
class MarkovAttribution(Attribution):
    """Credit in proportion to the removal effects.

    removal_effect float64[c]: the share of conversions lost without the channel, 0..1; together they may be more than
    1. conversion: the probability that a walk converts, which is that of the paths.
    """

    removal_effect: Floats
    conversion: float


def markov(paths: Given) -> MarkovAttribution:
    """Walk from touch to touch as the paths did, the next step depending on the last touch alone.

    Anderl, Becker, von Wangenheim & Schumann (2016), Int. J. Research in Marketing 33(3), 457-474: without a channel
    all steps to it end without a conversion. With F the expected visits (one linear solve), a walk meets channel c with
    probability F[start, c] / F[c, c], and converts from there with h[c]: their product over the conversion of all is
    the removal effect. `paths` as `paths_of` takes them; those that did not convert count as much. Money is divided in
    proportion to the effects, as the conversions are.
    """
    given = paths_of(paths)
    size = len(given.channels)
    steps, begins, converts = _chain(given)
    leaving = steps.sum(axis=1) + converts[0] + converts[1]
    rate = 1 / np.where(leaving > 0, leaving, 1.0)
    visits = np.linalg.solve(np.eye(size) - (steps * rate[:, None]), np.eye(size))
    reaching = visits @ (converts[0] * rate)
    many = begins.sum()
    met = (begins / many if many else begins) @ visits / np.diag(visits)
    all_walks = float((begins / many) @ reaching) if many else 0.0
    effect = np.clip(met * reaching / all_walks, 0.0, 1.0) if all_walks else np.zeros(size)
    exact = [Fraction(each) for each in effect.tolist()]
    whole = sum(exact)
    credit = tuple(each * given.conversions / whole if whole else Fraction(0) for each in exact)
    value = whole_parts(given.worth, exact)
    return MarkovAttribution(Model.MARKOV, given.channels, credit, value, effect, all_walks)


def _chain(given: Paths) -> tuple[Floats, Floats, Floats]:
    """Count steps float64[c, c] from touch to touch, begins float64[c], ends float64[2, c]: converted, and not."""
    size = len(given.channels)
    count = given.count.astype(np.float64)
    follows: npt.NDArray[np.bool_] = given.path[1:] == given.path[:-1]
    pair = given.touch[:-1][follows] * size + given.touch[1:][follows]
    weights = count[given.path[1:][follows]]
    steps = np.bincount(pair, weights=weights, minlength=size * size).reshape(size, size).astype(np.float64)
    begins = np.bincount(given.touch[given.start], weights=count, minlength=size).astype(np.float64)
    final = given.touch[given.start + given.length - 1]
    ends = [np.bincount(final, weights=count * how, minlength=size) for how in (given.converted, ~given.converted)]
    return steps, begins, np.array(ends, dtype=np.float64)
