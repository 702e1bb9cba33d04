"""Splits, for programs."""

from hedgerow.sharing.api import splits

ROUTERS = (("splits", splits.router),)

__all__ = ["ROUTERS"]
