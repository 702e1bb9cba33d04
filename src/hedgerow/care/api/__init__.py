"""Care for programs: how the plans are kept, and the plans themselves."""

from hedgerow.care.api import coverage, parties, plans

ROUTERS = (("care", coverage.router), ("care", plans.router), ("parties", parties.router))

__all__ = ["ROUTERS"]
