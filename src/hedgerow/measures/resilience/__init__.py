"""What holds when somebody falls out: how far it spreads, on whom all rests, and what a substitute would change.

`cascade`, `removals`, `time_to_recover` and `redundancy` take needs (`needs_of`): who depends on whom, and who could
step in. `robustness`, `watts`, `giant_share` and `percolation_threshold` take the ties alone; `leontief`, `ascendency`
and `herfindahl` amounts.
"""

from hedgerow.measures.resilience.cascade import Cascade, cascade
from hedgerow.measures.resilience.economy import Ascendency, Leontief, ascendency, herfindahl, leontief
from hedgerow.measures.resilience.needs import Needs, needs_of
from hedgerow.measures.resilience.percolation import Attack, Robustness, giant_share, percolation_threshold, robustness
from hedgerow.measures.resilience.redundancy import Candidate, Gain, redundancy
from hedgerow.measures.resilience.removal import Removals, removals, time_to_recover
from hedgerow.measures.resilience.thresholds import Adoption, watts, watts_window

__all__ = [
    "Adoption",
    "Ascendency",
    "Attack",
    "Candidate",
    "Cascade",
    "Gain",
    "Leontief",
    "Needs",
    "Removals",
    "Robustness",
    "ascendency",
    "cascade",
    "giant_share",
    "herfindahl",
    "leontief",
    "needs_of",
    "percolation_threshold",
    "redundancy",
    "removals",
    "robustness",
    "time_to_recover",
    "watts",
    "watts_window",
]
