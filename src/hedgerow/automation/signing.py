"""Standard Webhooks: secrets, and the three headers of a request (standardwebhooks.com, specification 1.0)."""

import hmac
from base64 import b64decode, b64encode
from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from hedgerow.kernel import randomness

PREFIX = "whsec_"
_BYTES = 32


def new_secret() -> str:
    return PREFIX + b64encode(randomness.random_bytes(_BYTES)).decode()


def signed_headers(event_id: UUID, at: datetime, body: bytes, secrets: Iterable[str]) -> dict[str, str]:
    """One signature for each secret, the present one first."""
    timestamp = str(int(at.timestamp()))
    signed = b".".join((str(event_id).encode(), timestamp.encode(), body))
    return {
        "webhook-id": str(event_id),
        "webhook-timestamp": timestamp,
        "webhook-signature": " ".join(_signature(signed, secret) for secret in secrets),
    }


def _signature(signed: bytes, secret: str) -> str:
    key = b64decode(secret.removeprefix(PREFIX))
    return "v1," + b64encode(hmac.digest(key, signed, sha256)).decode()
