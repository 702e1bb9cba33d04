"""Which channels, introductions or touches a sale is owed to: seven answers, each with what it assumes as data.

None of them is causal: they divide what happened among what was seen before it. What would have happened without a
channel only a hold-out tells.
"""

from hedgerow.measures.attribution.credits import Assumption, Attribution, Model
from hedgerow.measures.attribution.paths import Path, Paths, paths_of
from hedgerow.measures.attribution.removal import MarkovAttribution, markov
from hedgerow.measures.attribution.rules import first, last, linear, position, shapley, time_decay

__all__ = [
    "Assumption",
    "Attribution",
    "MarkovAttribution",
    "Model",
    "Path",
    "Paths",
    "first",
    "last",
    "linear",
    "markov",
    "paths_of",
    "position",
    "shapley",
    "time_decay",
]
