"""How a network falls apart as its members leave, the best-tied first or by chance."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from heapq import heapify, heappop, heappush
from math import exp

import numpy as np

from hedgerow.measures.arrays import Floats, Ints, ints
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.network.betweenness import betweenness
from hedgerow.measures.network.degree import degree
from hedgerow.measures.network.graph import Graph


class Attack(StrEnum):
    """In which order members leave; of equals the one with the smaller number first.

    DEGREE is counted anew after every loss, INITIAL_DEGREE and BETWEENNESS once at the beginning.
    """

    DEGREE = "degree"
    INITIAL_DEGREE = "initial_degree"
    BETWEENNESS = "betweenness"
    RANDOM = "random"


@dataclass(frozen=True, slots=True, eq=False)
class Robustness:
    """index: R, from near 0 (a star) to 0.5 (everybody tied to everybody), None without members.

    order int64[n]: who left, in turn; largest float64[n]: the share of all members in the largest part that is left
    after each, S(Q).
    """

    index: float | None
    order: Ints
    largest: Floats


def robustness(graph: Graph, attack: Attack | Sequence[int] = Attack.DEGREE, *, seed: int = 0) -> Robustness:
    """Remove members one by one: R is the mean of S(Q) (Schneider et al. 2011, PNAS 108(10), 3838-3841, eq. 1).

    `attack` is an order by name, or all members in the order of leaving; `seed` for chance (and sampled betweenness).
    Direction and weights are left out. Raises MeasureError when an order is not all members once.
    """
    sides = graph.undirected
    order = _order(sides, attack, seed)
    if sorted(order.tolist()) != list(range(graph.n)):
        raise MeasureError("attack must name every member once")
    largest = _largest(sides, order)
    return Robustness(index=float(largest.mean()) if graph.n else None, order=order, largest=largest)


def giant_share(mean_degree: float) -> float:
    """Return the share of a large random network that holds together: S = 1 - exp(-c S) (Erdős & Rényi 1960).

    After a random loss of a share f of members, c is mean_degree (1 - f), and S is of those left; 0 up to c = 1.
    Raises MeasureError below 0.
    """
    if not 0 <= mean_degree < float("inf"):
        raise MeasureError(f"mean_degree must be at least 0, got {mean_degree}")
    if mean_degree <= 1:
        return 0.0
    low, high = 0.0, 1.0
    for _ in range(100):
        middle = (low + high) / 2
        if 1 - exp(-mean_degree * middle) > middle:
            low = middle
        else:
            high = middle
    return high


def percolation_threshold(graph: Graph) -> float | None:
    """Return the share of members whose random loss takes a large network apart: f = 1 - 1 / (k - 1).

    k is the mean square of the degrees over their mean (Cohen, Erez, ben-Avraham & Havlin 2000, PRL 85, 4626, eq. 5);
    at k up to 2 nothing holds together from the start, 0 (Molloy & Reed 1995). It is that of a random network with
    these degrees: clustering is left out, and so are direction and weights. None without ties.
    """
    many = degree(graph.undirected).partners.astype(np.float64)
    if not many.sum():
        return None
    spread = float((many**2).sum() / many.sum())
    return 1 - 1 / (spread - 1) if spread > 2 else 0.0


def _order(sides: Graph, attack: Attack | Sequence[int], seed: int) -> Ints:
    if not isinstance(attack, str):
        return ints("attack", attack, minimum=0, below=max(sides.n, 1))
    match Attack(attack):  # what is left is RANDOM
        case Attack.DEGREE:
            return _by_degree_left(sides)
        case Attack.INITIAL_DEGREE:
            return np.argsort(-degree(sides).partners, kind="stable").astype(np.int64)
        case Attack.BETWEENNESS:
            return np.argsort(-betweenness(sides, seed=seed).value, kind="stable").astype(np.int64)
    return np.random.default_rng(seed).permutation(sides.n).astype(np.int64)


def _by_degree_left(sides: Graph) -> Ints:
    """Take from a heap who has most ties left; an entry that tells an outdated number is passed over."""
    near = _partners(sides)
    left = [len(each) for each in near]
    heap = [(-many, member) for member, many in enumerate(left)]
    heapify(heap)
    order: list[int] = []
    while heap:
        many, member = heappop(heap)
        if left[member] != -many:
            continue
        left[member] = -1
        order.append(member)
        for other in near[member]:
            if left[other] >= 0:
                left[other] -= 1
                heappush(heap, (-left[other], other))
    return np.array(order, dtype=np.int64)


def _largest(sides: Graph, order: Ints) -> Floats:
    """Return S after each loss, backwards: let members come in reverse order and join parts (Newman & Ziff 2000)."""
    near = _partners(sides)
    above, size = list(range(sides.n)), [0] * sides.n
    largest, told = 0, []
    for member in reversed(order.tolist()):
        told.append(largest)
        size[member] = 1
        for other in near[member]:
            if size[other]:
                one, two = _top(above, member), _top(above, other)
                if one != two:
                    small, large = sorted((one, two), key=size.__getitem__)
                    above[small] = large
                    size[large] += size[small]
        largest = max(largest, size[_top(above, member)])
    return np.array(told[::-1], dtype=np.float64) / max(sides.n, 1)


def _partners(sides: Graph) -> list[list[int]]:
    near: list[list[int]] = [[] for _ in range(sides.n)]
    for one, other in zip(sides.source.tolist(), sides.target.tolist(), strict=True):
        near[one].append(other)
        near[other].append(one)
    return near


def _top(above: list[int], member: int) -> int:
    while above[member] != member:
        above[member] = above[above[member]]
        member = above[member]
    return member
