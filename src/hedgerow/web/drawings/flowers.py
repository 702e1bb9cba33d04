"""The flower of a relationship: a petal for each strength, as long as it is strong."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from hedgerow.web.drawings.growth import UP, away
from hedgerow.web.drawings.pen import GRID, Point, mirrored, stamp
from hedgerow.web.drawings.svg import frame

_CENTRE: Point = (180, 152)
_REACH = 98
_BOX = "0 0 360 304"
_WIDTH = 360
_CHARACTER = 7.4  # mean width of a letter at the size of the labels
_PETAL = (
    ("c", ((0.24, -0.34), (0.7, -0.42), (0.95, -0.16))),
    (
        "q",
        (
            (1.01, -0.05),
            (0.92, 0),
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Petal:
    """One strength, 0 to 100, or None when it is not known yet. `shown` is the value as the reader should see it."""

    name: str
    value: float | None
    shown: str
    is_low: bool = False


def flower(petals: Sequence[Petal], *, title: str) -> Markup:
    """Draw between three and eight petals clockwise from the top, each beside its outline at full strength."""
    count = max(3, len(petals))
    inside = "".join(_petal(petal, UP + math.tau * index / count, count) for index, petal in enumerate(petals))
    heart = '<circle class="heart" cx="{0}" cy="{1}" r="8"/><circle class="seed" cx="{0}" cy="{1}" r="4"/>'
    return frame(inside + heart.format(*_CENTRE), css_class="petals", view_box=_BOX, title=title)


def _petal(petal: Petal, angle: float, count: int) -> str:
    slim = min(1.0, 5 / count)
    outline = mirrored(tuple((letter, tuple((u, v * slim) for u, v in points)) for letter, points in _PETAL))
    drawn = _path("full", stamp(outline, _CENTRE, angle, _REACH))
    if petal.value:
        strength = min(100.0, max(0.0, petal.value)) / 100
        css_class = "val low" if petal.is_low else "val"
        drawn += _path(css_class, stamp(outline, _CENTRE, angle, _REACH * strength))
    return drawn + _label(petal, angle)


def _path(css_class: str, path: str) -> str:
    return f'<path class="{css_class}" transform="scale({1 / GRID:g})" d="{path}"/>'


def _label(petal: Petal, angle: float) -> str:
    """Write the value over the name outside the petal's tip, kept inside the box for long words."""
    x, y = away(_CENTRE, angle, _REACH + 22)
    half = max(len(petal.name), len(petal.shown)) * _CHARACTER / 2
    x = min(max(x + math.cos(angle) * half * 0.7, half), _WIDTH - half)
    y += 6 * math.sin(angle)
    value = f'<tspan class="b" x="{x:.0f}" y="{y:.0f}">{escape(petal.shown)}</tspan>'
    name = f'<tspan x="{x:.0f}" y="{y + 16:.0f}">{escape(petal.name)}</tspan>'
    return f'<text text-anchor="middle">{value}{name}</text>'
