"""How long it lasts: until customers leave, or until the next purchase, with those for whom it has not ended yet."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Bools, Floats, Ints, floats, keys, read, same_length
from hedgerow.measures.customers.summary import days
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.estimates import normal_quantile
from hedgerow.measures.rates import ENOUGH


@dataclass(frozen=True, slots=True, eq=False)
class KaplanMeier:
    """At each time at which something ended, float64[k] or int64[k], ascending.

    at_risk: not ended before; ended: ended then; survival: the share that lasts longer; standard_error: Greenwood's;
    low, high: the interval. n: how many were watched. The curve is 1 before the first time.
    """

    time: Floats
    at_risk: Ints
    ended: Ints
    survival: Floats
    standard_error: Floats
    low: Floats
    high: Floats
    n: int

    @property
    def enough(self) -> bool:
        """Whether so many were watched (30) that the shares may be shown."""
        return self.n >= ENOUGH

    def at(self, time: npt.ArrayLike) -> Floats:
        """Return float64[m]: the share that lasts longer than each time."""
        return np.append(1.0, self.survival)[np.searchsorted(self.time, floats("time", time), side="right")]

    def quantile(self, share: float = 0.5) -> float | None:
        """Return the time by which `share` have ended, None if it has not come to that within what was watched."""
        return _crossing(self.time, self.survival, share)

    def quantile_interval(self, share: float = 0.5) -> tuple[float | None, float | None]:
        """Return the ends of the interval of the quantile: where the ends of the curve cross (Brookmeyer & Crowley)."""
        return _crossing(self.time, self.low, share), _crossing(self.time, self.high, share)


def kaplan_meier(duration: npt.ArrayLike, ended: npt.ArrayLike, *, confidence: float = 0.95) -> KaplanMeier:
    """Estimate how long something lasts (Kaplan & Meier 1958, J. Am. Stat. Assoc. 53, 457-481).

    duration[n] >= 0 in one unit; ended[n] whether it had ended then, or was still going on when last seen. Who is last
    seen at a time is counted as lasting longer. Greenwood's variance (1926); the interval is taken on log(-log S), so
    that it stays within 0..1 (Kalbfleisch & Prentice 1980, sec. 1.3). Raises MeasureError on unequal lengths or below
    0.
    """
    lasted, over = floats("duration", duration, minimum=0), _flags("ended", ended)
    n = same_length(duration=lasted, ended=over)
    half = normal_quantile(confidence)
    time, place = np.unique(lasted, return_inverse=True)
    gone = np.bincount(place, minlength=len(time))
    ends = np.bincount(place, weights=over, minlength=len(time)).astype(np.int64)
    at_risk = n - np.append(0, np.cumsum(gone)[:-1]) if n else np.zeros(0, dtype=np.int64)
    told = ends > 0
    time, at_risk, ends = time[told], at_risk[told].astype(np.int64), ends[told]
    survival = np.cumprod(1 - ends / at_risk)
    lasting = at_risk > ends
    doubt = np.sqrt(np.cumsum(np.where(lasting, ends / (at_risk * np.maximum(at_risk - ends, 1)), 0.0)))
    low, high = _interval(survival, half * doubt)
    return KaplanMeier(time, at_risk, ends, survival, survival * doubt, low, high, n)


def purchase_gaps(customer: npt.ArrayLike, day: npt.ArrayLike, until: int) -> tuple[Ints, Bools]:
    """Return (int64[g] days, bool[g] ended) between the purchases of each customer, for `kaplan_meier`.

    Every gap between two days with a purchase has ended; that from a customer's last day until `until` has not. Days
    are whole, since 1970-01-01; purchases after `until` are left out. Raises MeasureError on unequal lengths.
    """
    when = days("day", day)
    _, who = np.unique(keys("customer", customer), return_inverse=True)
    same_length(customer=who, day=when)
    kept = when <= until
    pairs = np.unique(np.stack([who[kept], when[kept]]), axis=1)
    again = np.zeros(pairs.shape[1], dtype=np.bool_)
    again[:-1] = pairs[0][1:] == pairs[0][:-1]
    following = np.full(pairs.shape[1], until, dtype=np.int64)
    following[:-1] = np.where(again[:-1], pairs[1][1:], until)
    return following - pairs[1], again


def _interval(survival: Floats, half: Floats) -> tuple[Floats, Floats]:
    """Return low and high; once nobody is left, from 0 to what was possible before."""
    inside = (survival > 0) & (survival < 1)
    known = np.where(inside, survival, 0.5)
    reach = half / np.abs(np.log(known))
    low = np.where(inside, known ** np.exp(reach), survival)
    high = np.where(inside, known ** np.exp(-reach), survival)
    if len(survival) and survival[-1] == 0:
        high[-1] = high[-2] if len(high) > 1 else 1.0
    return low, high


def _crossing(time: Floats, curve: Floats, share: float) -> float | None:
    if not 0 < share < 1:
        raise MeasureError(f"share must lie between 0 and 1, got {share}")
    below = np.flatnonzero(curve <= 1 - share)
    return float(time[below[0]]) if len(below) else None


def _flags(name: str, values: npt.ArrayLike) -> Bools:
    raw = read(name, values)
    if raw.ndim != 1 or (raw.size and not np.isin(raw, (0, 1)).all()):
        raise MeasureError(f"{name} must be yes or no, in one dimension")
    return raw.astype(np.bool_)
