"""The one way out: `client().send("POST", url, …)`. Addresses are checked and pinned, nothing is followed."""

from hedgerow.kernel.http.client import Client, Reply, client
from hedgerow.kernel.http.dialing import dial, is_trusted
from hedgerow.kernel.http.errors import HttpError, TimedOut, Unanswered, Unreachable, UrlRefused
from hedgerow.kernel.http.policy import Limits, Policy

__all__ = [
    "Client",
    "HttpError",
    "Limits",
    "Policy",
    "Reply",
    "TimedOut",
    "Unanswered",
    "Unreachable",
    "UrlRefused",
    "client",
    "dial",
    "is_trusted",
]
