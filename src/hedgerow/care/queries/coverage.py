"""Coverage: how many of each role are thriving, due, neglected, never noticed; and who they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from hedgerow.care.permissions import Permission
from hedgerow.care.planned import Line
from hedgerow.care.queries.loading import picture, planned_now
from hedgerow.care.queries.picture import Picture
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import today_of
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.permissions import require
from hedgerow.measures.care import STANDINGS, Standing
from hedgerow.network import queries as network
from hedgerow.network.models import Party

EVERYBODY = ""
"""The role that stands for all of them: the union of their plans."""


@dataclass(frozen=True, slots=True)
class RoleCoverage:
    """How many of one role stand how; `role` is its key. Everybody's counts each party once."""

    role: str
    parties: int
    counts: Mapping[Standing, int]


def coverage(actor: Actor) -> list[RoleCoverage]:
    """Everybody first, then each role that has a plan, in the order of the roles. Figures only."""
    whole = _picture(actor, _counted(actor))
    roles = [EVERYBODY, *dict.fromkeys(one.role for one in whole.planned)]
    parts = [whole if role == EVERYBODY else whole.of_role(role) for role in roles]
    return [RoleCoverage(role, part.n, part.counts()) for role, part in zip(roles, parts, strict=True)]


def standing_so(
    actor: Actor, standing: Standing, role: str, start: int, count: int
) -> tuple[list[tuple[Party, Line]], int]:
    """Whom a figure counts, what is due first first: `count` of them from `start` on, and how many there are."""
    require(actor, Permission.VIEW_PEOPLE)
    whole = _picture(actor, network.visible_parties(actor))
    part = whole if role == EVERYBODY else whole.of_role(role)
    places = part.who(standing)
    lines = [part.line(int(part.first[place])) for place in places[start : start + count].tolist()]
    return named(actor, lines), len(places)


def named(actor: Actor, lines: Sequence[Line]) -> list[tuple[Party, Line]]:
    """The lines with their parties, in their order; without those that the actor may not see."""
    keys = {line.party for line in lines}
    parties = {one.pk: one for one in network.visible_parties(actor).filter(id__among=keys)}
    return [(parties[line.party], line) for line in lines if line.party in parties]


def lines_of(actor: Actor, only: Sequence[UUID]) -> dict[UUID, Line]:
    """What is due first for each of a few parties."""
    require(actor, Permission.VIEW_COVERAGE)
    found = picture(network.visible_parties(actor), planned_now(), today_of(actor), only)
    lines = [found.line(row) for row in found.first.tolist()]
    return {line.party: line for line in lines}


def keys_by_standing(today: date, only: Sequence[UUID] | None = None) -> dict[Standing, list[UUID]]:
    """Who stands how, of everybody or of a few; for conditions, which narrow it to whom the reader may see."""
    found = picture(Party.objects.filter(archived_at=None), planned_now(), today, only)
    return {standing: [UUID(found.keys[place]) for place in found.who(standing).tolist()] for standing in STANDINGS}


def _picture(actor: Actor, parties: "QuerySet[Party]") -> Picture:
    return picture(parties, planned_now(), today_of(actor))


def _counted(actor: Actor) -> "QuerySet[Party]":
    """Whom the figures count: those the actor may see; everybody for who sees figures and nobody's name."""
    require(actor, Permission.VIEW_COVERAGE)
    try:
        return network.visible_parties(actor)
    except NotPermitted:
        return Party.objects.filter(archived_at=None)
