"""The one source of randomness: secrets by default, a seeded generator where a result must be repeatable."""

import random
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

_source: random.Random = secrets.SystemRandom()


def token(length: int = 32) -> str:
    """An unguessable URL-safe text of `length` bytes of entropy. Never seeded."""
    return secrets.token_urlsafe(length)


def random_bytes(length: int) -> bytes:
    """Random bytes for keys and ids. Never seeded."""
    return secrets.token_bytes(length)


def source() -> random.Random:
    """The generator for jitter and sampling; replaced inside `seeded`."""
    return _source


def generator(seed: int | str) -> random.Random:
    """A generator of its own for a simulation or a demo: same seed, same numbers."""
    return random.Random(seed)  # noqa: S311  (not for secrets)


@contextmanager
def seeded(seed: int | str) -> Iterator[random.Random]:
    """Make `source()` repeatable until the block ends."""
    global _source
    before, _source = _source, generator(seed)
    try:
        yield _source
    finally:
        _source = before
