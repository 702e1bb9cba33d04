"""Visits for programs: figures, websites, and who agreed."""

from hedgerow.visits.api import figures, parties

ROUTERS = (("visits", figures.router), ("parties", parties.router))

__all__ = ["ROUTERS"]
