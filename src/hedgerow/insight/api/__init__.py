"""Figures for programs: measures with their readings and goals, and the letter of a month."""

from hedgerow.insight.api import letters, measures, resilience

ROUTERS = (("measures", measures.router), ("letters", letters.router), ("what-if", resilience.router))

__all__ = ["ROUTERS"]
