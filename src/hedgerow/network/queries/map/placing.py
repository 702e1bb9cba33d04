"""Who is on the map when not all fit, and where they stand."""

from dataclasses import dataclass

import numpy as np

from hedgerow.measures.arrays import Floats, Ints
from hedgerow.measures.layout.importance import choose
from hedgerow.measures.layout.placement import OUTER, place
from hedgerow.network.models import RoleFamily

FIRST = 2000
"""The first picture: those who matter most."""

MOST = 10_000
SCALE = 0.384
"""Map units of the contract per unit of the layout: the outermost ring has a radius of 384."""

RADIUS = OUTER * SCALE
EXTENT = 440
PX = 0.72
"""Pixels per map unit on a stage of 640 px, for which sizes are meant."""

SMALLEST, LARGEST = 3.0, 16.0
"""Marks in px."""

FEW, STEEP = 30, 0.7
"""Of many, few are large: the first 30 keep most of their size, the next ones less and less."""

ROOMY = 1500
"""Beyond so many the smallest marks become smaller, or all would have to."""

SMALLEST_DRAWN = 2.0
GAP = 324
"""An angle between two sectors in every map, in degrees: where the last meets the first."""

FAMILIES = (RoleFamily.IVY, RoleFamily.ROSE, RoleFamily.ELDER, RoleFamily.HAZEL, RoleFamily.HAW, RoleFamily.SLOE, "")
"""Sectors clockwise from the top; those without a role stand last."""


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """x, y, size float64[n] in units of the contract, size such that all have room; sectors as (angle in
    degrees, family).
    """

    x: Floats
    y: Floats
    size: Floats
    sectors: tuple[tuple[float, str], ...]


def chosen(score: Floats, role: Ints) -> Ints:
    """Whom to show, the first picture first, each part the most important first."""
    first = choose(score=score, role=role, limit=FIRST)
    everyone = choose(score=score, role=role, limit=MOST)
    return np.concatenate([first, everyone[~np.isin(everyone, first)]])[:MOST]


def places(*, family: Ints, close: Floats, score: Floats, source: Ints, target: Ints) -> Places:
    """Give everyone a place in the sector of their family; the same input has the same places."""
    size = _sizes(score)
    placed = place(role=family, closeness=close, size=size / (SCALE * PX), source=source, target=target)
    middles = np.degrees((placed.sectors.begin + placed.sectors.end) / 2)
    there = [(str(FAMILIES[at]), float(angle)) for at, angle in enumerate(middles) if not np.isnan(angle)]
    return Places(
        x=placed.x * SCALE,
        y=placed.y * SCALE,
        size=np.maximum(placed.radius * SCALE * PX, SMALLEST_DRAWN),
        sectors=tuple((round(angle, 1) % 360, name) for name, angle in there),
    )


def _sizes(score: Floats) -> Floats:
    """Radii wanted, in px, of parties in the order of importance."""
    rank = np.arange(len(score))
    smallest = SMALLEST * min(1.0, (ROOMY / max(len(score), 1)) ** 0.5)
    sizes: Floats = smallest + (LARGEST - smallest) * score**2 * (1 + rank / FEW) ** -STEEP
    return sizes
