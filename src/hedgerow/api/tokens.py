"""What a key looks like: `hg_<16 hexadecimal digits>_<43 characters>`. The digits find the row, the rest proves it."""

import re
from dataclasses import dataclass
from hashlib import sha256

from django.utils.crypto import constant_time_compare

from hedgerow.kernel import randomness

_SHAPE = re.compile(r"hg_(?P<prefix>[0-9a-f]{16})_(?P<secret>[A-Za-z0-9_-]{43})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Token:
    prefix: str
    secret: str

    def __str__(self) -> str:
        return f"hg_{self.prefix}_{self.secret}"

    @property
    def digest(self) -> str:
        """A fast hash is enough: the secret has 256 bits of randomness, so there is nothing to guess."""
        return sha256(self.secret.encode()).hexdigest()

    def proves(self, digest: str) -> bool:
        return constant_time_compare(self.digest, digest)


def new_token() -> Token:
    return Token(randomness.random_bytes(8).hex(), randomness.token(32))


def parse(text: str) -> Token | None:
    found = _SHAPE.fullmatch(text)
    return Token(found["prefix"], found["secret"]) if found else None
