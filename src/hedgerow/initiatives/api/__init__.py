"""Initiatives, for programs."""

from hedgerow.initiatives.api import initiatives, parts

ROUTERS = (("initiatives", initiatives.router), ("initiatives", parts.router))

__all__ = ["ROUTERS"]
