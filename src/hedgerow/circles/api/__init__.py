"""Circles, for programs. A key needs `network:read` as well: whose a wallet is, is part of it."""

from hedgerow.circles.api import circles, payments

ROUTERS = (("circles", payments.router), ("circles", circles.router))

__all__ = ["ROUTERS"]
