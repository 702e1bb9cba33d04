"""Joint results divided among twelve, and the fairness of a million flows."""

from collections.abc import Callable
from time import perf_counter
from typing import Any

from benchmarks.figure import Figure, at_most

CONTRIBUTORS, MANY, SAMPLES = 12, 40, 1_000
FLOWS, PARTIES = 1_000_000, 100_000


def figures() -> list[Figure]:
    import numpy as np

    from hedgerow.measures.exchange import completed, fairness, flows_of, shapley, shapley_sampled

    dice = np.random.default_rng(5)
    values = [0, *dice.integers(0, 10**12, 2**CONTRIBUTORS - 1).tolist()]
    told = {mask: value for mask, value in enumerate(values) if mask.bit_count() in (1, 2, CONTRIBUTORS)}
    giver = dice.integers(0, PARTIES, FLOWS)
    flows = flows_of(
        n=PARTIES,
        giver=giver,
        receiver=(giver + dice.integers(1, 50, FLOWS)) % PARTIES,
        worth=dice.integers(1, 100_000, FLOWS),
        day=dice.integers(0, 1_000, FLOWS),
    )
    return [
        _took(f"exact Shapley value of {CONTRIBUTORS}", 0.05, lambda: shapley(values)),
        _took(f"coalitions of {CONTRIBUTORS} filled from pairs", 0.05, lambda: completed(told, n=CONTRIBUTORS)),
        _took(
            f"sampled Shapley value of {MANY}, {SAMPLES:,} orders",
            2,
            lambda: shapley_sampled(lambda mask: mask.bit_count() ** 2, MANY, SAMPLES),
        ),
        _took(f"fairness of {FLOWS:,} flows among {PARTIES:,}", 2, lambda: fairness(flows)),
    ]


def _took(name: str, limit: float, act: Callable[[], Any]) -> Figure:
    """Of five: what the machine does beside is not what is measured."""
    times = []
    for _ in range(5):
        started = perf_counter()
        act()
        times.append(perf_counter() - started)
    return Figure(name, round(min(times), 4), "s", at_most(limit))
