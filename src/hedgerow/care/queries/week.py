"""What is to be done: due by the end of a week, by who does it and by kind; and the most urgent of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

import numpy as np
from django.db.models import QuerySet

from hedgerow.accounts import queries as accounts
from hedgerow.care.permissions import Permission
from hedgerow.care.planned import Line, Planned
from hedgerow.care.queries.loading import picture, planned_now
from hedgerow.care.queries.picture import Picture
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import today_of
from hedgerow.kernel.permissions import require
from hedgerow.measures import care
from hedgerow.measures.arrays import Ints
from hedgerow.measures.care import SOON
from hedgerow.network import queries as network
from hedgerow.network.models import Party

SHOWN = 5
"""So many of the most urgent are told on the first page; the rest is one line."""


@dataclass(frozen=True, slots=True, eq=False)
class Pile:
    """What one person, or anybody, has to do of one kind: `rows` of the picture, what is due first first."""

    assignee: UUID | None
    verb: str
    rows: Ints

    def __len__(self) -> int:
        return len(self.rows)


@dataclass(frozen=True, slots=True, eq=False)
class Week:
    """All piles of the week, those of persons first, and the picture their rows are of."""

    today: date
    piles: tuple[Pile, ...]
    of: Picture

    def __len__(self) -> int:
        return sum(len(pile) for pile in self.piles)

    def lines(self, pile: Pile, start: int, count: int) -> list[Line]:
        return [self.of.line(row) for row in pile.rows[start : start + count].tolist()]


@dataclass(frozen=True, slots=True)
class CareToday:
    """The most urgent of what is due by today, each party once, and how many parties something is due for."""

    first: tuple[Line, ...]
    waiting: int


def week_of(actor: Actor) -> Week:
    """What is due within the week, and what is late, of everybody the actor may see."""
    require(actor, Permission.VIEW_PEOPLE)
    today = today_of(actor)
    found = picture(network.visible_parties(actor), _of_the_team(actor, planned_now()), today)
    rows = _to_do(found, today.toordinal() + SOON)
    return Week(today, tuple(_piles(found, rows)), found)


def _of_the_team(actor: Actor, planned: Sequence[Planned]) -> list[Planned]:
    """Who left the team does nothing any more: then anybody does it."""
    here = accounts.workers_of(actor.workspace_id) if any(one.assignee for one in planned) else {}
    return [one if one.assignee in here else replace(one, assignee=None) for one in planned]


def care_today(today: date, parties: "QuerySet[Party] | None" = None) -> CareToday:
    """For the first page: of everybody or of some, without names. Who shows it asks for those the reader may see."""
    of = Party.objects.filter(archived_at=None) if parties is None else parties
    found = picture(of, planned_now(), today)
    rows = _to_do(found, today.toordinal())
    lengths = np.array([one.length for one in found.planned], dtype=np.float64)[found.attention[rows]]
    order = rows[care.most_urgent(due=found.due[rows], length=lengths, today=today.toordinal())]
    places, at = np.unique(found.party[order], return_index=True)
    first = order[np.sort(at)[:SHOWN]]
    return CareToday(tuple(found.line(row) for row in first.tolist()), len(places))


def _to_do(found: Picture, until: int) -> Ints:
    """Rows due by that day of those who are not paused. Two plans may ask the same of one party: the first counts."""
    rows = np.flatnonzero((found.due <= until) & ~found.paused[found.party])
    verbs = {verb: place for place, verb in enumerate(dict.fromkeys(one.verb for one in found.planned))}
    kind = np.array([verbs[one.verb] for one in found.planned], dtype=np.int64)[found.attention[rows]]
    order = np.lexsort((rows, found.due[rows], kind, found.party[rows]))
    rows, kind = rows[order], kind[order]
    is_new = np.ones(len(rows), dtype=np.bool_)
    is_new[1:] = (found.party[rows][1:] != found.party[rows][:-1]) | (kind[1:] != kind[:-1])
    kept = rows[is_new]
    return kept[np.lexsort((kept, found.due[kept]))].astype(np.int64)


def _piles(found: Picture, rows: Ints) -> Sequence[Pile]:
    """In the order of the plans; what a person has to do before what anybody can."""
    keys = [(one.assignee, one.verb) for one in found.planned]
    of = np.array([list(dict.fromkeys(keys)).index(key) for key in keys], dtype=np.int64)
    in_order = sorted(dict.fromkeys(keys), key=lambda key: key[0] is None)
    named = {key: place for place, key in enumerate(dict.fromkeys(keys))}
    piles = [Pile(who, verb, rows[of[found.attention[rows]] == named[who, verb]]) for who, verb in in_order]
    return [pile for pile in piles if len(pile)]
