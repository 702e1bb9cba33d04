"""Value networks, for programs."""

from hedgerow.value_network.api import judging, networks, parts

ROUTERS = tuple(("value-networks", one.router) for one in (networks, parts, judging))

__all__ = ["ROUTERS"]
