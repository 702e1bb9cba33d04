"""The same questions as the measures beside, asked of tables: written once with Ibis, run where the tables are.

An expression takes Ibis tables of the columns in `schemas` and is one itself; nothing is read until an engine runs it.
Whatever it gives is whole numbers, words and nothing else, so that every engine gives the same to the last digit: sums
of money are of one currency, days are days since 1 January 1970, months are year * 12 + month - 1. Averages, shares
and models are made of these by the measures in numpy; the functions named `…_of` carry the columns there.

What is named below is found here; importing this package loads nothing, and Ibis loads with the first of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hedgerow.measures.tables.columns import Columns
    from hedgerow.measures.tables.customers import bg_nbd_statistics, rfm_summary, summary_of, timing
    from hedgerow.measures.tables.flows import given_and_received
    from hedgerow.measures.tables.paths import channel_paths, paths_of
    from hedgerow.measures.tables.retention import cohorts, cohorts_of
    from hedgerow.measures.tables.revenue import monthly_revenue
    from hedgerow.measures.tables.schemas import SCHEMAS, table
    from hedgerow.measures.tables.scores import rfm_scores, scores_of
    from hedgerow.measures.tables.spread import concentration, concentrations_of, shares
    from hedgerow.measures.tables.ties import flow_ties, graph_from, known_ties

__all__ = [
    "SCHEMAS",
    "Columns",
    "bg_nbd_statistics",
    "channel_paths",
    "cohorts",
    "cohorts_of",
    "concentration",
    "concentrations_of",
    "flow_ties",
    "given_and_received",
    "graph_from",
    "known_ties",
    "monthly_revenue",
    "paths_of",
    "rfm_scores",
    "rfm_summary",
    "scores_of",
    "shares",
    "summary_of",
    "table",
    "timing",
]

_WHERE = {
    "retention": ("cohorts", "cohorts_of"),
    "columns": ("Columns",),
    "customers": ("bg_nbd_statistics", "rfm_summary", "summary_of", "timing"),
    "flows": ("given_and_received",),
    "paths": ("channel_paths", "paths_of"),
    "revenue": ("monthly_revenue",),
    "schemas": ("SCHEMAS", "table"),
    "scores": ("rfm_scores", "scores_of"),
    "spread": ("concentration", "concentrations_of", "shares"),
    "ties": ("flow_ties", "graph_from", "known_ties"),
}
_MODULES = {name: module for module, names in _WHERE.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
