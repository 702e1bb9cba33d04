"""A network with everything that can be asked of it, in one place; the modules beside have the parts."""

from typing import Self

import numpy.typing as npt

from hedgerow.measures.arrays import Floats, Ints, ints
from hedgerow.measures.network import betweenness as between
from hedgerow.measures.network import brokerage, cohesion, connection, degree, graph, prestige
from hedgerow.measures.network import clustering as closing
from hedgerow.measures.network import communities as grouping


class Graph(graph.Graph):
    """A simple graph of n members 0..n-1 and its measures; each answers as the function of the same name does."""

    @classmethod
    def from_ties(
        cls,
        source: npt.ArrayLike,
        target: npt.ArrayLike,
        weight: npt.ArrayLike | None = None,
        *,
        directed: bool,
        n: int | None = None,
    ) -> Self:
        """Make a graph of ties: source[k], target[k] whole numbers from 0, weight[k] > 0 (default 1 each).

        n: how many members there are, by default as many as the largest number needs. Parallel ties are merged, their
        weights added, loops left out. Raises MeasureError as `graph_of` does.
        """
        tail, head = ints("source", source, minimum=0), ints("target", target, minimum=0)
        many = max(int(tail.max(initial=-1)), int(head.max(initial=-1))) + 1 if n is None else n
        made = graph.graph_of(n=many, source=tail, target=head, weight=weight, directed=directed)
        return cls(n=made.n, source=made.source, target=made.target, weight=made.weight, directed=made.directed)

    def density(self) -> cohesion.Density:
        """Return ties over possible ties, and ties per member."""
        return cohesion.density(self)

    def degree(self) -> degree.Degree:
        """Return ties and weights of each member, both ways."""
        return degree.degree(self)

    def betweenness(self, *, seed: int = 0, pivots: int | None = None, weighted: bool = False) -> between.Betweenness:
        """Return the share of shortest ways through each member, with its error where it is sampled."""
        return between.betweenness(self, seed=seed, pivots=pivots, weighted=weighted)

    def pagerank(self, *, damping: float = 0.85) -> Floats:
        """Return float64[n]: how often a random walker is at each member."""
        return prestige.pagerank(self, damping=damping)

    def eigenvector(self) -> Floats:
        """Return float64[n] of length 1: each proportional to the sum of its partners'."""
        return prestige.eigenvector(self)

    def clustering(self) -> closing.Clustering:
        """Return how far partners of one are partners of each other, local, mean and transitivity."""
        return closing.clustering(self)

    def constraint(self) -> Floats:
        """Return float64[n]: Burt's constraint; low is a broker."""
        return brokerage.constraint(self)

    def effective_size(self, *, weighted: bool = False) -> Floats:
        """Return float64[n]: partners less their mean ties to each other, or what is redundant by weight."""
        return brokerage.effective_size(self, weighted=weighted)

    def cores(self) -> Ints:
        """Return int64[n]: the core number of each member."""
        return degree.core_numbers(self)

    def communities(self, seed: int) -> grouping.Communities:
        """Return groups with more ties inside than chance would make; the same seed gives the same groups."""
        return grouping.communities(self, seed=seed)

    def components(self) -> connection.Components:
        """Return the parts that no tie joins."""
        return connection.components(self)

    def articulation(self) -> Ints:
        """Return int64[a]: the members whose loss splits a part."""
        return connection.articulation(self)

    def bridges(self) -> Ints:
        """Return int64[b, 2]: the ties whose loss splits a part."""
        return connection.bridges(self)

    def reciprocity(self) -> cohesion.Reciprocity:
        """Return how far ties go both ways. Raises MeasureError when the graph is undirected."""
        return cohesion.reciprocity(self)

    def assortativity(self) -> float | None:
        """Return the correlation of degrees at both ends of a tie, -1..1."""
        return degree.assortativity(self)
