"""Writes SVG paths small: whole numbers on a doubled grid, relative commands, no spare spaces."""

import math
from collections.abc import Callable, Iterable

GRID = 2  # path units to one drawing unit; every path on this grid carries `transform="scale(.5)"`
Point = tuple[float, float]
Segment = tuple[str, tuple[Point, ...]]
Outline = tuple[Segment, ...]

_MASK = 0xFFFFFFFF


def chances(seed: int) -> Callable[[], float]:
    """Return a source of numbers in [0, 1), the same ones for a seed on every machine (mulberry32).

    A drawing must not change between two loads of a page, so this is a hash of the seed and not randomness.
    """
    state = seed & _MASK

    def chance() -> float:
        nonlocal state
        state = (state + 0x6D2B79F5) & _MASK
        mixed = ((state ^ state >> 15) * (1 | state)) & _MASK
        mixed = (mixed + ((mixed ^ mixed >> 7) * (61 | mixed)) ^ mixed) & _MASK
        return (mixed ^ mixed >> 14) / 4294967296

    return chance


def joined(numbers: Iterable[float]) -> str:
    """Write numbers with a space only where two would run together."""
    text = ""
    for number in numbers:
        written = f"{number:g}"
        text += written if not text or written[0] == "-" else f" {written}"
    return text


def mirrored(half: Outline) -> Outline:
    """Close an outline given from base to tip by its reflection from tip to base."""
    starts = [(0.0, 0.0), *(points[-1] for _, points in half)]
    back: list[Segment] = []
    for (letter, points), start in zip(reversed(half), reversed(starts[:-1]), strict=True):
        controls = [*reversed(points[:-1]), start]
        back.append((letter, tuple((u, -v) for u, v in controls)))
    return (*half, *back)


def stamp(outline: Outline, at: Point, angle: float, length: float) -> str:
    """Place an outline given in leaf space (base 0,0 and tip 1,0) and return its path on the grid."""
    along, across = math.cos(angle) * length * GRID, math.sin(angle) * length * GRID
    left, top = at[0] * GRID, at[1] * GRID
    here_x, here_y = round(left), round(top)
    text = f"M{joined((here_x, here_y))}"
    for letter, points in outline:
        placed = [(round(left + u * along - v * across), round(top + u * across + v * along)) for u, v in points]
        text += letter + joined(part for x, y in placed for part in (x - here_x, y - here_y))
        here_x, here_y = placed[-1]
    return text + "z"


def disc(at: Point, radius: float) -> str:
    """A filled circle as a path on the grid, so that many share one element."""
    x, y, r = round(at[0] * GRID), round(at[1] * GRID), max(1, round(radius * GRID))
    return f"M{joined((x - r, y))}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0{-2 * r} 0z"


def dot(at: Point) -> str:
    """A point on the grid, to be drawn by a round stroke: a tenth of what a circle costs."""
    return f"M{joined((round(at[0] * GRID), round(at[1] * GRID)))}h0"


def stroke(*points: Point, letter: str) -> str:
    """One open line from the first point through the others, in drawing units."""
    first, *others = ((round(x, 1), round(y, 1)) for x, y in points)
    return f"M{joined(first)}{letter}{joined(part for point in others for part in point)}"
