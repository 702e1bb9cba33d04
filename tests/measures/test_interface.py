"""The names that notebooks and other packages count on, called as they were promised."""

import subprocess
import sys
from dataclasses import FrozenInstanceError

import duckdb
import numpy as np
import pytest

from hedgerow.measures import attribution, customers, resilience
from hedgerow.measures.arrays import columns
from hedgerow.measures.network import Graph
from tests.measures.cdnow import Purchases

WITHOUT = """
import builtins, pkgutil, sys
from importlib import import_module
plain = builtins.__import__
def refuse(name, *rest, **named):
    if name.partition('.')[0] in {'django', 'ninja', 'jinja2', 'ibis', 'duckdb', 'pyarrow'}:
        raise ImportError(name)
    return plain(name, *rest, **named)
builtins.__import__ = refuse
import hedgerow.measures as measures
for found in pkgutil.walk_packages(measures.__path__, 'hedgerow.measures.'):
    if not found.name.startswith('hedgerow.measures.tables'):
        import_module(found.name)
from hedgerow.measures.network import Graph
print(Graph.from_ties([0, 1], [1, 2], directed=False).articulation().tolist(), 'django' in sys.modules)
"""


def test_the_measures_work_where_nothing_of_the_product_is_installed() -> None:
    told = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[1] False"


def test_customers_as_promised(cdnow: Purchases) -> None:
    told = customers.rfm_summary(cdnow.customer, cdnow.day, cdnow.cents, cdnow.end_of_calibration)
    weights = np.ones(len(told.frequency))
    fitted = customers.fit_bg_nbd(told.frequency, told.recency, told.age, weights=weights)
    assert [fitted.r, fitted.a, fitted.b] == pytest.approx([0.243, 0.793, 2.426], abs=5e-4)
    assert fitted.alpha / 7 == pytest.approx(4.414, abs=5e-4)
    assert fitted.log_likelihood < 0
    assert 0 < fitted.probability_alive(2, 30.43 * 7, 38.86 * 7) < 1
    assert fitted.expected_purchases(2, 30.43 * 7, 38.86 * 7, 39 * 7) == pytest.approx(1.2259, abs=1e-3)
    pareto = customers.fit_pareto_nbd(told.frequency, told.recency / 7, told.age / 7)
    assert [pareto.r, pareto.alpha, pareto.s, pareto.beta] == pytest.approx([0.553, 10.578, 0.606, 11.669], abs=2e-3)
    value = customers.fit_gamma_gamma(told.frequency, told.mean_value)
    assert value.expected_value(told.frequency, told.mean_value).min() > 0
    members = customers.fit_sbg([1000, 869, 743, 653, 593, 551, 517, 491])
    assert (round(members.alpha, 4), round(members.beta, 4)) == (0.6681, 3.8061)
    with pytest.raises(FrozenInstanceError):
        fitted.r = 1.0  # type: ignore[misc]


def test_a_table_of_purchases_is_read_as_it_comes() -> None:
    rows = "(7, DATE '2024-10-01', 250), (7, DATE '2024-10-04', 350), (3, DATE '2024-10-02', 9)"
    purchases = duckdb.sql(f"SELECT * FROM (VALUES {rows}) AS t(customer, day, cents)")
    told = customers.rfm_summary(*columns(purchases, "customer", "day", "cents"), until=20_000)
    assert told.customer.tolist() == [3, 7]
    assert (told.frequency.tolist(), told.recency.tolist(), told.age.tolist()) == ([0, 1], [0, 3], [2, 3])
    assert told.mean_value.tolist() == [0, 350]


def test_networks_as_promised() -> None:
    graph = Graph.from_ties([0, 1, 2, 2], [1, 2, 0, 3], weight=[1.0, 2.0, 3.0, 1.0], directed=True)
    assert graph.betweenness().value.argmax() == 2
    assert graph.pagerank().sum() == pytest.approx(1)
    assert len(graph.eigenvector()) == len(graph.constraint()) == len(graph.cores()) == 4
    assert graph.clustering().transitivity == pytest.approx(0.6)
    assert graph.communities(1).label.tolist() == graph.communities(seed=1).label.tolist()
    assert (graph.articulation().tolist(), graph.bridges().tolist()) == ([2], [[2, 3]])
    assert graph.reciprocity().share == 0
    assert graph.assortativity() == pytest.approx(-5 / 7)


def test_attribution_as_promised() -> None:
    paths = [(["a"], True, 2), (["a"], False), (["b"], True), (["a", "b"], True)]
    credit = attribution.markov(paths)
    assert (credit["a"], credit["b"]) == pytest.approx((2.4, 1.6))
    shared = attribution.shapley(paths)
    assert (shared["a"], shared["b"]) == pytest.approx((2.5, 1.5))


def test_resilience_as_promised() -> None:
    star = Graph.from_ties([0] * 49, range(1, 50), directed=False)
    assert resilience.robustness(star).index == pytest.approx(0.0196)
    needs = resilience.needs_of(n=4, party=[1, 2, 3], kind=[0, 0, 0], supplier=[0, 0, 0])
    assert resilience.cascade(needs, 0.1, seed=1).expected == pytest.approx(0.1 + 3 * (1 - 0.9**2), abs=0.05)
    assert resilience.ascendency([[0, 1], [1, 0]]).order == pytest.approx(1)
    assert resilience.herfindahl([30, 30, 20, 20]).hhi == pytest.approx(2600)
