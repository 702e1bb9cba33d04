"""The six plants of the hedge and the shapes of their leaves."""

from dataclasses import dataclass
from enum import StrEnum

from hedgerow.web.drawings.pen import Outline, Point, mirrored


class Family(StrEnum):
    """A group of roles that shares one plant and one token colour."""

    ROSE = "rose"
    HAZEL = "hazel"
    SLOE = "sloe"
    IVY = "ivy"
    ELDER = "elder"
    HAW = "haw"


@dataclass(frozen=True, slots=True)
class Leaf:
    """A leaf: half its outline, from base to tip, in leaf space; the other half mirrors it."""

    half: Outline

    @property
    def whole(self) -> Outline:
        """Both halves."""
        return mirrored(self.half)


def _straight(*points: Point) -> Outline:
    return tuple(("l", (point,)) for point in points)


OVATE = Leaf((("q", ((0.32, -0.78), (1, 0))),))
NARROW = Leaf((("q", ((0.45, -0.66), (1, 0))),))
ROUND = Leaf((("c", ((-0.02, -0.5), (0.6, -0.66), (0.86, -0.22))), ("l", ((1, 0),))))
LOBED = Leaf(_straight((0.34, -0.54), (0.48, -0.25), (0.75, -0.42), (0.8, -0.17), (1, 0)))
FIVE_POINTED = Leaf(_straight((0.1, -0.6), (0.34, -0.4), (0.52, -0.45), (1, 0)))


@dataclass(frozen=True, slots=True)
class Species:
    """How a plant grows. Lengths are drawing units; a plant in full health is 220 high."""

    leaf: Leaf
    stems: int
    lean: int  # how far the outer stems spread
    arch: float  # how far a stem bends outward (positive) or in (negative)
    bush: float  # length of side branches against the usual
    size: int  # length of a leaf
    step: int  # distance between leaves on a stem
    fruits: int
    spacing: int = 26  # between two fruits
    compound: bool = False  # leaflets in pairs along a stalk


SPECIES = {
    Family.ROSE: Species(OVATE, stems=6, lean=34, arch=0.55, bush=1.05, size=16, step=15, fruits=9),
    Family.HAZEL: Species(ROUND, stems=5, lean=17, arch=0.18, bush=0.92, size=19, step=21, fruits=9),
    Family.SLOE: Species(NARROW, stems=6, lean=26, arch=0.25, bush=0.85, size=14, step=13, fruits=15, spacing=17),
    Family.IVY: Species(FIVE_POINTED, stems=6, lean=22, arch=-0.35, bush=0.8, size=19, step=22, fruits=7),
    Family.ELDER: Species(NARROW, stems=4, lean=24, arch=0.35, bush=1.1, size=19, step=29, fruits=6, compound=True),
    Family.HAW: Species(LOBED, stems=6, lean=27, arch=0.28, bush=0.9, size=16, step=19, fruits=10),
}
