"""The whole map as one picture that stands by itself: no script, no sheet, no font of ours."""

from collections.abc import Iterator, Sequence

from markupsafe import escape

from hedgerow.network.exporting.graphs import Edge, Graph, Node
from hedgerow.network.queries.geo.ground import Earth
from hedgerow.network.queries.map.tinting import STEPS
from hedgerow.network.queries.map.views import Ground
from hedgerow.web.drawings import with_room

NAMED = 60
"""So many of those who matter most carry their name."""
_ROUND, _ROOM, _LINE = 440, 60, 16
_LEAF, _LEAF_ON_GROUND = 26, 9
_COLOURS = {
    "rose": "#e2508a", "hazel": "#a2822a", "sloe": "#3d41b5", "ivy": "#057a63", "elder": "#481645", "haw": "#883510",
    "group-0": "#0072b2", "group-1": "#c24e00", "group-2": "#00805e", "group-3": "#a83d7a", "group-4": "#8a6d00",
    "group-5": "#5b3a8c", "group-6": "#7a1f1f", "group-7": "#31445a", "group-none": "#8b8f86",
}  # fmt: skip
_FAR, _BETWEEN, _NEAR = (0x8C, 0x8A, 0x7A), (0x2F, 0x8F, 0x7A), (0x0B, 0x3D, 0x5C)
"""Closeness from far to near: each darker than the one before, so that it reads without seeing colours."""
_KINDS = ("#0072b2", "#c24e00", "#00805e", "#a83d7a", "#8a6d00", "#5b3a8c")
_DASHES = ("", "6 3", "2 3", "9 3 2 3", "12 4", "1 4")
_PLAIN = "#6b7280"
_QUIET = ' fill="#5d6459"'


def colour_of(node: Node) -> str:
    """As it is drawn, "#rrggbb"; of the business the leaf's."""
    if not node.tint:
        return "#205c3b"
    return _shade(node.close / 100) if node.tint.startswith("close") else _COLOURS.get(node.tint, _PLAIN)


def svg_of(graph: Graph) -> Iterator[str]:
    side, low = _ROUND + _ROOM, 2 * (_ROUND + _ROOM) + _LINE * (len(graph.legend) + 1)
    spots = graph.nodes
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-side} {-side} {2 * side} {low}" width="1600" '
        f'height="{1600 * low / (2 * side):.0f}" font-family="sans-serif"><title>{escape(graph.business)}</title>'
        f'<rect x="{-side}" y="{-side}" width="100%" height="100%" fill="#f4f5ee"/>'
    )
    yield from _ground(graph.ground)
    if graph.earth:
        yield from _earth(graph.earth)
        spots = tuple(spot for spot in spots if max(abs(spot.x), abs(spot.y)) <= _ROUND)
    if graph.shows_ties:
        yield '<g stroke="#d0d6c4" fill="none">'
        yield from _drawn_lines(spots, graph.edges)
        yield "</g>"
    for spot in reversed(spots[1:]):
        yield f'<circle cx="{spot.x:.1f}" cy="{spot.y:.1f}" r="{max(spot.size, 1):.1f}" fill="{colour_of(spot)}"/>'
    if spots and (graph.earth is None or graph.earth.has_home):
        hub = spots[0]
        wide = _LEAF_ON_GROUND if graph.earth else _LEAF  # which there would cover the street
        yield f'<circle cx="{hub.x:g}" cy="{hub.y:g}" r="{wide}" fill="#205c3b"/>'
        below = hub.y + wide + 18
        yield f'<text x="{hub.x:g}" y="{below:g}" text-anchor="middle" font-size="13">{escape(hub.name)}</text>'
    yield '<g text-anchor="middle" font-size="8" stroke="#f4f5ee" stroke-width="2.5" paint-order="stroke">'
    names = [(spot.name, spot.x, spot.y + spot.size + 9) for spot in spots[1 : NAMED + 1]]
    for name, x, y in with_room(names, _ROUND) if graph.earth else names:
        yield f'<text x="{x:.1f}" y="{y:.1f}">{escape(name)}</text>'
    yield "</g>"
    yield from _legend(graph, -side + _LINE, side)
    yield "</svg>"


def _ground(ground: Ground) -> Iterator[str]:
    for ring in ground.rings:
        yield f'<circle r="{ring.radius:g}" fill="none" stroke="#d9ddcf"/>'
    for lane in ground.lanes:
        width = lane.end - lane.begin
        yield f'<rect x="{lane.begin}" y="-400" width="{width:.1f}" height="800" rx="12" fill="#fdfefa"/>'
        middle = (lane.begin + lane.end) / 2
        yield f'<text x="{middle:.1f}" y="-410" text-anchor="middle" font-size="12">{escape(lane.name)}</text>'


def _earth(earth: Earth) -> Iterator[str]:
    """The ground within the picture: land and sea, borders, towns that do not touch, circles of distance."""
    side = f'x="{-_ROUND}" y="{-_ROUND}" width="{2 * _ROUND}" height="{2 * _ROUND}"'
    land, borders = ("".join(_path(line) for line in lines) for lines in (earth.land, earth.borders))
    yield f'<clipPath id="earth"><rect {side}/></clipPath><g clip-path="url(#earth)"><rect {side} fill="#e3e9ea"/>'
    yield f'<path d="{land}" fill="#fdfefa" fill-rule="evenodd" stroke="#c9d0bf" stroke-linejoin="round"/>'
    yield f'<path d="{borders}" fill="none" stroke="#8b8f86" stroke-dasharray="5 4" stroke-opacity=".6"/>'
    for radius, words in earth.rings:
        yield f'<circle r="{radius:.0f}" fill="none" stroke="#8b8f86" stroke-dasharray="2 5"/>'
        yield f'<text x="{radius * 0.5:.0f}" y="{-radius * 0.866:.0f}" font-size="11"{_QUIET}>{escape(words)}</text>'
    for name, x, y in with_room(earth.towns, _ROUND):
        yield f'<circle cx="{x:.0f}" cy="{y:.0f}" r="1.8" fill="#8b8f86"/>'
        yield f'<text x="{x:.0f}" y="{y - 5:.0f}" text-anchor="middle" font-size="9"{_QUIET}>{escape(name)}</text>'
    yield "</g>"


def _path(line: Sequence[float]) -> str:
    return "M" + " ".join(f"{value:.0f}" for value in line)


def _legend(graph: Graph, left: float, top: float) -> Iterator[str]:
    """What the colours stand for, under the picture."""
    for line, entry in enumerate(graph.legend):
        y = top + _LINE * line
        named = _COLOURS.get(entry.tint, _PLAIN)
        shade = _shade(int(entry.tint[-1]) / STEPS) if entry.tint.startswith("close") else named
        yield f'<circle cx="{left}" cy="{y - 4}" r="5" fill="{shade}"/>'
        yield f'<text x="{left + 12}" y="{y}" font-size="12">{escape(entry.words)}</text>'


def _drawn_lines(spots: tuple[Node, ...], lines: tuple[Edge, ...]) -> Iterator[str]:
    """As thick as they are drawn; each kind with a colour and a dash of its own where kinds are told apart."""
    place = {spot.id: (spot.x, spot.y) for spot in spots}
    for line in lines:
        if line.source not in place or line.target not in place:
            continue
        (x, y), (u, v) = place[line.source], place[line.target]
        width = 0.15 + 2.4 * line.width
        yield f'<path d="M{x:.1f} {y:.1f}L{u:.1f} {v:.1f}" stroke-width="{width:.2f}"{_kind(line.look)}/>'


def _kind(number: int) -> str:
    if number < 0:
        return ""
    dash = _DASHES[(number + number // len(_KINDS)) % len(_DASHES)]
    return f' stroke="{_KINDS[number % len(_KINDS)]}"' + (f' stroke-dasharray="{dash}"' if dash else "")


def _shade(near: float) -> str:
    one, other, part = (_FAR, _BETWEEN, near * 2) if near < 0.5 else (_BETWEEN, _NEAR, near * 2 - 1)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in zip(one, other, strict=True))
