"""Signatures: HMAC-SHA256 under a shared secret, compared in constant time."""

import hmac
from base64 import b64encode
from collections.abc import Iterable, Sequence
from hashlib import sha256

from hedgerow.sales.shops.incoming import Refusal, Refused


def digest(secret: str, signed: bytes) -> bytes:
    return hmac.new(secret.encode(), signed, sha256).digest()


def in_base64(secret: str, signed: bytes) -> str:
    return b64encode(digest(secret, signed)).decode()


def check_base64(given: str, secrets: Sequence[str], signed: bytes) -> None:
    """Raises Refused unless `given` is the signature of `signed` under one of the secrets."""
    if not given:
        raise Refused(Refusal.UNSIGNED)
    if not any_equal([given], [in_base64(secret, signed) for secret in secrets]):
        raise Refused(Refusal.FORGED)


def any_equal(given: Iterable[str], right: Sequence[str]) -> bool:
    """Every pair is compared, so that the time says nothing about which one fits."""
    found = False
    for one in given:
        for other in right:
            found |= hmac.compare_digest(one.encode(), other.encode())
    return found
