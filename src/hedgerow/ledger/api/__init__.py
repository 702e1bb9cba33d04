"""The books, for programs."""

from hedgerow.ledger.api import accounts, commodities, transfers

ROUTERS = (("ledger", commodities.router), ("ledger", accounts.router), ("ledger", transfers.router))

__all__ = ["ROUTERS"]
