"""What may be sent at all: JSON, of a known and bounded length, with text that both databases can keep."""

import json
from collections.abc import Iterator
from math import isfinite
from typing import Any

from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _
from ninja.parser import Parser

from hedgerow.api.errors import LengthMissing, NotJson
from hedgerow.kernel.errors import Invalid, TooLarge
from hedgerow.kernel.lengths import told_length

MAX_BYTES = 2 * 1024 * 1024
DEEPEST = 40
_LEAST, _MOST = -(2**63), 2**64 - 1  # what JSON is written with takes no more
Place = tuple[str, ...]


class Unstorable(Invalid):
    code = "unstorable"
    title = _("That text contains characters that cannot be kept.")


def check_body(request: HttpRequest) -> None:
    """Judge the body by its headers, before a byte is read. Raises TooLarge, LengthMissing, BadLength, NotJson."""
    length = told_length(request.headers.get("Content-Length", ""))
    if length is None and request.headers.get("Transfer-Encoding"):
        raise LengthMissing
    if not length:
        return
    if length > MAX_BYTES:
        raise TooLarge(_("A request may have %(size)d MB at most.") % {"size": MAX_BYTES // 1024**2})
    if request.content_type != "application/json":
        raise NotJson


class StrictParser(Parser):
    """JSON without NaN and Infinity; query texts that can be kept."""

    def parse_body(self, request: HttpRequest) -> Any:
        return json.loads(request.body, parse_constant=_refuse_constant)

    def parse_querydict(
        self, data: MultiValueDict[str, Any], list_fields: list[str], request: HttpRequest
    ) -> dict[str, Any]:
        ensure_storable({name: data.getlist(name) for name in data})
        return super().parse_querydict(data, list_fields, request)


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def ensure_storable(value: Any) -> None:
    """Raises Unstorable, naming the place: NUL, half a surrogate pair, a number beyond all bounds, endless nesting."""
    for place, leaf in _leaves(value):
        if len(place) > DEEPEST or not _is_storable(leaf):
            raise Unstorable(field=".".join(place[:DEEPEST]))


def _is_storable(leaf: Any) -> bool:
    if isinstance(leaf, float):
        return isfinite(leaf)
    if isinstance(leaf, int):
        return _LEAST <= leaf <= _MOST
    return not isinstance(leaf, str) or not any(char == "\0" or "\ud800" <= char <= "\udfff" for char in leaf)


def _leaves(value: Any) -> Iterator[tuple[Place, Any]]:
    """Every name and value with its place, without recursion: a body may nest deeper than the interpreter's stack."""
    waiting: list[tuple[Place, Any]] = [((), value)]
    while waiting:
        place, inner = waiting.pop()
        if isinstance(inner, dict) and len(place) <= DEEPEST:
            yield from ((place, name) for name in inner)
            waiting += [((*place, str(name)), below) for name, below in inner.items()]
        elif isinstance(inner, list) and len(place) <= DEEPEST:
            waiting += [((*place, str(index)), below) for index, below in enumerate(inner)]
        else:
            yield place, inner
