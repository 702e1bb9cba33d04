"""What each channel is credited with, to the last conversion and the last penny."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

import numpy as np

from hedgerow.measures.arrays import Floats, Ints
from hedgerow.measures.exchange.parts import largest_remainder


class Model(StrEnum):
    """How credit is given."""

    FIRST = "first"
    LAST = "last"
    LINEAR = "linear"
    POSITION = "position"
    TIME_DECAY = "time_decay"
    MARKOV = "markov"
    SHAPLEY = "shapley"


class Assumption(StrEnum):
    """What one believes in believing a model; the words for it are the page's."""

    FIRST_TOUCH_DECIDES = "first_touch_decides"
    LAST_TOUCH_DECIDES = "last_touch_decides"
    EVERY_TOUCH_COUNTS_ALIKE = "every_touch_counts_alike"
    OPENING_AND_CLOSING_COUNT_MOST = "opening_and_closing_count_most"
    LATER_TOUCHES_COUNT_MORE = "later_touches_count_more"
    NEXT_STEP_DEPENDS_ON_THE_LAST_ONLY = "next_step_depends_on_the_last_only"
    ALL_CHANNELS_OF_A_PATH_WERE_NEEDED = "all_channels_of_a_path_were_needed"


ASSUMED = dict(zip(Model, Assumption, strict=True))


@dataclass(frozen=True, slots=True, eq=False)
class Attribution:
    """The credit of c channels under one model.

    exact: conversions of each channel as fractions, which add up to all conversions without any rounding; value
    int64[c]: minor units of each, which add up to the worth of all conversions: largest remainders, of equal ones to
    the earlier name.
    """

    model: Model
    channels: tuple[str, ...]
    exact: tuple[Fraction, ...]
    value: Ints

    @property
    def assumption(self) -> Assumption:
        """What the model takes for granted."""
        return ASSUMED[self.model]

    @property
    def credit(self) -> Floats:
        """float64[c]: conversions of each channel, each rounded once to the nearest float."""
        return np.array([float(each) for each in self.exact])

    @property
    def share(self) -> Floats:
        """float64[c]: of all conversions, in 0..1; 0 where there was none."""
        whole = sum(self.exact)
        return np.array([float(each / whole) if whole else 0.0 for each in self.exact])

    def __getitem__(self, channel: str) -> float:
        return float(self.exact[self.channels.index(channel)])


def whole_parts(total: int, shares: Sequence[Fraction]) -> Ints:
    """Return int64[c] in proportion to `shares`, adding up to `total`; all 0 of nothing."""
    if not sum(shares):
        return np.zeros(len(shares), dtype=np.int64)
    return np.array(largest_remainder(total, shares), dtype=np.int64)
