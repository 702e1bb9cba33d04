"""Whether ties grow faster than members: density falls by itself, the exponent does not."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import floats, same_length
from hedgerow.measures.errors import MeasureError, TooLittleDataError
from hedgerow.measures.estimates import Estimate

FEWEST = 4
"""A slope with its interval needs more than three different sizes."""


@dataclass(frozen=True, slots=True)
class Densification:
    """exponent: ties grow as members to this power; 1 keeps ties per member, 2 keeps density. points: moments used."""

    exponent: Estimate
    points: int

    @property
    def denser(self) -> bool | None:
        """Whether ties per member grow with size: True or False where the interval leaves out 1, else None."""
        if self.exponent.low > 1:
            return True
        return False if self.exponent.high < 1 else None


def densification(members: npt.ArrayLike, ties: npt.ArrayLike, *, confidence: float = 0.95) -> Densification:
    """Fit log ties on log members over moments in time (Leskovec, Kleinberg & Faloutsos 2005, KDD '05, eq. 1).

    members[p], ties[p] >= 0 counts; moments without either are left out. Least squares with Student's interval: moments
    that follow each other resemble each other, so it is rather too narrow. Raises TooLittleDataError below four
    different sizes, MeasureError on unequal lengths.
    """
    from scipy.special import stdtrit  # noqa: PLC0415 - takes a while to import

    if not 0 < confidence < 1:
        raise MeasureError(f"confidence must lie between 0 and 1, got {confidence}")
    many, tied = floats("members", members, minimum=0), floats("ties", ties, minimum=0)
    same_length(members=many, ties=tied)
    kept = (many > 0) & (tied > 0)
    x, y = np.log(many[kept]), np.log(tied[kept])
    sizes = len(np.unique(x))
    if sizes < FEWEST:
        raise TooLittleDataError(what="different numbers of members", have=sizes, need=FEWEST)
    aside = x - x.mean()
    slope = float(aside @ y / (aside @ aside))
    left = y - y.mean() - slope * aside
    error = float(np.sqrt(left @ left / (len(x) - 2) / (aside @ aside)))
    reach = float(stdtrit(len(x) - 2, (1 + confidence) / 2)) * error
    return Densification(exponent=Estimate(slope, slope - reach, slope + reach), points=len(x))
