"""How densely and how mutually a network is tied."""

from dataclasses import dataclass

import numpy as np

from hedgerow.measures.arrays import Bools, Floats
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.network.graph import Graph


@dataclass(frozen=True, slots=True)
class Density:
    """Ties over possible ties, 0..1 (None below two members), and ties per member (None without members).

    Density falls by itself as a network grows; compare sizes by ties per member.
    """

    members: int
    ties: int
    density: float | None
    ties_per_member: float | None


@dataclass(frozen=True, slots=True)
class Reciprocity:
    """Shares of a directed network; each is None where it is not defined (no ties; every possible tie).

    share: ties that are returned; corrected: beyond what chance returns at this density, -1..1, 0 is chance;
    by_value: weight that is returned.
    """

    ties: int
    share: float | None
    corrected: float | None
    by_value: float | None


def density(graph: Graph) -> Density:
    """Return m / (n (n - 1)), twice that when undirected, and how many ties a member takes part in, 2 m / n."""
    possible = graph.n * (graph.n - 1) / (1 if graph.directed else 2)
    return Density(
        members=graph.n,
        ties=graph.m,
        density=graph.m / possible if possible else None,
        ties_per_member=2 * graph.m / graph.n if graph.n else None,
    )


def reciprocity(graph: Graph) -> Reciprocity:
    """Return how far ties go both ways.

    Corrected is (r - D) / (1 - D) (Garlaschelli & Loffredo 2004, PRL 93, 268701); by value is the sum of
    min(w_ij, w_ji) over the sum of w_ij (Squartini et al. 2013, Sci. Rep. 3, 2729). Raises MeasureError when the graph
    is undirected.
    """
    if not graph.directed:
        raise MeasureError("reciprocity needs a directed graph")
    if graph.m == 0:
        return Reciprocity(ties=0, share=None, corrected=None, by_value=None)
    is_returned, _back = _returns(graph)
    share, chance = float(is_returned.mean()), graph.m / (graph.n * (graph.n - 1))
    return Reciprocity(
        ties=graph.m,
        share=share,
        corrected=(share - chance) / (1 - chance) if chance < 1 else None,
        by_value=float(returned(graph).sum() / graph.weight.sum()),
    )


def returned(graph: Graph) -> Floats:
    """Return float64[m]: of each tie of a directed graph the weight that is returned, never more than its own."""
    return np.minimum(graph.weight, _returns(graph)[1]) if graph.m else np.zeros(0)


def _returns(graph: Graph) -> tuple[Bools, Floats]:
    """Return per tie whether it is returned, and the weight of the return (0 without)."""
    there = graph.source * graph.n + graph.target
    back = graph.target * graph.n + graph.source
    at = np.minimum(np.searchsorted(there, back), graph.m - 1)
    returned: Bools = there[at] == back
    return returned, np.where(returned, graph.weight[at], 0.0)
