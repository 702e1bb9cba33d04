"""Webhooks for programs."""

from hedgerow.automation.api import deliveries, endpoints

ROUTERS = (("webhooks", deliveries.router), ("webhooks", endpoints.router))

__all__ = ["ROUTERS"]
