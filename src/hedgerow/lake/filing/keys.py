"""Pseudonymous keys: the same id has the same key in all tables of one workspace, and nobody else's.

A key is the first 60 bits of SHA-256 over the workspace's secret and the id, both of fixed length, so that one block of
the hash holds them: without the secret it cannot be told from chance, nor tried out. Two of a million
ids share a key with a chance of one in two million.
"""

from hashlib import sha256
from uuid import UUID

from hedgerow.kernel import randomness

_DIGITS = 15


def new_secret() -> str:
    """22 characters that hold 128 random bits: with the 32 of an id they fit one block."""
    return randomness.token(16)


def key_of(secret: str, thing: UUID) -> int:
    return int(sha256(f"{secret}{thing.hex}".encode()).hexdigest()[:_DIGITS], 16)


def fingerprint(secret: str) -> str:
    """Tells whether two copies have the same keys, and nothing else of the secret."""
    return sha256(f"fingerprint:{secret}".encode()).hexdigest()[:16]


def sql(secret: str, text: str) -> str:
    """The same for DuckDB, of an id as text, with or without hyphens; NULL stays NULL."""
    return f"('0x' || substr(sha256('{secret}' || replace({text}, '-', '')), 1, {_DIGITS}))::BIGINT"
