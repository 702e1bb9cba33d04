"""The measures against what they are compared with: a fit, a network of a million ties, and ten thousand runs."""

import os
import resource
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import process_time
from typing import Any

from benchmarks import peers
from benchmarks.figure import Figure, at_most

CUSTOMERS, MEMBERS, TIES = 1_000_000, 100_000, 1_000_000
RUNS, PARTIES, MANY_PARTIES, NEEDS_EACH = 10_000, 500, 10_000, 5
DAYS = 273

_LIFETIMES = """
import json, sys
from time import process_time
import numpy as np
from lifetimes import BetaGeoFitter
told = np.load(sys.argv[1])
times = []
for _ in range(int(sys.argv[2])):
    started = process_time()
    BetaGeoFitter().fit(told["x"], told["t_x"], told["age"])
    times.append(process_time() - started)
print(json.dumps(min(times)))
"""


def figures() -> list[Figure]:
    """In one thread, as the peers: what is compared is work, not how many processors it is spread over."""
    os.environ |= dict.fromkeys(peers.ONE_THREAD, "1")
    return [*_fits(), *_cascades(), *_networks()]


def _fits() -> Iterator[Figure]:
    """Seconds of the processor for one fit; the peer is asked for the same rows, in a process of its own."""
    from hedgerow.measures.customers import fit_bg_nbd

    for title, tries, (x, t_x, age) in (("the CDNOW sample", 25, _cdnow()), (f"{CUSTOMERS:,} customers", 1, _crowd())):
        fit_bg_nbd(x[:3000], t_x[:3000], age[:3000])  # what the first call loads is not the fit's
        ours = _fastest(partial(fit_bg_nbd, x, t_x, age), tries + 2)
        with tempfile.TemporaryDirectory() as folder:
            rows = Path(folder) / "rows.npz"
            _save(rows, x=x, t_x=t_x, age=age)
            theirs = peers.ask(_LIFETIMES, str(rows), str(tries))
        goal = at_most(1 / 25) if theirs else at_most(2)
        yield Figure(f"BG/NBD fit, {title}, to lifetimes", round(ours, 4), "s", goal, floor=theirs)


def _cdnow() -> tuple[Any, Any, Any]:
    """The 2,357 customers of the papers, in weeks."""
    from hedgerow.measures.customers import fit_bg_nbd, rfm_summary
    from tests.measures import cdnow

    sample = cdnow.read()
    told = rfm_summary(sample.customer, sample.day, sample.cents, sample.end_of_calibration, days_a_unit=7)
    rows = told.frequency, told.recency.round(2), told.age.round(2)
    if round(fit_bg_nbd(*rows).log_likelihood, 4) != -9582.4256:
        raise RuntimeError("the fit of CDNOW is not the published one")
    return rows


def _crowd() -> tuple[Any, Any, Any]:
    """Customers who come and leave as the model says, first seen on any of so many days."""
    import numpy as np

    dice = np.random.default_rng(1)
    rate, leaves = dice.gamma(0.243, 1 / 4.414, CUSTOMERS) / 7, dice.beta(0.793, 2.426, CUSTOMERS)
    age = dice.integers(DAYS - 84, DAYS, CUSTOMERS).astype(np.float64)
    x, last, clock = np.zeros(CUSTOMERS, dtype=np.int64), np.zeros(CUSTOMERS), np.zeros(CUSTOMERS)
    here = np.arange(CUSTOMERS)
    while len(here):
        here = here[dice.random(len(here)) >= (leaves[here] * (x[here] > 0))]
        clock[here] += dice.exponential(1, len(here)) / rate[here] + 0.5
        here = here[np.ceil(clock[here]) <= age[here]]
        x[here] += 1
        last[here] = np.ceil(clock[here])
    return x, last / 7, age / 7


def _save(where: Path, **rows: Any) -> None:
    import numpy as np

    np.savez(where, **rows)


def _cascades() -> Iterator[Figure]:
    """Five needs each with two substitutes, not all of them fatal; seconds of the processor, numpy alone."""
    import numpy as np

    from hedgerow.measures.resilience import cascade, needs_of

    for parties, goal in ((PARTIES, 2), (MANY_PARTIES, 10)):
        dice, many = np.random.default_rng(1), parties * NEEDS_EACH
        needs = needs_of(
            n=parties,
            party=np.repeat(np.arange(many) % parties, 2),
            kind=np.repeat(np.arange(many) // parties, 2),
            supplier=dice.integers(0, parties, 2 * many),
            strength=np.repeat(dice.random(many), 2),
        )
        took = _fastest(partial(cascade, needs, 0.05, seed=1, runs=RUNS), 2)
        yield Figure(f"{RUNS:,} runs of a cascade, {parties:,} parties", round(took, 2), "s", at_most(goal))


def _networks() -> Iterator[Figure]:
    """Everything asked of a network: ours from arrays, the C library from its own graph made of the same arrays."""
    ours, made = _timed(_ours, _ASKED)
    theirs, _ = _timed(_directly, _DIRECTLY)
    size = f"{MEMBERS:,} members, {TIES:,} ties"
    took, floor = (round(sum(times.values()), 2) for times in (ours, theirs))
    for name, least in theirs.items():
        print(f"  {name}: {ours[name]:.2f} s, directly {least:.2f} s", flush=True)
    yield Figure(f"all network measures, {size}, to igraph", took, "s", at_most(1.3), floor=floor)
    yield _memory()
    yield Figure(
        f"clustering and cores, {size}, to networkx",
        round(ours["clustering"] + ours["cores"], 3),
        "s",
        at_most(1 / 30),
        floor=round(_in_networkx(made), 2),
    )


_Asked = dict[str, Callable[[Any], Any]]

_ASKED: _Asked = {
    "PageRank": lambda graph: graph.pagerank(),
    "eigenvector": lambda graph: graph.eigenvector(),
    "clustering": lambda graph: graph.clustering(),
    "constraint": lambda graph: graph.constraint(),
    "cores": lambda graph: graph.cores(),
    "communities": lambda graph: graph.communities(1),
    "weak points": lambda graph: (graph.articulation(), graph.bridges()),
    "assortativity": lambda graph: graph.assortativity(),
    "betweenness": lambda graph: graph.betweenness(),
}

_DIRECTLY: _Asked = {
    "PageRank": lambda graph: graph.pagerank(),
    "eigenvector": lambda graph: graph.eigenvector_centrality(),
    "clustering": lambda graph: (graph.transitivity_local_undirected(mode="zero"), graph.transitivity_undirected()),
    "constraint": lambda graph: graph.constraint(),
    "cores": lambda graph: graph.coreness(),
    "communities": lambda graph: graph.community_leiden("modularity", n_iterations=4),
    "weak points": lambda graph: (graph.articulation_points(), graph.bridges()),
    "assortativity": lambda graph: graph.assortativity_degree(directed=False),
    "betweenness": lambda graph: graph.betweenness(sources=list(range(0, MEMBERS, MEMBERS // 200))),
}


def _timed(make: Callable[[], Any], asked: _Asked) -> tuple[dict[str, float], Any]:
    """Seconds of the processor for making the graph and for each question, and the graph."""
    made: list[Any] = []
    times = {"made": _fastest(lambda: made.append(make()), 1)}
    return times | {name: _fastest(partial(ask, made[0]), 1) for name, ask in asked.items()}, made[0]


def _ties() -> tuple[Any, Any]:
    """Some members far better tied than others."""
    import numpy as np

    dice = np.random.default_rng(2)
    return dice.integers(0, MEMBERS, TIES), (dice.random(TIES) ** 2 * MEMBERS).astype(np.int64)


def _ours() -> Any:
    from hedgerow.measures import network

    return network.Graph.from_ties(*_ties(), n=MEMBERS, directed=False)


def _directly() -> Any:
    import igraph

    source, target = _ties()
    drawn = igraph.Graph(n=MEMBERS, edges=list(zip(source.tolist(), target.tolist(), strict=True)))
    return drawn.simplify()


def _in_networkx(graph: Any) -> float:
    import networkx as nx  # type: ignore[import-untyped]  # ships no types

    other = nx.Graph()
    other.add_nodes_from(range(graph.n))
    other.add_edges_from(zip(graph.source.tolist(), graph.target.tolist(), strict=True))
    return _fastest(lambda: (nx.clustering(other), nx.transitivity(other), nx.core_number(other)), 1)


def _memory() -> Figure:
    """The most that this process had, before networkx made its copy."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    return Figure("peak memory of the measures", round(peak, 2), "GB", at_most(2))


def _fastest(act: Callable[[], Any], tries: int) -> float:
    times = []
    for _ in range(tries):
        started = process_time()
        act()
        times.append(process_time() - started)
    return min(times)
