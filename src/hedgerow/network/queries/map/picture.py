"""The map of a workspace as it stands at one position of its log; made once, kept until something happens."""

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import NamedTuple
from uuid import UUID

import numpy as np
from django.core.cache import cache

from hedgerow.kernel.actor import Actor, system_actor
from hedgerow.kernel.permissions import require
from hedgerow.measures.arrays import Ints
from hedgerow.network.models import RelationshipKind, RoleKind
from hedgerow.network.permissions import Permission
from hedgerow.network.queries.map.gathering import Gathered, gather
from hedgerow.network.queries.map.placing import FAMILIES, FIRST, Places, chosen, places
from hedgerow.network.queries.map.standing import Standing, standing
from hedgerow.network.queries.map.tying import BUSINESS, MapTie, drawn, ties_between
from hedgerow.timeline.models import Head

KEPT_SECONDS = 3600
FORM = 6
"""Part of the key: a release that makes other pictures does not read old ones."""


class Edition(NamedTuple):
    """What a picture depends on: the log's position, and the workspace's roles and ties with their words."""

    workspace_id: UUID
    position: int
    kinds: str


class Dweller(NamedTuple):
    """One party of the map. `role` is the key of a role, "" without one; `flows` are (got, given) by flow."""

    id: UUID
    name: str
    role: str
    x: float
    y: float
    size: float
    close: int
    is_overdue: bool
    last: datetime | None
    contacts: int
    ties: int
    flows: dict[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Picture:
    """Parties in the order of importance; ties by their places there; how many hold each role, on the map or not;
    the family of each role.
    """

    edition: Edition
    total: int
    per_role: dict[str, int]
    parties: tuple[Dweller, ...]
    ties: tuple[MapTie, ...]
    ties_left_out: int
    sectors: tuple[tuple[float, str], ...]
    until: datetime
    families: dict[str, str]

    @property
    def first(self) -> int:
        return min(FIRST, len(self.parties))

    def place_of(self, party_id: UUID) -> int | None:
        """Where in the order a party is; None for one that is not on the map."""
        return next((place for place, party in enumerate(self.parties) if party.id == party_id), None)


def only(picture: Picture, parties: AbstractSet[UUID]) -> Picture:
    """The same picture with these alone, where they stand anyway, and what is among them and the business."""
    kept = [place for place, party in enumerate(picture.parties) if party.id in parties]
    anew = {place: number for number, place in enumerate(kept)} | {BUSINESS: BUSINESS}
    shown = tuple(picture.parties[place] for place in kept)
    ties = tuple(
        tie._replace(source=anew[tie.source], target=anew[tie.target])
        for tie in picture.ties
        if tie.source in anew and tie.target in anew
    )
    per_role = dict(Counter(party.role for party in shown))
    return replace(picture, parties=shown, ties=ties, total=len(shown), per_role=per_role)


def edition(actor: Actor) -> Edition:
    """What the map would be made of now. Three small statements."""
    require(actor, Permission.VIEW_MAP)
    roles = RoleKind.objects.order_by("position", "key").values_list()
    ties = RelationshipKind.objects.order_by("key").values_list()
    kinds = sha256(repr((list(roles), list(ties))).encode()).hexdigest()
    position = Head.objects.values_list("position", flat=True).first() or 0
    return Edition(actor.workspace_id, position, kinds)


def ecosystem_map(actor: Actor, wanted: Edition | None = None) -> Picture:
    """The map of the workspace, with everybody's names: who may not see them gets other words (`seen_map`).

    Made by Hedgerow itself, for all readers alike, and kept until the log moves on.
    """
    require(actor, Permission.VIEW_MAP)
    wanted = wanted or edition(actor)
    key = f"network.map.{FORM}.{actor.workspace_id}"
    kept: Picture | None = cache.get(key)
    if kept is not None and kept.edition == wanted:
        return kept
    made = _made(wanted, gather(system_actor(actor.workspace_id, "map")))
    cache.set(key, made, KEPT_SECONDS)
    return made


def _made(wanted: Edition, found: Gathered) -> Picture:
    stand = standing(found)
    roles = [found.roles.get(party, "") for party in found.ids]
    order = chosen(stand.score, _numbered(roles))
    shown = [found.ids[at] for at in order]
    between = ties_between(found, shown)
    spots = places(
        family=_numbered([found.families.get(roles[at], "") for at in order], FAMILIES),
        close=stand.close[order],
        score=stand.score[order],
        source=np.array([tie[0] for tie in between], dtype=np.int64),
        target=np.array([tie[1] for tie in between], dtype=np.int64),
    )
    ties, left_out = drawn(found, shown, stand.units, between)
    return Picture(
        edition=wanted,
        total=len(found.ids),
        per_role=dict(Counter(roles)),
        parties=tuple(_dwellers(found, roles, order, stand, spots)),
        ties=ties,
        ties_left_out=left_out,
        sectors=spots.sectors,
        until=found.until,
        families=dict(found.families),
    )


def _numbered(words: Sequence[str], known: Sequence[str] = ()) -> Ints:
    """Each word as its place among the known ones, or among all that occur."""
    place = {word: number for number, word in enumerate(known or sorted(set(words)))}
    return np.array([place[word] for word in words], dtype=np.int64)


def _dwellers(found: Gathered, roles: Sequence[str], order: Ints, stand: Standing, spots: Places) -> Iterator[Dweller]:
    latest = dict(sorted(found.contacts, key=lambda contact: contact[1]))
    for place, at in enumerate(order):
        party = found.ids[at]
        yield Dweller(
            id=party,
            name=found.names[at],
            role=roles[at],
            x=round(float(spots.x[place]), 1),
            y=round(float(spots.y[place]), 1),
            size=round(float(spots.size[place]), 1),
            close=round(float(stand.close[at]) * 100),
            is_overdue=bool(stand.overdue[at]),
            last=latest.get(party, found.seen[at]),
            contacts=int(stand.contacts[at]),
            ties=int(stand.ties[at]),
            flows={name: (flow.got.get(party, 0), flow.given.get(party, 0)) for name, flow in found.flows.items()},
        )
