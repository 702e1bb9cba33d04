"""Points, boxes and bent lines of the picture, in the units of its view box."""

import math
from dataclasses import dataclass

Point = tuple[float, float]


def _until(half: float, off: float, step: float) -> float:
    """How many steps it is to the edge."""
    if not step:
        return math.inf
    return (half - off) / step if step > 0 else (half + off) / -step


@dataclass(frozen=True, slots=True)
class Box:
    """By its middle."""

    x: float
    y: float
    width: float
    height: float

    def edge_toward(self, target: Point, gap: float, aside: Point = (0.0, 0.0)) -> Point:
        """Where a line to `target` leaves the box, `gap` beyond its edge; it begins `aside` of the middle."""
        half_width, half_height = self.width / 2, self.height / 2
        off_x = min(max(aside[0], -0.7 * half_width), 0.7 * half_width)
        off_y = min(max(aside[1], -0.7 * half_height), 0.7 * half_height)
        dx, dy = target[0] - self.x - off_x, target[1] - self.y - off_y
        share = min(_until(half_width, off_x, dx), _until(half_height, off_y, dy))
        share = min(share + gap / (math.hypot(dx, dy) or 1.0), 1.0)
        return self.x + off_x + dx * share, self.y + off_y + dy * share

    def overlap(self, other: "Box") -> float:
        """The area that both cover."""
        wide = (self.width + other.width) / 2 - abs(self.x - other.x)
        high = (self.height + other.height) / 2 - abs(self.y - other.y)
        return wide * high if wide > 0 and high > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Bend:
    """A quadratic curve."""

    start: Point
    pull: Point
    end: Point

    def at(self, t: float) -> Point:
        one, two, three = (1 - t) ** 2, 2 * t * (1 - t), t**2
        return (
            one * self.start[0] + two * self.pull[0] + three * self.end[0],
            one * self.start[1] + two * self.pull[1] + three * self.end[1],
        )

    @property
    def path(self) -> str:
        (x, y), (px, py), (ex, ey) = self.start, self.pull, self.end
        return f"M{x:.0f} {y:.0f}Q{px:.0f} {py:.0f} {ex:.0f} {ey:.0f}"

    def head(self, size: float) -> str:
        """A closed path: the tip lies on the end."""
        angle = math.atan2(self.end[1] - self.pull[1], self.end[0] - self.pull[0])
        wings = [
            (self.end[0] - size * math.cos(angle + turn), self.end[1] - size * math.sin(angle + turn))
            for turn in (-0.42, 0.42)
        ]
        (ax, ay), (bx, by) = wings
        return f"M{self.end[0]:.1f} {self.end[1]:.1f}L{ax:.1f} {ay:.1f}L{bx:.1f} {by:.1f}Z"


def leaf(box: Box) -> str:
    """Two opposite corners round, two nearly square."""
    x, y, w, h = box.x - box.width / 2, box.y - box.height / 2, box.width, box.height
    big, small = min(16.0, h / 2), 5.0
    return (
        f"M{x + big:.0f} {y:.0f}H{x + w - small:.0f}q{small:g} 0 {small:g} {small:g}V{y + h - big:.0f}"
        f"q0 {big:g} {-big:g} {big:g}H{x + small:.0f}q{-small:g} 0 {-small:g} {-small:g}V{y + big:.0f}"
        f"q0 {-big:g} {big:g} {-big:g}Z"
    )
