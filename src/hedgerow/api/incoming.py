"""Bodies that are larger than a request usually is: an endpoint says so, and reads them as a stream.

`@takes(most=…, types=…)` stands below the router's decorator. The door then lets the body come in piece by piece, to
memory first and to the disk when it grows, before any transaction begins: a slow sender holds no lock.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from tempfile import SpooledTemporaryFile
from typing import IO, Any, TypeVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from hedgerow.api.errors import LengthMissing, NotJson
from hedgerow.kernel.errors import TooLarge
from hedgerow.kernel.lengths import told_length

_PIECE = 1 << 18
_IN_MEMORY = 4 << 20
_RULE = "incoming_body"
F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Rule:
    """`most` gives the largest size in bytes, asked at each request; `types` are the media types that may come."""

    most: Callable[[], int]
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Incoming:
    """A body that is in, from its beginning; `digest` is the SHA-256 of all of it."""

    stream: IO[bytes]
    size: int
    digest: str
    media_type: str

    def pieces(self) -> Iterator[bytes]:
        self.stream.seek(0)
        while piece := self.stream.read(_PIECE):
            yield piece


def takes(*, most: Callable[[], int], types: tuple[str, ...]) -> Callable[[F], F]:
    """Mark an endpoint as one that reads `request.incoming`."""

    def mark(endpoint: F) -> F:
        setattr(endpoint, _RULE, Rule(most, types))
        return endpoint

    return mark


def rule_of(endpoint: Callable[..., Any]) -> Rule | None:
    found: Rule | None = getattr(endpoint, _RULE, None)
    return found


@contextmanager
def received(request: HttpRequest, rule: Rule) -> Iterator[Incoming]:
    """Read the body, and forget it afterwards. Raises LengthMissing, BadLength, TooLarge, NotJson."""
    length = told_length(request.headers.get("Content-Length", ""))
    if length is None:
        raise LengthMissing
    media_type = request.content_type or ""
    if media_type not in rule.types:
        raise NotJson(_("Send the body as %(types)s.") % {"types": ", ".join(rule.types)})
    most = rule.most()
    if length > most:
        raise _too_large(most)
    with SpooledTemporaryFile(max_size=_IN_MEMORY) as stream:
        size, digest = 0, sha256()
        while piece := request.read(_PIECE):
            size += len(piece)
            if size > most:
                raise _too_large(most)
            digest.update(piece)
            stream.write(piece)
        stream.seek(0)
        yield Incoming(stream, size, digest.hexdigest(), media_type)


def _too_large(most: int) -> TooLarge:
    return TooLarge(_("This address takes %(size)d MB at most.") % {"size": most // 1024**2})
