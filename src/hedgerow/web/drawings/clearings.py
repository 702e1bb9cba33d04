"""The clearing: the business in the middle, the nearest around it.

The map where there is no script or no WebGL, in print, and for the surroundings of one party.

Places are in the units of the map: the business at 0,0, x to the right, y downward (see frontend/src/map/README.md).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from hedgerow.web.drawings.marks import family_of, mark_address
from hedgerow.web.drawings.svg import frame

_NAMED, _NAMED_ON_A_PHONE = 24, 8  # at most so many marks carry their name
_NOTHING = Markup()
_LETTER = 0.56  # mean width of a letter against its height


@dataclass(frozen=True, slots=True)
class ClearingMark:
    """One party. `value` is what flows to or from the business, in any one unit; `tint` the class of its colour where
    that is not its role's.
    """

    name: str
    role: str
    x: float
    y: float
    size: float
    value: float = 0.0
    is_overdue: bool = False
    tint: str = ""


def clearing(
    marks: Sequence[ClearingMark],
    *,
    business: str,
    extent: float,
    rings: Iterable[float],
    title: str,
    hub: tuple[float, float] = (0, 0),
    ground: Markup = _NOTHING,
) -> Markup:
    """Draw the marks, the most important first.

    `business` is its short name, "" where it has no place of its own, and `hub` where it stands; `rings` are the radii
    of closeness; `ground` is what lies beneath it all.
    """
    discs = "".join(f'<circle class="disc" r="{radius:g}"/>' for radius in sorted(rings, reverse=True))
    most = max((mark.value for mark in marks), default=0) or 1
    ties = "".join(_tie(mark, most, hub) for mark in marks if mark.value > 0)
    drawn = "".join(_mark(mark) for mark in reversed(marks))
    leaf = _hub(business, hub) if business else ""
    inside = f'{ground}{discs}<g class="ties">{ties}</g>{drawn}{leaf}{_names(marks)}'
    box = f"{-extent:g} {-extent:g} {2 * extent:g} {2 * extent:g}"
    return frame(inside, css_class="clearing", view_box=box, title=title)


def _tie(mark: ClearingMark, most: float, hub: tuple[float, float]) -> str:
    width = 0.8 + 7 * (mark.value / most) ** 0.5
    return f'<path d="M{hub[0]:.0f} {hub[1]:.0f}L{mark.x:.0f} {mark.y:.0f}" stroke-width="{width:.1f}"/>'


def _mark(mark: ClearingMark) -> str:
    x, y, size = mark.x, mark.y, mark.size
    late = f'<circle class="late" cx="{x:.0f}" cy="{y:.0f}" r="{size + 4:.0f}"/>' if mark.is_overdue else ""
    place = f'x="{x - size:.0f}" y="{y - size:.0f}" width="{2 * size:.0f}" height="{2 * size:.0f}"'
    href = escape(mark_address(mark.role))
    tint = mark.tint or f"r-{family_of(mark.role)}"
    return f'<use class="{tint}" href="{href}" {place}/>{late}'


def _names(marks: Sequence[ClearingMark]) -> str:
    """Write the names that have room: more on a wide screen, where they are half as large against the drawing."""
    on_a_phone = _with_room(marks, _NAMED_ON_A_PHONE, 32, taken=[])
    named = [*on_a_phone, *_with_room(marks, _NAMED - len(on_a_phone), 16, taken=on_a_phone)]
    return "".join(_name(mark, is_minor=mark not in on_a_phone) for mark in named)


def _with_room(
    marks: Sequence[ClearingMark], limit: int, letters: int, *, taken: Sequence[ClearingMark]
) -> list[ClearingMark]:
    """Choose up to `limit` names in order of importance that touch neither each other nor the taken ones."""
    chosen: list[ClearingMark] = []
    for mark in marks:
        if len(chosen) == limit:
            break
        if mark not in taken and not any(_touch(mark, other, letters) for other in (*taken, *chosen)):
            chosen.append(mark)
    return chosen


def _touch(one: ClearingMark, other: ClearingMark, letters: int) -> bool:
    across = (len(one.name) + len(other.name)) * letters * _LETTER / 2
    apart = abs(one.y + one.size - other.y - other.size)
    return abs(one.x - other.x) < across and apart < letters * 1.25


def _name(mark: ClearingMark, *, is_minor: bool) -> str:
    css_class = ' class="minor"' if is_minor else ""
    return f'<text{css_class} x="{mark.x:.0f}" y="{mark.y + mark.size:.0f}" dy="1.1em">{escape(mark.name)}</text>'


def _hub(business: str, hub: tuple[float, float]) -> str:
    leaf = '<path class="hub" d="M-34-10Q-34-34-10-34H34V10Q34 34 10 34H-34Z"/>'
    words = f'{leaf}<text class="hub-name" dy=".35em">{escape(business)}</text>'
    return f'<g transform="translate({hub[0]:g} {hub[1]:g})">{words}</g>' if any(hub) else words
