"""What secrets look like: `hg_<16 hexadecimal digits>_<43 characters>`. The digits find the row, the rest proves it.

The word before them says what it opens, so that none is taken for another: a key, or what an app of OAuth holds.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from django.utils.crypto import constant_time_compare

from hedgerow.kernel import randomness
from hedgerow.kernel.tokens import fingerprint

_SHAPE = re.compile(r"(?P<kind>hg[a-z]?)_(?P<prefix>[0-9a-f]{16})_(?P<secret>[A-Za-z0-9_-]{43})", re.ASCII)


class Kind(StrEnum):
    KEY = "hg"
    ACCESS = "hga"
    REFRESH = "hgr"
    CODE = "hgc"
    APP_SECRET = "hgs"  # noqa: S105  (what such a secret begins with)


@dataclass(frozen=True, slots=True)
class Token:
    prefix: str
    secret: str
    kind: Kind = Kind.KEY

    def __str__(self) -> str:
        return f"{self.kind}_{self.prefix}_{self.secret}"

    @property
    def digest(self) -> str:
        return fingerprint(self.secret)

    def proves(self, digest: str) -> bool:
        return constant_time_compare(self.digest, digest)


def new_token(kind: Kind = Kind.KEY) -> Token:
    return Token(randomness.random_bytes(8).hex(), randomness.token(32), kind)


def parse(text: str, kind: Kind = Kind.KEY) -> Token | None:
    """None for what has another shape, or is of another kind."""
    found = _SHAPE.fullmatch(text)
    return Token(found["prefix"], found["secret"], kind) if found and found["kind"] == kind else None
