"""Whatever a business brings, a measure gives figures or says in words what is missing."""

import inspect
from dataclasses import fields, is_dataclass
from math import isnan
from types import ModuleType
from typing import Any

import numpy as np
import pytest

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
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.network import Graph
from tests.measures.scenarios import BUSINESSES, MEASURES, Ask, Business

MAY_BE_UNKNOWN = {"SampledShapley.by_order", "Productivity.ratio", "Productivity.change"}
"""Fields whose docstring says that NaN stands for what was never seen."""


def _public(module: ModuleType) -> set[str]:
    names = getattr(module, "__all__", None) or [name for name in vars(module) if not name.startswith("_")]
    told = {name: getattr(module, name) for name in names}
    return {
        name
        for name, each in told.items()
        if inspect.isfunction(each) and (each.__module__ == module.__name__ or hasattr(module, "__all__"))
    }


def _unknown(told: Any, where: str = "") -> list[str]:
    """Where a result holds NaN, and where it can be changed."""
    if is_dataclass(told) and not isinstance(told, type):
        loose = [] if type(told).__dataclass_params__.frozen else [f"{where} is not frozen"]  # type: ignore[attr-defined]
        kind, names = type(told).__name__, [field.name for field in fields(told)]
        shown = [name for name in names if name != "optimum" and f"{kind}.{name}" not in MAY_BE_UNKNOWN]
        return loose + [found for name in shown for found in _unknown(getattr(told, name), f"{where}.{name}")]
    if isinstance(told, tuple | list):
        return [found for number, each in enumerate(told) for found in _unknown(each, f"{where}[{number}]")]
    if isinstance(told, np.ndarray):
        return [where] if told.dtype.kind == "f" and np.isnan(told).any() else []
    return [where] if isinstance(told, float) and isnan(told) else []


def test_every_public_measure_is_asked() -> None:
    packages = {
        module.__name__.rpartition(".")[2]: _public(module)
        for module in (attribution, customers, exchange, health, resilience)
    } | {
        module.__name__.rpartition(".")[2]: _public(module)
        for module in (complementarity, ecology, geography, industry, trust)
    }
    graph = {name for name, each in vars(Graph).items() if inspect.isfunction(each)}
    every = {f"{package}.{name}" for package, names in (packages | {"network": graph}).items() for name in names}
    assert every == set(MEASURES)


@pytest.mark.parametrize("business", BUSINESSES)
@pytest.mark.parametrize("measure", MEASURES)
def test_a_measure_gives_a_figure_or_words(measure: str, business: str) -> None:
    told = _asked(MEASURES[measure], BUSINESSES[business])
    if isinstance(told, MeasureError):
        assert len(str(told)) > 10
        assert "nan" not in str(told)
    assert _unknown(told) == []


def _asked(ask: Ask, business: Business) -> Any:
    """The figures, or the refusal; anything else is an error."""
    try:
        return ask(business)
    except MeasureError as refused:
        return refused
