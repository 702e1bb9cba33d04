"""The CDNOW sample as published: read from the shared data folder beside the repository."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from hedgerow.measures.arrays import Ints

SAMPLE = Path(__file__).resolve().parents[3] / "shared" / "data" / "CDNOW_sample.txt"


@dataclass(frozen=True, slots=True, eq=False)
class Purchases:
    """The purchases of the CDNOW sample: 6,919 of 2,357 customers."""

    n: int
    customer: Ints
    day: Ints
    cents: Ints
    end_of_calibration: int


def read() -> Purchases:
    """Return the 1-in-10 sample used in the papers."""
    raw = np.loadtxt(SAMPLE, dtype=str)
    dates = np.array([f"{day[:4]}-{day[4:6]}-{day[6:]}" for day in raw[:, 2]], dtype="datetime64[D]")
    return Purchases(
        n=2357,
        customer=raw[:, 1].astype(np.int64) - 1,
        day=dates.astype(np.int64),
        cents=np.rint(raw[:, 4].astype(np.float64) * 100).astype(np.int64),
        end_of_calibration=int(np.datetime64("1997-09-30", "D").astype(np.int64)),
    )
