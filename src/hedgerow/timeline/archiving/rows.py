"""Activities as lines of JSON in one fixed spelling: what is written into a file, and what it is compared by."""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from hedgerow.timeline.models import Activity

COLUMNS: dict[str, str] = {
    "id": "UUID",
    "position": "BIGINT",
    "verb": "VARCHAR",
    "occurred_at": "TIMESTAMPTZ",
    "recorded_at": "TIMESTAMPTZ",
    "recorded_by": "VARCHAR",
    "actor_id": "UUID",
    "object_id": "UUID",
    "object_kind": "VARCHAR",
    "target_id": "UUID",
    "channel": "VARCHAR",
    "amount_minor": "BIGINT",
    "currency": "VARCHAR",
    "source": "VARCHAR",
    "external_id": "VARCHAR",
    "cause_id": "UUID",
    "properties": "VARCHAR",
}
"""Each column of a file with its type, in order; `properties` is JSON as text."""

_AT_ONCE = 2000
_EPOCH, _TICK = datetime(1970, 1, 1, tzinfo=UTC), timedelta(microseconds=1)
_encode = msgspec.json.Encoder().encode


def line(values: Sequence[Any]) -> bytes:
    """Values in the order of `COLUMNS`: times as microseconds since 1970, properties as text."""
    return _encode(dict(zip(COLUMNS, values, strict=True))) + b"\n"


def recorded_lines(first: int, last: int) -> Iterator[bytes]:
    """The activities from one position to another as the database has them, in the order of the log."""
    while first <= last:
        rows = Activity.objects.filter(position__gte=first, position__lte=last).order_by("position")
        found = list(rows.values_list(*COLUMNS)[:_AT_ONCE])
        if not found:
            return
        yield from (line(_plain(row)) for row in found)
        first = found[-1][1] + 1


def _plain(row: Sequence[Any]) -> Sequence[Any]:
    key, position, verb, occurred_at, recorded_at, *rest, properties = row
    words = json.dumps(properties, sort_keys=True, separators=(",", ":")) if properties else "{}"
    return key, position, verb, (occurred_at - _EPOCH) // _TICK, (recorded_at - _EPOCH) // _TICK, *rest, words
