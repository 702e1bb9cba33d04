"""The mark of a role: the fruit of its family, and a form of its own for each of the ten roles.

Drawn on a grid from -12 to 12, legible at 14 px. `--hole` is the colour of the ground a mark lies on.
"""

import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from markupsafe import Markup

from hedgerow.web.assets import asset
from hedgerow.web.drawings.species import Family

ROLE_FAMILIES: Mapping[str, Family] = MappingProxyType(
    {
        "suspect": Family.ROSE,
        "prospect": Family.ROSE,
        "client": Family.ROSE,
        "advocate": Family.ROSE,
        "associate": Family.HAZEL,
        "vendor": Family.SLOE,
        "partner": Family.IVY,
        "community": Family.ELDER,
        "institution": Family.ELDER,
        "competitor": Family.HAW,
    }
)

_HOLE = 'fill="var(--hole,var(--surface))"'
_LINE = 'fill="none" stroke="currentColor" stroke-linecap="round"'
_CUT = 'fill="none" stroke="var(--hole,var(--surface))" stroke-linecap="round"'
_HALF_PETAL = ((0, -0.5), (-3.4, -2.6), (-6.2, -7.3), (-4, -9.9), (-2.7, -11.4), (-0.9, -10.9), (0, -9.3))


def _rose(scale: float) -> str:
    """Five heart-shaped petals around a heart."""
    outline = (*_HALF_PETAL, *((-x, y) for x, y in reversed(_HALF_PETAL[:-1])))
    petals = "".join(_petal([(x * scale, y * scale) for x, y in outline], math.tau * turn / 5) for turn in range(5))
    return f'<path d="{petals}"/><circle r="{2.4 * scale:.1f}" {_HOLE}/>'


def _petal(outline: Sequence[tuple[float, float]], turn: float) -> str:
    cos, sin = math.cos(turn), math.sin(turn)
    start, *curve = (f"{x * cos - y * sin:.1f} {x * sin + y * cos:.1f}" for x, y in outline)
    return f"M{start}C{' '.join(curve)}Z"


def _berries(*circles: tuple[float, float, float]) -> str:
    return "".join(f'<circle cx="{x:g}" cy="{y:g}" r="{r:g}"/>' for x, y, r in circles)


def _ring(inside: str) -> str:
    return f'<circle r="8.4" {_HOLE} stroke="currentColor" stroke-width="2.6"/>{inside}'


def _between_petals(radius: float, size: float) -> str:
    angles = [math.tau * (turn + 0.5) / 5 for turn in range(5)]
    return _berries(*((round(math.sin(a) * radius, 1), round(-math.cos(a) * radius, 1), size) for a in angles))


_NUT = (
    '<path d="M0-11C5-8.5 9.5-3.5 9 2.5 8.6 7.5 4.5 10.5 0 10.5S-8.6 7.5-9 2.5C-9.5-3.5-5-8.5 0-11Z"/>'
    f'<path d="M-8.8 2.6Q-5.8 5.6-3 2.8 0 6 3 2.8 5.8 5.6 8.8 2.6" {_CUT} stroke-width="1.8"/>'
)
_SLOE = (
    '<circle cy="2.5" r="8.4"/><path d="M0-6C-1-10 3-11.5 8-10.5 7-6.5 3.5-5 0-6Z"/>'
    f'<path d="M-4.8 1.5A5.2 5.2 0 0 1-1.5-2.2" {_CUT} stroke-width="1.7"/>'
)
_IVY = (
    '<path d="M0-11C1.2-7.6 2.5-5.6 4.2-4.7 6.2-5.5 8.6-5.6 10.8-5 9.4-2.8 8.6-.8 8.4 2 9 4 8.6 6 7.4 7.8 5.4 8 2.6 '
    "7.2 0 8-2.6 7.2-5.4 8-7.4 7.8-8.6 6-9 4-8.4 2-8.6-.8-9.4-2.8-10.8-5-8.6-5.6-6.2-5.5-4.2-4.7-2.5-5.6-1.2-7.6 "
    f'0-11Z"/><path d="M0 11.5V-4M0 5 5-1M0 5-5-1" {_CUT} stroke-width="1.3"/>'
    f'<path d="M0 11.5V7" {_LINE} stroke-width="1.8"/>'
)
_ELDER = f'<path d="M0 11V3M0 8-7-1M0 8 7-1" {_LINE} stroke-width="1.4"/>' + _berries(
    (0, -7.6, 3), (-6, -5.6, 3), (6, -5.6, 3), (-8.8, -0.2, 2.8), (8.8, -0.2, 2.8), (-3.2, -1.2, 2.8), (3.2, -1.2, 2.8)
)
_INSTITUTION = f'<path d="M-9 10H9M-7 10V-2M0 10V-4M7 10V-2" {_LINE} stroke-width="2.4"/>' + _berries(
    (-7, -4, 3.6), (0, -7.4, 3.6), (7, -4, 3.6)
)
_HAW = (
    f'<path d="M1-10.5C-1-5-4-3-5-1M1-10.5C3-6 5-3.5 5.6-1" {_LINE} stroke-width="1.7"/>'
    + _berries((-5.2, 4, 5.4), (6, 4.8, 5))
    + f'<circle cx="-5.2" cy="8.2" r="1.1" {_HOLE}/><circle cx="6" cy="8.7" r="1.1" {_HOLE}/>'
)

_MARKS: Mapping[str, str] = MappingProxyType(
    {
        "suspect": _ring(""),
        "prospect": _ring('<circle r="3.4"/>'),
        "client": _rose(1),
        "advocate": _rose(0.9) + _between_petals(10, 1.8),
        "associate": _NUT,
        "vendor": _SLOE,
        "partner": _IVY,
        "community": _ELDER,
        "institution": _INSTITUTION,
        "competitor": _HAW,
        Family.ROSE: _rose(1),
        Family.HAZEL: _NUT,
        Family.SLOE: _SLOE,
        Family.IVY: _IVY,
        Family.ELDER: _ELDER,
        Family.HAW: _HAW,
    }
)


def family_of(role: str) -> Family:
    """Return the family of a role, or of itself. A role that a business added stands with the community."""
    return Family(role) if role in set(Family) else ROLE_FAMILIES.get(role, Family.ELDER)


def mark_address(role: str) -> str:
    """Return where the symbol of a role or family is, for a `<use>`."""
    return f"{asset('icons.svg')}#g-{role if role in _MARKS else family_of(role)}"


def mark(role: str, *, title: str = "") -> Markup:
    """Draw the mark of a role or family, in its colour. With a title it is an image, else decoration beside a word."""
    family = family_of(role)
    voice = Markup('aria-hidden="true" focusable="false">')
    if title:
        voice = Markup('role="img"><title>{}</title>').format(title)
    return Markup('<svg class="gl r-{}" {}<use href="{}"/></svg>').format(family, voice, mark_address(role))


def symbols() -> Mapping[str, str]:
    """Return the symbols of every mark, `g-client` to `g-haw`, as they stand in the sprite of icons."""
    return {
        f"g-{name}": f'<symbol id="g-{name}" viewBox="-12 -12 24 24">{paths}</symbol>' for name, paths in _MARKS.items()
    }
