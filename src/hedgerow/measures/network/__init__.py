"""Figures about who is tied to whom, on one typed graph of integer arrays.

`Graph.from_ties` makes a graph with all measures as its methods; it is loaded when it is first asked for, as importing
this package loads nothing. Each measure has a module of its own besides.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hedgerow.measures.network.whole import Graph

__all__ = ["Graph"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.whole"), name)
