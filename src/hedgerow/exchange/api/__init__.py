"""What was given and received, for programs."""

from hedgerow.exchange.api import flows, rates

ROUTERS = (("exchange", rates.router), ("exchange/flows", flows.router))

__all__ = ["ROUTERS"]
