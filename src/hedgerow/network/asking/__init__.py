"""What can be asked of parties: kinds of answers, comparisons, and where the answers stand. Knows no field by name."""

from hedgerow.network.asking.ask import Ask, Options
from hedgerow.network.asking.both_sides import counted, side
from hedgerow.network.asking.kinds import IN_DAYS, NEGATIVE, PRESENCE, Kind, Op, ops_of
from hedgerow.network.asking.sources import Bounds, Column, Figure, Rows, Source, about, by_figure, having

__all__ = [
    "IN_DAYS",
    "NEGATIVE",
    "PRESENCE",
    "Ask",
    "Bounds",
    "Column",
    "Figure",
    "Kind",
    "Op",
    "Options",
    "Rows",
    "Source",
    "about",
    "by_figure",
    "counted",
    "having",
    "ops_of",
    "side",
]
