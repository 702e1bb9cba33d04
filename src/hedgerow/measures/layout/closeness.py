"""How near somebody is, from how lately and how often there was contact."""

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, ints, same_length

HALF_LIFE_DAYS = 90
OFTEN = 12
"""Contacts a year that count as half of all there could be."""


def closeness(*, silence_days: npt.ArrayLike, contacts_a_year: npt.ArrayLike) -> Floats:
    """Return float64[n] of 0..1, 1 is closest: half for recency, which halves every 90 days, half for frequency.

    silence_days[n] days since the last contact, -1 for never (then 0); contacts_a_year[n] contacts in the last 365
    days, counted as c / (c + 12). Our own definition, not from a paper. Raises MeasureError on unequal lengths.
    """
    days = ints("silence_days", silence_days, minimum=-1)
    contacts = ints("contacts_a_year", contacts_a_year, minimum=0)
    same_length(silence_days=days, contacts_a_year=contacts)
    recency = np.exp2(-np.maximum(days, 0) / HALF_LIFE_DAYS)
    near: Floats = np.where(days < 0, 0.0, (recency + contacts / (contacts + OFTEN)) / 2)
    return near
