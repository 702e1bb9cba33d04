"""What a business may bring that breaks a figure, and every public measure asked about it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from hedgerow.measures import (
    attribution,
    complementarity,
    customers,
    ecology,
    exchange,
    geography,
    health,
    industry,
    resilience,
    trust,
)
from hedgerow.measures.network import Graph

TODAY = 20_000
"""The day on which everything is asked."""


@dataclass(frozen=True)
class Business:
    """n parties; purchases (customer, day, cents) of them; ties between them, which are flows of the same worth."""

    n: int = 0
    purchases: tuple[tuple[int, int, int], ...] = ()
    ties: tuple[tuple[int, int], ...] = ()
    loops: bool = field(default=False)

    def column(self, which: int) -> list[int]:
        return [row[which] for row in self.purchases]

    @property
    def graph(self) -> Graph:
        return self._graph(directed=False)

    @property
    def directed(self) -> Graph:
        return self._graph(directed=True)

    @property
    def flows(self) -> np.ndarray:
        """float64[n, n]: what went from one to the other."""
        matrix = np.zeros((self.n, self.n))
        for one, other in self.ties:
            matrix[one, other] += 100.0
        return matrix

    @property
    def spent(self) -> list[int]:
        """What each customer spent, never below 0, as measures of shares want it."""
        sums = [0] * self.n
        for customer, _, cents in self.purchases:
            sums[customer] += cents
        return [max(each, 0) for each in sums]

    @property
    def needs(self) -> resilience.Needs:
        party, supplier = self._ends()
        return resilience.needs_of(n=self.n, party=party, kind=[0] * len(party), supplier=supplier)

    @property
    def paths(self) -> list[attribution.Path]:
        return [attribution.Path((f"c{one}", f"c{other}"), converted=True, value=5) for one, other in self.ties]

    def _graph(self, *, directed: bool) -> Graph:
        return Graph.from_ties(*self._ends(), n=self.n, directed=directed)

    def _ends(self) -> tuple[list[int], list[int]]:
        return [one for one, _ in self.ties], [other for _, other in self.ties]


BUSINESSES = {
    "empty": Business(),
    "one customer": Business(1, ((0, TODAY - 3, 250),)),
    "everything on one day": Business(9, tuple((k % 9, TODAY, 100 + k) for k in range(40)), ((0, 1), (1, 2))),
    "a gap of a year": Business(
        40, tuple((k, TODAY - day, 500) for k in range(40) for day in (400, 390, 20, 5)), ((0, 1), (1, 0))
    ),
    "nothing but returns": Business(3, ((0, TODAY - 9, -500), (1, TODAY - 5, -1), (0, TODAY, -20)), ((0, 1),)),
    "a star": Business(7, ((0, TODAY, 10),), tuple((0, k) for k in range(1, 7))),
    "in pieces": Business(8, ((5, TODAY, 10),), ((0, 1), (1, 0), (2, 3), (4, 5), (5, 6), (6, 4))),
    "who supplies herself": Business(3, ((0, TODAY, 10),), ((0, 0), (1, 2)), loops=True),
}

Ask = Callable[[Business], Any]


def _summary(b: Business) -> customers.RfmSummary:
    return customers.rfm_summary(b.column(0), b.column(1), b.column(2), TODAY)


def _model(fit: Callable[..., Any]) -> Ask:
    def ask(b: Business) -> Any:
        told = _summary(b)
        fitted = fit(told.frequency, told.recency, told.age, minimum_repeat_buyers=1)
        past = told.frequency, told.recency, told.age
        return (
            fitted,
            fitted.probability_alive(*past),
            fitted.expected_purchases(*past, 30),
            fitted.next_purchase(*past),
        )

    return ask


def _occasions(b: Business) -> Any:
    told = _summary(b)
    days = told.frequency, told.recency.astype(int), told.age.astype(int)
    fitted = customers.fit_bg_bb(*days, minimum_returning=1)
    return fitted, fitted.probability_alive(*days), fitted.expected_purchases(*days, 3)


def _lifetime(b: Business) -> Any:
    told = _summary(b)
    visits = customers.fit_bg_nbd(told.frequency, told.recency, told.age, minimum_repeat_buyers=1)
    spending = customers.fit_gamma_gamma(told.frequency, told.mean_value, minimum_repeat_buyers=1)
    past = {"frequency": told.frequency, "recency": told.recency, "age": told.age, "mean_value": told.mean_value}
    return customers.lifetime_value(visits, spending, **past, periods=2, draws=3)


def _values(b: Business) -> list[int]:
    """2^n values of up to three who make together what they spent."""
    some = b.spent[:3]
    return [sum(worth for k, worth in enumerate(some) if mask >> k & 1) for mask in range(2 ** len(some))]


def _kinds(b: Business) -> tuple[list[int], list[int]]:
    return [cents % 3 for cents in b.column(2)], b.column(0)


CUSTOMERS: dict[str, Ask] = {
    "affinity_of": lambda b: customers.affinity_of(b.column(0), [c % 3 for c in b.column(2)]),
    "fit_bg_bb": _occasions,
    "fit_bg_nbd": _model(customers.fit_bg_nbd),
    "fit_gamma_gamma": lambda b: customers.fit_gamma_gamma(
        _summary(b).frequency, _summary(b).mean_value, minimum_repeat_buyers=1
    ),
    "fit_pareto_nbd": _model(customers.fit_pareto_nbd),
    "lifetime_value": _lifetime,
    "fit_sbg": lambda b: customers.fit_sbg(sorted(b.spent, reverse=True)),
    "kaplan_meier": lambda b: customers.kaplan_meier(*customers.purchase_gaps(b.column(0), b.column(1), TODAY)),
    "purchase_gaps": lambda b: customers.purchase_gaps(b.column(0), b.column(1), TODAY),
    "rfm_summary": _summary,
    "value_with_referrals": lambda b: customers.value_with_referrals(
        referrer=[one for one, _ in b.ties], referred=[other for _, other in b.ties], margin=b.spent
    ),
    "viral_total": lambda b: customers.viral_total(b.n, invited=2, converted=0.25),
}

EXCHANGE: dict[str, Ask] = {
    "completed": lambda b: exchange.completed({2**b.n - 1: 5}, n=b.n),
    "concentration": lambda b: exchange.concentration(b.spent),
    "core": lambda b: exchange.core(_values(b), b.spent[:3]),
    "cover": lambda b: exchange.cover({2**b.n - 1: 5}, n=b.n)(0),
    "fairness": lambda b: exchange.fairness(b.flows),
    "flows_from": lambda b: exchange.flows_from(b.flows),
    "flows_of": lambda b: exchange.flows_of(
        n=b.n, giver=[t[0] for t in b.ties], receiver=[t[1] for t in b.ties], worth=[1] * len(b.ties)
    ),
    "gini": lambda b: exchange.gini(b.spent),
    "largest_remainder": lambda b: exchange.largest_remainder(100, b.spent),
    "lean_trend": lambda b: exchange.lean_trend([float(each) for each in b.column(2)]),
    "lorenz": lambda b: exchange.lorenz(b.spent),
    "pairs": lambda b: exchange.pairs(b.flows),
    "parties": lambda b: exchange.parties(b.flows),
    "reciprocity": lambda b: exchange.reciprocity(b.flows),
    "shapley": lambda b: exchange.shapley(_values(b)),
    "shapley_sampled": lambda b: exchange.shapley_sampled(lambda mask: mask.bit_count(), b.n, 60),
    "shortchanged": lambda b: exchange.shortchanged(b.flows),
    "talmud": lambda b: exchange.talmud(sum(b.spent) / 3, b.spent),
    "windows": lambda b: exchange.windows(exchange.flows_from(b.flows), edges=[0, 10, 20]),
}

ATTRIBUTION: dict[str, Ask] = {
    name: (lambda b, name=name: getattr(attribution, name)(b.paths))  # type: ignore[misc]
    for name in ("first", "last", "linear", "markov", "paths_of", "position", "shapley")
} | {"time_decay": lambda b: attribution.time_decay(b.paths, half_life=7)}

HEALTH: dict[str, Ask] = {
    "densification": lambda b: health.densification([b.n] * 5, [len(b.ties)] * 5),
    "elephant_factor": lambda b: health.elephant_factor(b.spent),
    "engagement": lambda b: health.engagement(
        n=b.n,
        giver=[t[0] for t in b.ties],
        receiver=[t[1] for t in b.ties],
        day=[TODAY] * len(b.ties),
        today=TODAY,
    ),
    "two_sided": lambda b: health.two_sided(
        n=b.n,
        giver=[t[0] for t in b.ties],
        receiver=[t[1] for t in b.ties],
        day=[TODAY] * len(b.ties),
        today=TODAY,
    ),
    "hill_number": lambda b: health.hill_number(b.spent),
    "innovation_rate": lambda b: health.innovation_rate(len(b.purchases), b.n),
    "newness": lambda b: health.newness(b.spent, [30] * b.n),
    "niche_creation": lambda b: health.niche_creation(b.spent, b.spent),
    "persistence": lambda b: health.persistence(b.ties, b.ties[:1]),
    "productivity": lambda b: health.productivity(b.spent, [1] * b.n),
    "survival": lambda b: health.survival(range(b.n), b.column(0)),
}

RESILIENCE: dict[str, Ask] = {
    "ascendency": lambda b: resilience.ascendency(b.flows),
    "cascade": lambda b: resilience.cascade(b.needs, 0.2, seed=1, runs=50),
    "giant_share": lambda b: resilience.giant_share(2 * len(b.ties) / max(b.n, 1)),
    "herfindahl": lambda b: resilience.herfindahl(b.spent),
    "leontief": lambda b: resilience.leontief(b.flows, [100.0] * b.n, [1.0] * b.n),
    "needs_of": lambda b: b.needs.plan,
    "percolation_threshold": lambda b: resilience.percolation_threshold(b.graph),
    "redundancy": lambda b: resilience.redundancy(
        b.needs, 0.2, [resilience.Candidate(party=0, kind=0)], seed=1, runs=50
    ),
    "removals": lambda b: resilience.removals(b.needs, range(b.n), b.spent),
    "robustness": lambda b: resilience.robustness(b.graph),
    "time_to_recover": lambda b: resilience.time_to_recover(b.needs, [1.0] * b.n, [0] if b.n else []),
    "watts": lambda b: resilience.watts(b.graph, 0.2, [0] if b.n else []),
    "watts_window": lambda b: resilience.watts_window(1 / max(b.n, 1)),
}

OTHERS: dict[str, Ask] = {
    "complementarity.answers": lambda b: complementarity.answers(b.flows, b.flows),
    "complementarity.complementarity": lambda b: complementarity.complementarity(b.flows),
    "complementarity.overlap": lambda b: complementarity.overlap(set(b.column(0)), set(b.column(2))),
    "ecology.breadth": lambda b: ecology.breadth(b.spent),
    "ecology.density_dependence": lambda b: ecology.density_dependence([b.n] * 25, range(25)),
    "ecology.hill_number": lambda b: ecology.hill_number(b.spent, order=2),
    "ecology.niche_overlap": lambda b: ecology.niche_overlap(b.flows),
    "geography.kilometres": lambda b: geography.kilometres(*[[0.0] * b.n] * 4),
    "geography.location_quotient": lambda b: geography.location_quotient(len(b.ties), 10, b.n, 100),
    "geography.moran": lambda b: geography.moran(b.spent, *geography.near([0.0] * b.n, list(range(b.n)), within=200)),
    "geography.near": lambda b: geography.near([0.0] * b.n, list(range(b.n)), within=200),
    "industry.power": lambda b: industry.power(b.spent),
    "industry.switching": lambda b: industry.switching(*_kinds(b), b.column(1)),
    "trust.remembered": lambda b: trust.remembered(
        n=b.n, party=b.column(0), good=[c > 0 for c in b.column(2)], day=b.column(1), today=TODAY
    ),
    "trust.reputation": lambda b: trust.reputation(b.spent, b.spent),
}

GRAPH: dict[str, Ask] = {
    name: (lambda b, name=name: getattr(b.directed if name == "reciprocity" else b.graph, name)())  # type: ignore[misc]
    for name in (
        *("articulation", "assortativity", "betweenness", "bridges", "clustering", "components", "constraint"),
        *("cores", "degree", "density", "effective_size", "eigenvector", "pagerank", "reciprocity"),
    )
} | {"communities": lambda b: b.graph.communities(1)}

MEASURES: dict[str, Ask] = OTHERS | {
    f"{package}.{name}": ask
    for package, asks in (
        ("customers", CUSTOMERS),
        ("exchange", EXCHANGE),
        ("attribution", ATTRIBUTION),
        ("health", HEALTH),
        ("resilience", RESILIENCE),
        ("network", GRAPH),
    )
    for name, ask in asks.items()
}
