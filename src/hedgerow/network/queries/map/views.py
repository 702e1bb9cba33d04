"""The views of a map: each gives everybody a place, and says what lies under them.

A view that is added to VIEWS is on the page, in the address, in saved maps and in what is taken away. One view has no
places of its own: where everybody is on the ground depends on who looks, and `queries/geo` says it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID

import numpy as np
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.kernel.errors import Text
from hedgerow.measures.layout.force import drawn_by_ties
from hedgerow.measures.layout.lanes import in_lanes
from hedgerow.network.models import RoleFamily
from hedgerow.network.queries.map.facts import SeenMap
from hedgerow.network.queries.map.keeping import kept
from hedgerow.network.queries.map.look import GEO, RINGS
from hedgerow.network.queries.map.measured import SEED, by_key, graph_of_picture
from hedgerow.network.queries.map.picture import Picture
from hedgerow.network.queries.map.placing import FAMILIES, GAP, PX, RADIUS, SCALE
from hedgerow.network.queries.map.tying import BUSINESS
from hedgerow.network.queries.map.words import Wording

Spot = tuple[float, float]
WARM, NEAR = 290, 200

CHAIN = (RoleFamily.SLOE, RoleFamily.HAZEL, RoleFamily.IVY, RoleFamily.ROSE, RoleFamily.ELDER, RoleFamily.HAW, "")
"""From who supplies to who buys, and then whoever looks on."""

OWN = CHAIN.index(RoleFamily.HAZEL)
"""The business stands among its own people."""


class Ring(NamedTuple):
    """`angle`: where its name stands, in degrees clockwise from the top."""

    radius: float
    name: str = ""
    angle: float = GAP


class Sector(NamedTuple):
    angle: float
    name: str


class Lane(NamedTuple):
    """From left to right, as high as the map."""

    begin: float
    end: float
    name: str


@dataclass(frozen=True, slots=True)
class Ground:
    """What lies under the marks, in units of the contract: circles of closeness, names around them, lanes."""

    hub: Spot = (0.0, 0.0)
    rings: tuple[Ring, ...] = ()
    sectors: tuple[Sector, ...] = ()
    lanes: tuple[Lane, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """A place for every party of a whole map."""

    spots: Mapping[UUID, Spot]
    hub: Spot = (0.0, 0.0)
    spans: tuple[tuple[float, float, str], ...] = ()
    """(begin, end, family) of each lane."""


def _nothing(_placed: Placed, _seen: SeenMap) -> Ground:
    return Ground()


@dataclass(frozen=True, slots=True)
class MapView:
    """`place` is asked once for each edition of a whole map, None where everybody stands as the reader's map has them;
    `ground` says in a reader's words what lies under it.
    """

    key: str
    label: Text
    says: Text
    place: Callable[[Picture], Placed] | None
    ground: Callable[[Placed, SeenMap], Ground] = field(default=_nothing)
    own: bool = True
    """Whether ties to the business are drawn when nobody asked for them."""


def placed_in(seen: SeenMap, view: MapView) -> tuple[list[Spot], Ground]:
    """Where each party of a reader's map stands in a view, in the order of the parties, and the ground."""
    if view.place is None:
        return [(party.x, party.y) for party in seen.picture.parties], Ground()
    placed = kept(seen.whole, f"view.{view.key}", view.place)
    return [placed.spots.get(party.id, (0.0, 0.0)) for party in seen.picture.parties], view.ground(placed, seen)


def view_of(key: str) -> MapView:
    """The view of that key, else the one that a map begins with."""
    return CHOICES.get(key, VIEWS[RINGS])


def rings() -> tuple[Ring, ...]:
    return Ring(RADIUS, _("hardly know you")), Ring(WARM, _("warm")), Ring(NEAR)


def _in_rings(picture: Picture) -> Placed:
    return Placed({party.id: (party.x, party.y) for party in picture.parties})


def _rings_ground(_placed: Placed, seen: SeenMap) -> Ground:
    words = seen.words.sectors
    sectors = tuple(Sector(angle, words[family]) for angle, family in seen.picture.sectors)
    return Ground(rings=rings(), sectors=sectors)


def _by_ties(picture: Picture) -> Placed:
    """Laid in the order of keys: whoever comes to matter more does not turn the drawing around."""
    parties, place = picture.parties, by_key(picture)
    if not parties:
        return Placed({})
    size, family = np.empty(len(parties)), np.empty(len(parties), dtype=np.int64)
    size[place] = [party.size / (SCALE * PX) for party in parties]
    family[place] = [FAMILIES.index(picture.families.get(party.role, "")) for party in parties]
    x, y, _radius = drawn_by_ties(graph_of_picture(picture), radius=size, role=family, seed=SEED)
    return Placed({party.id: _spot(x[at], y[at]) for party, at in zip(parties, place, strict=True)})


def _edge_ground(_placed: Placed, _seen: SeenMap) -> Ground:
    return Ground(rings=(Ring(RADIUS),))


def _along_the_chain(picture: Picture) -> Placed:
    between = [tie for tie in picture.ties if tie.target != BUSINESS]
    laid = in_lanes(
        lane=np.array([CHAIN.index(picture.families.get(party.role, "")) for party in picture.parties], dtype=np.int64),
        radius=np.array([party.size / (SCALE * PX) for party in picture.parties], dtype=np.float64),
        source=np.array([tie.source for tie in between], dtype=np.int64),
        target=np.array([tie.target for tie in between], dtype=np.int64),
        lanes=len(CHAIN),
        own=OWN,
    )
    spots = {party.id: _spot(x, y) for party, x, y in zip(picture.parties, laid.x, laid.y, strict=True)}
    lanes = zip(laid.begin, laid.end, CHAIN, strict=True)
    spans = tuple((*_spot(begin, end), str(family)) for begin, end, family in lanes if not np.isnan(begin))
    return Placed(spots, hub=_spot(*laid.hub), spans=spans)


def _lanes_ground(placed: Placed, seen: SeenMap) -> Ground:
    lanes = tuple(Lane(begin, end, _lane(seen.words, family)) for begin, end, family in placed.spans)
    return Ground(hub=placed.hub, lanes=lanes)


def _lane(words: Wording, family: str) -> str:
    if family != RoleFamily.HAZEL:
        return words.sectors[family]
    is_there = any(role.family == family for role in words.roles)
    return _("You and %(staff)s") % {"staff": words.sectors[family]} if is_there else _("You")


def _spot(x: float, y: float) -> Spot:
    return round(float(x) * SCALE, 1), round(float(y) * SCALE, 1)


VIEWS: Mapping[str, MapView] = {
    view.key: view
    for view in (
        MapView(
            RINGS,
            gettext_lazy("Closeness"),
            gettext_lazy("You in the middle. The nearer someone is, the closer you are; each role has its own part."),
            _in_rings,
            _rings_ground,
        ),
        MapView(
            "network",
            gettext_lazy("Who knows whom"),
            gettext_lazy(
                "Whoever is tied to each other stands together, the others around them. Ties to you are left out."
            ),
            _by_ties,
            _edge_ground,
            own=False,
        ),
        MapView(
            "chain",
            gettext_lazy("Value chain"),
            gettext_lazy("From those who supply you, on the left, to those who buy. Who matters most is half way up."),
            _along_the_chain,
            _lanes_ground,
        ),
    )
}

ON_GROUND = MapView(
    GEO,
    gettext_lazy("On the ground"),
    gettext_lazy(
        "Everyone at their place on the ground, those of one place side by side around it. "
        "Nobody is moved by hand here."
    ),
    None,
)
CHOICES: Mapping[str, MapView] = {**VIEWS, GEO: ON_GROUND}
"""All that a reader can choose."""
