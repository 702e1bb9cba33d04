"""The map as a graph to take away: who is on it as it is sifted, where and how as it is drawn."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from hedgerow.network.queries.geo.ground import Earth
from hedgerow.network.queries.geo.placing import Found
from hedgerow.network.queries.map.facts import SeenMap
from hedgerow.network.queries.map.groups import groups_by_party
from hedgerow.network.queries.map.look import Look, sizes, widths
from hedgerow.network.queries.map.measured import measured
from hedgerow.network.queries.map.sifting import Sieve, sifted, ties_of
from hedgerow.network.queries.map.telling import Told, told
from hedgerow.network.queries.map.tinting import tints
from hedgerow.network.queries.map.tying import BUSINESS
from hedgerow.network.queries.map.views import Ground, placed_in, view_of
from hedgerow.network.queries.map.words import NO_ROLE

US = "us"
"""The key of the business among the parties."""


@dataclass(frozen=True, slots=True)
class Node:
    """`joins` is the share of the ways between others that leads through it, 0..1; `tint` the name of its colour."""

    id: str
    name: str
    role: str
    family: str
    x: float
    y: float
    size: float
    close: int
    overdue: bool
    group: str = ""
    ties: int = 0
    joins: float = 0.0
    tint: str = ""
    latitude: float | None = None
    longitude: float | None = None
    accuracy: str = ""

    @property
    def where(self) -> dict[str, Any]:
        """Where it lies on the ground and how exactly that is known; empty where nobody knows, or may."""
        if self.latitude is None:
            return {}
        return {"latitude": self.latitude, "longitude": self.longitude, "accuracy": self.accuracy}


@dataclass(frozen=True, slots=True)
class Edge:
    """`weight` is what the source gives, `back` what comes back; 0 of a tie that carries nothing counted. `width` is
    as it is drawn, 0..1; `look` the number of its kind where kinds are told apart, else -1.
    """

    source: str
    target: str
    kind: str
    weight: int
    back: int
    width: float = 0.0
    look: int = -1


@dataclass(frozen=True, slots=True)
class Graph:
    """The business first, then the parties in the order in which they matter; what lies under them, and the legend."""

    business: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    ground: Ground = field(default_factory=Ground)
    legend: tuple[Told, ...] = ()
    earth: Earth | None = None
    """What lies under it, over the ground; ties then stay away from the picture, unless one kind of them was chosen."""
    shows_ties: bool = True


def graph_of(
    seen: SeenMap,
    sieve: Sieve,
    *,
    business: str,
    look: Look | None = None,
    pins: Mapping[str, tuple[float, float]] | None = None,
    points: Mapping[UUID, Found] | None = None,
    earth: Earth | None = None,
) -> Graph:
    """What the reader sees of the map, without what the sieve leaves out.

    `pins` are places given by hand, `points` where the parties lie. With `earth` the map is one over the ground.
    """
    look, shown = look or Look(), sifted(seen, sieve)
    spots, ground = placed_in(seen, view_of(look.view))
    nodes = [
        Node(US, business, "", "", *ground.hub, 0, 100, overdue=False),
        *_nodes(seen, look, shown, spots, pins or {}, points or {}),
    ]
    edges = _edges(seen, sieve, look, shown)
    shows_ties = earth is None or bool(sieve.flow)
    return Graph(business, tuple(nodes), edges, ground, tuple(told(seen, look)), earth, shows_ties)


def _nodes(
    seen: SeenMap,
    look: Look,
    shown: list[int],
    spots: list[tuple[float, float]],
    pins: Mapping[str, tuple[float, float]],
    points: Mapping[UUID, Found],
) -> list[Node]:
    role = {each.key: each for each in seen.words.roles}
    radius, tint = sizes(seen, look.size), tints(seen, look.colour)
    figures, groups = measured(seen.whole), groups_by_party(seen)
    nodes = []
    for place in shown:
        one = seen.picture.parties[place]
        held = role[one.role or NO_ROLE]
        x, y = pins.get(str(one.id), spots[place])
        group, at = groups.get(one.id), points.get(one.id)
        nodes.append(
            Node(
                id=str(one.id),
                name=seen.names[place],
                role=held.one,
                family=held.family,
                x=x,
                y=y,
                size=radius[place],
                close=one.close,
                overdue=one.is_overdue,
                group=group.name if group else "",
                ties=figures.known.get(one.id, 0),
                joins=round(figures.joins.get(one.id, 0.0), 5),
                tint=tint[place],
                latitude=at.point.latitude if at else None,
                longitude=at.point.longitude if at else None,
                accuracy=at.accuracy.value if at else "",
            )
        )
    return nodes


def _edges(seen: SeenMap, sieve: Sieve, look: Look, shown: list[int]) -> tuple[Edge, ...]:
    parties = seen.picture.parties
    kinds = {each.key: (number, each.name) for number, each in enumerate(seen.words.kinds)}
    ids = {place: str(parties[place].id) for place in shown} | {BUSINESS: US}
    ties = [tie for tie in ties_of(seen, sieve) if tie.source in ids and tie.target in ids]
    return tuple(
        Edge(
            source=ids[tie.source],
            target=ids[tie.target],
            kind=kinds[tie.kind][1],
            weight=tie.weight,
            back=tie.back,
            width=round(width, 3),
            look=kinds[tie.kind][0] if look.kinds else -1,
        )
        for tie, width in zip(ties, widths(seen, ties, look.width), strict=True)
    )
