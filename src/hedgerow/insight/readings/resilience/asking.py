"""What is taken out, how far and for how long."""

from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

import numpy as np

from hedgerow.insight.readings.resilience.standing import Standing
from hedgerow.measures.arrays import Bools, Ints

PARTY, FAMILY, TOWN, PLACE, CHANNEL, PLATFORM, LINE = "party", "family", "town", "place", "channel", "platform", "line"
KINDS = (PARTY, FAMILY, TOWN, PLACE, CHANNEL, PLATFORM, LINE)
STRETCHES = (7, 28, 91, 365)
DEGREES = (10_000, 5_000)
"""All of it stops, or half of it; in hundredths of a per cent."""
MOST_THINGS, MOST_STEPS, LONGEST_KEY = 12, 12, 160
USUAL_SEED, MOST_SEED = 1, 999_999


@dataclass(frozen=True, slots=True)
class Question:
    """`things` are a kind and its key each, such as "party:<id>" or "line:Bread"; `steps` keys of steps to try."""

    things: tuple[str, ...]
    degree_bp: int = 10_000
    days: int = 28
    steps: tuple[str, ...] = ()
    seed: int = USUAL_SEED

    @property
    def degree(self) -> float:
        return self.degree_bp / 10_000


@dataclass(frozen=True, slots=True, eq=False)
class Taken:
    """Positions of parties that are taken out, and which rows of takings go with a line or a way of selling."""

    parties: Ints
    by_line: Bools
    by_way: Bools
    lines: tuple[str, ...]


def split(thing: str) -> tuple[str, str]:
    """("", "") for what is no thing to take out."""
    kind, _colon, key = thing.partition(":")
    return (kind, key) if kind in KINDS and len(thing) <= LONGEST_KEY else ("", "")


def party_in(thing: str) -> UUID | None:
    kind, key = split(thing)
    try:
        return UUID(key) if kind == PARTY else None
    except ValueError:
        return None


def taken(standing: Standing, things: tuple[str, ...]) -> Taken:
    """What is not there (any more) takes nothing out."""
    who: set[int] = set()
    lines, ways = np.zeros(len(standing.lines), np.bool_), np.zeros(len(standing.ways), np.bool_)
    for thing in things:
        kind, key = split(thing)
        if kind == PARTY:
            who.add(standing.position(party_in(thing)))
        elif kind == FAMILY:
            who.update(standing.members(key).tolist())
        elif kind == TOWN:
            who.update(at for at, town in standing.town.items() if town.casefold() == key.casefold())
        elif kind == LINE:
            lines |= np.array([line == key for line in standing.lines], dtype=np.bool_)
        elif kind:
            ways |= np.array([getattr(way, kind) == key for way in standing.ways], dtype=np.bool_)
    return Taken(
        parties=np.array(sorted(who - {-1}), dtype=np.int64),
        by_line=lines[standing.sold.line],
        by_way=ways[standing.sold.way],
        lines=tuple(line for line, gone in zip(standing.lines, lines, strict=True) if gone),
    )


def address_of(question: Question) -> str:
    """The question as the end of an address."""
    parts = [("who", thing) for thing in question.things]
    parts += [("how", str(question.degree_bp)), ("long", str(question.days))]
    parts += [("seed", str(question.seed))] if question.seed != USUAL_SEED else []
    return urlencode([*parts, *(("step", step) for step in question.steps)])
