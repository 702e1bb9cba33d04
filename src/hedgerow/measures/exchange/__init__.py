"""What each gives and receives, whether that is fair, and how a joint result is divided.

`shapley` and `shapley_sampled` divide what several made together, `completed` fills coalitions of which nobody knows,
`core` says whom a division leaves worse off than alone, `largest_remainder` makes whole parts of it. `gini`, `lorenz`
and `concentration` measure a spread; `pairs`, `parties`, `reciprocity`, `shortchanged` and `fairness` measure flows.
The subpackage `value_network` analyses roles and what they hand to each other.
"""

from hedgerow.measures.exchange.completion import Assumption, Completed, completed, cover
from hedgerow.measures.exchange.exact import Shapley, shapley
from hedgerow.measures.exchange.fairness import Fairness, Shortchanged, Threshold, fairness, shortchanged
from hedgerow.measures.exchange.flows import Flows, Pairs, Parties, flows_from, flows_of, pairs, parties, reciprocity
from hedgerow.measures.exchange.inequality import Herfindahl, Lorenz, concentration, gini, lorenz
from hedgerow.measures.exchange.parts import Objection, core, largest_remainder, talmud
from hedgerow.measures.exchange.sampled import SampledShapley, shapley_sampled
from hedgerow.measures.exchange.windows import Windows, lean_trend, windows

__all__ = [
    "Assumption",
    "Completed",
    "Fairness",
    "Flows",
    "Herfindahl",
    "Lorenz",
    "Objection",
    "Pairs",
    "Parties",
    "SampledShapley",
    "Shapley",
    "Shortchanged",
    "Threshold",
    "Windows",
    "completed",
    "concentration",
    "core",
    "cover",
    "fairness",
    "flows_from",
    "flows_of",
    "gini",
    "largest_remainder",
    "lean_trend",
    "lorenz",
    "pairs",
    "parties",
    "reciprocity",
    "shapley",
    "shapley_sampled",
    "shortchanged",
    "talmud",
    "windows",
]
