"""What everybody gives and needs, for programs."""

from hedgerow.resources.api import kinds, matches, resources

ROUTERS = (("resources", kinds.router), ("resources", matches.router), ("resources", resources.router))

__all__ = ["ROUTERS"]
