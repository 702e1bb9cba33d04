"""How near somebody is, from how lately and how often there was contact."""

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, ints, same_length
from hedgerow.measures.bonds import frequency, recency


def closeness(*, silence_days: npt.ArrayLike, contacts_a_year: npt.ArrayLike) -> Floats:
    """Return float64[n] of 0..1, 1 is closest: half for recency, half for frequency, as `measures.bonds` has them.

    silence_days[n] days since the last contact, -1 for never (then 0); contacts_a_year[n] contacts in the last 365
    days. Our own definition, not from a paper. Raises MeasureError on unequal lengths.
    """
    days = ints("silence_days", silence_days, minimum=-1)
    lately, often = recency(days), frequency(contacts_a_year)
    same_length(silence_days=lately, contacts_a_year=often)
    near: Floats = np.where(days < 0, 0.0, (lately + often) / 2)
    return near
