"""The whole map as one picture that stands by itself: no script, no sheet, no font of ours."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from markupsafe import escape

NAMED = 60
"""So many of those who matter most carry their name."""
_ROUND, _ROOM = 440, 60
_COLOURS = {
    "rose": "#e2508a", "hazel": "#a2822a", "sloe": "#3d41b5", "ivy": "#057a63", "elder": "#481645", "haw": "#883510",
}  # fmt: skip
_PLAIN = "#6b7280"


class Spot(Protocol):
    """What is drawn of a party; the first one is the business."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def family(self) -> str: ...
    @property
    def x(self) -> float: ...
    @property
    def y(self) -> float: ...
    @property
    def size(self) -> float: ...


class Line(Protocol):
    @property
    def source(self) -> str: ...
    @property
    def target(self) -> str: ...
    @property
    def weight(self) -> int: ...
    @property
    def back(self) -> int: ...


def svg_of(title: str, spots: Sequence[Spot], lines: Sequence[Line]) -> Iterator[str]:
    side = _ROUND + _ROOM
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-side} {-side} {2 * side} {2 * side}" width="1600" '
        f'height="1600" font-family="sans-serif"><title>{escape(title)}</title>'
        f'<rect x="{-side}" y="{-side}" width="100%" height="100%" fill="#f4f5ee"/>'
    )
    for radius in (440, 290, 200):
        yield f'<circle r="{radius}" fill="none" stroke="#d9ddcf"/>'
    yield '<g stroke="#d0d6c4" fill="none">'
    yield from _drawn_lines(spots, lines)
    yield "</g>"
    for spot in reversed(spots[1:]):
        colour = _COLOURS.get(spot.family, _PLAIN)
        yield f'<circle cx="{spot.x:.1f}" cy="{spot.y:.1f}" r="{max(spot.size, 1):.1f}" fill="{colour}"/>'
    if spots:
        yield '<circle r="26" fill="#205c3b"/>'
        yield f'<text y="44" text-anchor="middle" font-size="13">{escape(spots[0].name)}</text>'
    yield '<g text-anchor="middle" font-size="8" stroke="#f4f5ee" stroke-width="2.5" paint-order="stroke">'
    for spot in spots[1 : NAMED + 1]:
        below = spot.y + spot.size + 9
        yield f'<text x="{spot.x:.1f}" y="{below:.1f}">{escape(spot.name)}</text>'
    yield "</g></svg>"


def _drawn_lines(spots: Sequence[Spot], lines: Sequence[Line]) -> Iterator[str]:
    """As thick as what goes along them."""
    place = {spot.id: (spot.x, spot.y) for spot in spots}
    most = max((line.weight + line.back for line in lines), default=0) or 1
    for line in lines:
        (x, y), (u, v) = place[line.source], place[line.target]
        width = 0.15 + 2.4 * ((line.weight + line.back) / most) ** 0.5
        yield f'<path d="M{x:.1f} {y:.1f}L{u:.1f} {v:.1f}" stroke-width="{width:.2f}"/>'
