"""Tokens that open something: who holds one has it; what is stored is its fingerprint."""

from hashlib import sha256


def fingerprint(token: str) -> str:
    """A token is random enough that a plain, fast hash cannot be searched."""
    return sha256(token.encode()).hexdigest()
