"""What an address asks of the map. Whatever is not understood is left out: a map is never refused."""

import json
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar
from urllib.parse import urlencode
from uuid import UUID

from django.http import QueryDict

from hedgerow.network.forms.keys import key_of
from hedgerow.network.queries.map import CHOICES, MOST_STEPS, RINGS, VIEWS, Colour, Look, Sieve, Size, Width

E = TypeVar("E", bound=StrEnum)
WHOLE = "all"
Pins = dict[str, dict[str, tuple[float, float]]]


@dataclass(frozen=True, slots=True)
class MapWish:
    """`begin` and `end` of a way; `segment` and `saved` by their keys. Each may be missing."""

    sieve: Sieve = field(default_factory=Sieve)
    look: Look = field(default_factory=Look)
    begin: UUID | None = None
    end: UUID | None = None
    segment: UUID | None = None
    saved: UUID | None = None

    @property
    def is_way(self) -> bool:
        return self.begin is not None and self.end is not None

    def starting(self, party_id: UUID) -> "MapWish":
        """The same with a way that begins there."""
        return replace(self, begin=party_id, end=None)

    def query(self, **more: object) -> str:
        """The address's part after the question mark, without what is usual."""
        sieve, look, usual = self.sieve, self.look, Look()
        steps = sieve.steps if sieve.near else ""
        parts = [
            *((name, getattr(look, name)) for name in ("view", "colour", "size", "width")),
            *(("kinds", "1" if look.kinds else ""), ("reach", WHOLE if look.whole else "")),
            *(("off", key) for key in sorted(sieve.hidden)),
            *(("flow", sieve.flow), ("near", sieve.near), ("steps", steps), ("group", sieve.group)),
            *(("on", sieve.day.isoformat() if sieve.day else ""), ("from", self.begin), ("to", self.end)),
            *(("segment", self.segment), ("saved", self.saved)),
            *more.items(),
        ]
        told = [(key, value) for key, value in parts if value and value != getattr(usual, key, None)]
        if self.saved and "view" not in dict(told):
            told.append(("view", look.view))  # which tells it from the map as it was saved
        return urlencode(told)


def wish_of(asked: QueryDict) -> MapWish:
    sieve = Sieve(
        hidden=frozenset(asked.getlist("off")),
        flow=asked.get("flow", ""),
        near=key_of(asked.get("near", "")),
        steps=_steps(asked.get("steps", "")),
        group=key_of(asked.get("group", "")),
        day=_day(asked.get("on", "")),
    )
    keys = {name: key_of(asked.get(asked_as, "")) for name, asked_as in _KEYS.items()}
    return MapWish(sieve=sieve, look=_look(asked), **keys)


def with_query(wish: MapWish, query: str) -> MapWish:
    """What a saved map shows, for the same saved map and the segment it names."""
    return replace(wish_of(QueryDict(query)), saved=wish.saved)


def pins_of(text: str) -> Pins:
    """Where parties were put, as the script sends it; nothing of what does not read so. On the ground nobody is."""
    try:
        told = json.loads(text or "{}")
    except ValueError:
        return {}
    if not isinstance(told, dict):
        return {}
    return {view: _spots(spots) for view, spots in told.items() if view in VIEWS and isinstance(spots, dict)}


_FARTHEST = 1e6
_KEYS = {"begin": "from", "end": "to", "segment": "segment", "saved": "saved"}


def _look(asked: QueryDict) -> Look:
    view = asked.get("view", "")
    return Look(
        view=view if view in CHOICES else RINGS,
        colour=_one(Colour, asked.get("colour", ""), Colour.ROLE),
        size=_one(Size, asked.get("size", ""), Size.WEIGHT),
        width=_one(Width, asked.get("width", ""), Width.VALUE),
        kinds=asked.get("kinds") == "1",
        whole=asked.get("reach") == WHOLE,
    )


def _one(kind: type[E], text: str, usual: E) -> E:
    try:
        return kind(text)
    except ValueError:
        return usual


def _steps(text: str) -> int:
    return min(max(int(text), 1), MOST_STEPS) if text.isascii() and text.isdigit() else 1


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _spots(told: dict[str, Any]) -> dict[str, tuple[float, float]]:
    return {
        str(key): (float(spot[0]), float(spot[1]))
        for text, spot in told.items()
        if (key := key_of(text)) and isinstance(spot, list) and len(spot) == 2 and all(map(_is_number, spot))
    }


def _is_number(value: object) -> bool:
    return (
        isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e6
    )  # neither NaN nor endless
