"""BG/BB: who will come again, where coming is possible only now and then: an event, a market day, a yearly gift.

Fader, Hardie & Shang (2010), "Customer-Base Analysis in a Discrete-Time Noncontractual Setting", Marketing Science
29(6), 1086-1108.
"""

from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, Ints, floats, same_length, whole
from hedgerow.measures.customers.occasions import Occasions, grouped, occasions
from hedgerow.measures.errors import MeasureError, TooLittleDataError
from hedgerow.measures.estimates import Estimate, Optimum, maximise, normal_quantile

MINIMUM_RETURNING = 100
"""As for BG/NBD, no BG/BB below about this many who came again."""

MAXIMUM_STEPS = 1000


@dataclass(frozen=True, slots=True, eq=False)
class BgBb:
    """While they still come, each comes to an occasion with a chance p of their own, Beta(alpha, beta) over people.

    Before every occasion each leaves for good with a chance theta, Beta(gamma, delta). log_likelihood is the sample's,
    over n people. at_edge: a parameter ran to its limit, usually because nobody (or everybody) seems to leave.
    """

    alpha: float
    beta: float
    gamma: float
    delta: float
    log_likelihood: float
    n: int
    at_edge: bool
    optimum: Optimum = field(repr=False)

    def probability_alive(
        self, frequency: npt.ArrayLike, recency: npt.ArrayLike, opportunities: npt.ArrayLike
    ) -> Floats:
        """Return float64 in the shape of the arguments: the probability of still coming at the next occasion.

        Of frequency times come, the last one recency, of so many opportunities since the first. Raises MeasureError
        on an impossible past.
        """
        past, shape = _asked(frequency, recency, opportunities)
        terms = _log_terms(self._parameters, past)
        last = _log_beta_ratio(self.gamma, self.delta, 0, past.opportunities + 1)
        come = _log_beta_ratio(self.alpha, self.beta, past.frequency, past.opportunities - past.frequency)
        alive: Floats = np.exp(come + last - terms.whole).reshape(shape)[()]
        return alive

    def expected_purchases(
        self, frequency: npt.ArrayLike, recency: npt.ArrayLike, opportunities: npt.ArrayLike, ahead: int
    ) -> Floats:
        """Return float64 in the shape of the arguments: how often each is expected among the next `ahead` occasions.

        Of a past of (0, 0, 0) it is what one who comes for the first time today will add.
        """
        many = _ahead(ahead)
        past, shape = _asked(frequency, recency, opportunities)
        come = _log_beta_ratio(self.alpha, self.beta, past.frequency + 1, past.opportunities - past.frequency)
        here = np.zeros(len(come))
        for k in range(1, many + 1):
            here += np.exp(_log_beta_ratio(self.gamma, self.delta, 0, past.opportunities + k))
        expected: Floats = (here * np.exp(come - _log_terms(self._parameters, past).whole)).reshape(shape)[()]
        return expected

    def expected_purchases_interval(
        self,
        frequency: npt.ArrayLike,
        recency: npt.ArrayLike,
        opportunities: npt.ArrayLike,
        ahead: int,
        *,
        confidence: float = 0.95,
        draws: int = 200,
        seed: int = 0,
    ) -> tuple[Floats, Floats]:
        """Return the low and the high end of the expectation, float64 in the shape of the arguments each.

        They come from `draws` parameters as the data leave them open. It bounds the mean of people with such a past;
        one of them scatters more. The same seed gives the same ends. Raises NoFitError where the parameters have no
        interval.
        """
        normal_quantile(confidence)
        told = [
            replace(self, **dict(zip(("alpha", "beta", "gamma", "delta"), each, strict=True))).expected_purchases(
                frequency, recency, opportunities, ahead
            )
            for each in self.optimum.draws(draws, seed).tolist()
        ]
        low, high = np.quantile(np.array(told), [(1 - confidence) / 2, (1 + confidence) / 2], axis=0)
        return low, high

    def intervals(self, confidence: float = 0.95) -> dict[str, Estimate]:
        """Return each parameter with its asymptotic interval. Raises NoFitError where the likelihood has no peak."""
        return dict(zip(("alpha", "beta", "gamma", "delta"), self.optimum.intervals(confidence), strict=True))

    @property
    def _parameters(self) -> Floats:
        return np.array([self.alpha, self.beta, self.gamma, self.delta])


def fit_bg_bb(
    frequency: npt.ArrayLike,
    recency: npt.ArrayLike,
    opportunities: npt.ArrayLike,
    weights: npt.ArrayLike | None = None,
    *,
    minimum_returning: int = MINIMUM_RETURNING,
) -> BgBb:
    """Fit BG/BB by maximum likelihood to n people by the occasions since their first, which is occasion 0.

    frequency[n] how often each came again, recency[n] the occasion of the last time (0 for never), opportunities[n] how
    many there were; weights[n] >= 0: how many people a row stands for (default 1 each); equal rows are grouped. Raises
    TooLittleDataError below `minimum_returning` people who came again, MeasureError on an impossible past, NoFitError
    when the search does not settle.
    """
    past = occasions(frequency, recency, opportunities)
    many = np.ones(len(past.frequency)) if weights is None else floats("weights", weights, minimum=0)
    same_length(frequency=past.frequency, weights=many)
    rows, count = grouped(past, many)
    again, n = round(float(count[rows.frequency > 0].sum())), float(count.sum())
    if again < max(minimum_returning, 1):
        raise TooLittleDataError(what="people who came again", have=again, need=max(minimum_returning, 1))
    found = maximise(
        name="BG/BB",
        likelihood=partial(log_likelihood, rows=rows, count=count),
        start=np.array([1.0, 1.0, 1.0, 3.0]),
        n=n,
        steps=MAXIMUM_STEPS,
    )
    alpha, beta, gamma, delta = found.parameters.tolist()
    return BgBb(alpha, beta, gamma, delta, found.log_likelihood, round(n), found.at_edge, optimum=found)


@dataclass(frozen=True, slots=True, eq=False)
class _Terms:
    """Of each past, the ways it may have come about: gone after so many occasions, or still coming after the last.

    row, stayed int64[t]; gone int64[t] 1 or 0; log float64[t] its probability; whole float64[n] of the past in all;
    share float64[t] of the past's.
    """

    row: Ints
    stayed: Ints
    gone: Ints
    whole: Floats
    share: Floats


def log_likelihood(parameters: Floats, rows: Occasions, count: Floats) -> tuple[float, Floats]:
    """Return the log likelihood and its gradient float64[4] at (alpha, beta, gamma, delta) > 0."""
    from scipy.special import psi  # noqa: PLC0415 - takes a while to import

    alpha, beta, gamma, delta = parameters
    terms = _log_terms(parameters, rows)
    x = rows.frequency[terms.row]
    weight = count[terms.row] * terms.share
    both, ends = psi(alpha + beta + terms.stayed), psi(gamma + delta + terms.gone + terms.stayed)
    slopes = [
        psi(alpha + x) - both - psi(alpha) + psi(alpha + beta),
        psi(beta + terms.stayed - x) - both - psi(beta) + psi(alpha + beta),
        psi(gamma + terms.gone) - ends - psi(gamma) + psi(gamma + delta),
        psi(delta + terms.stayed) - ends - psi(delta) + psi(gamma + delta),
    ]
    return float((count * terms.whole).sum()), np.array([float((weight * slope).sum()) for slope in slopes])


def _log_terms(parameters: Floats, past: Occasions) -> _Terms:
    alpha, beta, gamma, delta = parameters.tolist()
    many = past.opportunities - past.recency + 1
    row = np.repeat(np.arange(len(many)), many)
    start = np.cumsum(many) - many
    stayed = past.recency[row] + np.arange(len(row)) - start[row]
    gone = (stayed < past.opportunities[row]).astype(np.int64)
    x = past.frequency[row]
    log = _log_beta_ratio(alpha, beta, x, stayed - x) + _log_beta_ratio(gamma, delta, gone, stayed)
    if not len(row):
        return _Terms(row, stayed, gone, np.zeros(0), np.zeros(0))
    most = np.maximum.reduceat(log, start)
    share = np.exp(log - most[row])
    sums = np.add.reduceat(share, start)
    return _Terms(row, stayed, gone, most + np.log(sums), share / sums[row])


def _log_beta_ratio(a: float, b: float, more: Ints | int, other: Ints) -> Floats:
    """Return log(B(a + more, b + other) / B(a, b)): the chance of so many of either kind, in one order."""
    from scipy.special import betaln  # noqa: PLC0415 - takes a while to import

    ratio: Floats = betaln(a + more, b + other) - betaln(a, b)
    return ratio


def _asked(
    frequency: npt.ArrayLike, recency: npt.ArrayLike, opportunities: npt.ArrayLike
) -> tuple[Occasions, tuple[int, ...]]:
    try:
        x, last, many = np.broadcast_arrays(*map(np.asarray, (frequency, recency, opportunities)))
    except ValueError as error:
        raise MeasureError("frequency, recency and opportunities must have one shape") from error
    return occasions(x.ravel(), last.ravel(), many.ravel()), x.shape


def _ahead(ahead: int) -> int:
    many = whole("ahead", np.atleast_1d(np.asarray(ahead)), minimum=0)
    if len(many) != 1:
        raise MeasureError("ahead must be one whole number")
    return int(many[0])
