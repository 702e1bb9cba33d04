"""Figures for programs: measures with their readings and goals, and the letter of a month."""

from hedgerow.insight.api import figures, health, letters, measures, resilience

ROUTERS = (
    ("figures", figures.router),
    ("health", health.router),
    ("measures", measures.router),
    ("letters", letters.router),
    ("what-if", resilience.router),
)

__all__ = ["ROUTERS"]
