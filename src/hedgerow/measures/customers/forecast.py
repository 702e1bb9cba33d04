"""What every fitted model of coming and leaving answers."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from typing import ClassVar, Self

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats
from hedgerow.measures.customers.history import History, history
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.estimates import Estimate, Optimum, normal_quantile


class Forecast(ABC):
    """Of customers by frequency (repeat purchases), recency (time of the last) and age (time observed).

    Times count from the first purchase, in the unit of the fit. The three are broadcast against each other, and figures
    come in that shape, a number for numbers. Raises MeasureError on an impossible history.
    """

    __slots__ = ()

    names: ClassVar[tuple[str, ...]]
    optimum: Optimum

    def probability_alive(self, frequency: npt.ArrayLike, recency: npt.ArrayLike, age: npt.ArrayLike) -> Floats:
        """Return float64 in the shape of frequency, recency and age: the probability that the customer is still one."""
        return _shaped(frequency, recency, age, self._alive)

    def expected_purchases(
        self, frequency: npt.ArrayLike, recency: npt.ArrayLike, age: npt.ArrayLike, ahead: float
    ) -> Floats:
        """Return float64 in the shape of frequency, recency and age: the purchases expected in `ahead` units of time.

        Of a past of (0, 0, 0) it is what one who buys for the first time today will add. Raises MeasureError when ahead
        is below 0 or not finite.
        """
        if not 0 <= ahead < float("inf"):
            raise MeasureError(f"ahead must be finite and at least 0, got {ahead}")
        return _shaped(frequency, recency, age, lambda past: self._expected(past, ahead))

    def expected_purchases_interval(
        self,
        frequency: npt.ArrayLike,
        recency: npt.ArrayLike,
        age: npt.ArrayLike,
        ahead: float,
        *,
        confidence: float = 0.95,
        draws: int = 200,
        seed: int = 0,
    ) -> tuple[Floats, Floats]:
        """Return the low and the high end of the expectation, float64 in the shape of frequency, recency and age each.

        They come from `draws` parameters as the data leave them open.

        It bounds the mean of customers with such a past; what one of them does scatters more. The same seed gives the
        same ends. Raises NoFitError where the parameters have no interval.
        """
        return self._interval(
            lambda each: each.expected_purchases(frequency, recency, age, ahead), confidence, draws, seed
        )

    def probability_alive_interval(
        self,
        frequency: npt.ArrayLike,
        recency: npt.ArrayLike,
        age: npt.ArrayLike,
        *,
        confidence: float = 0.95,
        draws: int = 200,
        seed: int = 0,
    ) -> tuple[Floats, Floats]:
        """Return the low and the high end, float64 each, of the probability that the customer is still one.

        Neither profile nor bootstrap: the parameters are drawn from the normal that the curvature of the likelihood
        gives their logarithms, and the ends are quantiles of what each draw says (Krinsky & Robb 1986, Rev. Econ. Stat.
        68(4), 715-719). So it says how well the model is known, not whether it is right. The same seed gives the same
        ends. Raises NoFitError where the parameters have no interval.
        """
        return self._interval(lambda each: each.probability_alive(frequency, recency, age), confidence, draws, seed)

    def _interval(
        self, ask: Callable[[Self], Floats], confidence: float, draws: int, seed: int
    ) -> tuple[Floats, Floats]:
        normal_quantile(confidence)
        tail = (1 - confidence) / 2
        low, high = np.quantile(np.array([ask(each) for each in self.drawn(draws, seed)]), [tail, 1 - tail], axis=0)
        return low, high

    def next_purchase(
        self, frequency: npt.ArrayLike, recency: npt.ArrayLike, age: npt.ArrayLike, share: float = 0.5
    ) -> Floats:
        """Return float64: the time from now by which `share` of such customers, if they never left, are back.

        Purchase rates are Gamma(r + x, alpha + T), so the wait is Lomax(r + x, alpha + T). The waits at .1 and .9 make
        an interval of 80 %; at .5 it is the typical one. Raises MeasureError unless share lies between 0 and 1.
        """
        if not 0 < share < 1:
            raise MeasureError(f"share must lie between 0 and 1, got {share}")
        r, alpha = self.optimum.parameters[:2]
        return _shaped(
            frequency, recency, age, lambda past: np.expm1(-np.log1p(-share) / (r + past.x)) * (alpha + past.age)
        )

    def drawn(self, count: int, seed: int) -> Iterator[Self]:
        """Give the model `count` times, with parameters as the data leave them open; NoFitError without an interval."""
        return (self._at(each) for each in self.optimum.draws(count, seed))

    def intervals(self, confidence: float = 0.95) -> dict[str, Estimate]:
        """Return each parameter with its asymptotic interval. Raises NoFitError where the likelihood has no peak."""
        return dict(zip(self.names, self.optimum.intervals(confidence), strict=True))

    def at(self, parameters: Floats) -> Self:
        """Return the same model with other parameters float64[k], such as one of `optimum.draws`."""
        return self._at(parameters)

    @abstractmethod
    def _at(self, parameters: Floats) -> Self: ...

    @abstractmethod
    def _alive(self, past: History) -> Floats: ...

    @abstractmethod
    def _expected(self, past: History, ahead: float) -> Floats: ...


def _shaped(
    frequency: npt.ArrayLike, recency: npt.ArrayLike, age: npt.ArrayLike, ask: Callable[[History], Floats]
) -> Floats:
    """Ask about the history in one dimension, answer in the shape of the arguments."""
    try:
        x, t_x, observed = np.broadcast_arrays(*map(np.asarray, (frequency, recency, age)))
    except ValueError as error:
        raise MeasureError("frequency, recency and age must have one shape") from error
    told = ask(history(x=x.ravel(), t_x=t_x.ravel(), age=observed.ravel()))
    answer: Floats = told.reshape(x.shape)[()]
    return answer
