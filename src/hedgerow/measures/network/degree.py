"""How many ties each member has, and how the many-tied mix."""

from dataclasses import dataclass

import numpy as np

from hedgerow.measures.arrays import Floats, Ints
from hedgerow.measures.network.engine import engine_of
from hedgerow.measures.network.graph import Graph


@dataclass(frozen=True, slots=True, eq=False)
class Degree:
    """Per member: ties out, ties in and partners (int64[n]), weight out and in (float64[n]).

    In an undirected graph out, in and partners are the same. A partner tied both ways counts once.
    """

    out: Ints
    into: Ints
    partners: Ints
    weight_out: Floats
    weight_into: Floats


def degree(graph: Graph) -> Degree:
    """Count each member's ties and add up their weights."""
    out, into = _count(graph.source, graph.n), _count(graph.target, graph.n)
    weight_out = np.bincount(graph.source, weights=graph.weight, minlength=graph.n).astype(np.float64)
    weight_into = np.bincount(graph.target, weights=graph.weight, minlength=graph.n).astype(np.float64)
    if not graph.directed:
        both, weight = out + into, weight_out + weight_into
        return Degree(out=both, into=both, partners=both, weight_out=weight, weight_into=weight)
    sides = graph.undirected
    partners = _count(sides.source, graph.n) + _count(sides.target, graph.n)
    return Degree(out=out, into=into, partners=partners, weight_out=weight_out, weight_into=weight_into)


def assortativity(graph: Graph) -> float | None:
    """Return the correlation of the degrees at both ends of a tie, -1..1 (Newman 2002, PRL 89, 208701).

    Direction is left out. None where all degrees are equal or there is no tie.
    """
    sides = graph.undirected
    ties = degree(sides).partners
    ends = np.concatenate([ties[sides.source], ties[sides.target]]).astype(np.float64)
    others = np.concatenate([ties[sides.target], ties[sides.source]]).astype(np.float64)
    if not len(ends) or ends.min() == ends.max():
        return None
    return float(((ends - ends.mean()) * (others - others.mean())).sum() / ((ends - ends.mean()) ** 2).sum())


def core_numbers(graph: Graph) -> Ints:
    """Return int64[n]: the largest k such that the member belongs to a group where each has k ties inside it.

    k-cores (Seidman 1983, Social Networks 5, 269-287); direction is left out.
    """
    return np.array(engine_of(graph.undirected).coreness(), dtype=np.int64)


def _count(members: Ints, n: int) -> Ints:
    return np.bincount(members, minlength=n).astype(np.int64)
