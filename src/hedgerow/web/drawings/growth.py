"""Grows one plant: stems, side branches, leaves in three depths, undergrowth and fallen leaves."""

import math
from collections import defaultdict
from dataclasses import dataclass

from hedgerow.web.drawings.pen import Point, chances, stamp, stroke
from hedgerow.web.drawings.species import SPECIES, Family

BACK, MIDDLE, FRONT = range(3)
UP = -math.pi / 2


@dataclass(frozen=True, slots=True)
class Stem:
    """A bent stem: a cubic curve from the ground to its tip."""

    points: tuple[Point, Point, Point, Point]

    def at(self, t: float) -> Point:
        """Return the point a share `t` of the way up."""
        u = 1 - t
        weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
        x = sum(w * p[0] for w, p in zip(weights, self.points, strict=True))
        y = sum(w * p[1] for w, p in zip(weights, self.points, strict=True))
        return x, y

    def heading(self, t: float) -> float:
        """Return the direction of growth there, in radians."""
        (x0, y0), (x1, y1) = self.at(max(0, t - 0.03)), self.at(t)
        return math.atan2(y1 - y0, x1 - x0)


def away(at: Point, angle: float, distance: float) -> Point:
    """Return the point that lies so far in that direction."""
    return at[0] + math.cos(angle) * distance, at[1] + math.sin(angle) * distance


class Growth:
    """A plant while it grows. `layers` holds path texts by layer; `tips` are the places where fruit may hang."""

    def __init__(self, family: Family, *, health: int, neglected: float, seed: int) -> None:
        self.species = SPECIES[family]
        self.height = 70 + health * 1.5
        self.neglected = neglected
        self.chance = chances(seed * 7919 + ord(family[0]) * 31)
        self.layers: defaultdict[str, list[str]] = defaultdict(list)
        self.tips: list[Point] = []
        self._whole, self._half = self.species.leaf.whole, self.species.leaf.half

    def grow(self, width: int) -> None:
        """Grow every stem and what lies around them."""
        for index in range(self.species.stems):
            self._stem(index)
        self._undergrowth(width)
        for _ in range(round(self.neglected * 16)):
            self._fallen_leaf(width)

    def _stem(self, index: int) -> None:
        spread = index / (self.species.stems - 1) * 2 - 1  # -1 at the left edge, 1 at the right
        stem = self._bent_stem(spread)
        self.layers["stems"].append(stroke((stem.points[0][0], 2), *stem.points[1:], letter="C"))
        depth = FRONT if index % 2 else MIDDLE if index % 4 else BACK
        steps = int(-stem.points[3][1] / self.species.step)
        for step in range(1, steps + 1):
            self._node(stem, 0.16 + 0.84 * step / steps, step, depth)
        self._leaves(stem.points[3], UP + spread * 0.4, 0, depth)
        self.tips.append(stem.points[3])

    def _bent_stem(self, spread: float) -> Stem:
        chance, species = self.chance, self.species
        tall = 1 - abs(spread) * (0.3 + chance() * 0.18)
        foot = spread * 20 + (chance() - 0.5) * 8
        height = self.height * tall * (0.92 + chance() * 0.1)
        lean = spread * species.lean * (1.25 + chance() * 0.5) * self.height / 190
        top = foot + lean + (chance() - 0.5) * 14
        shoulder = top - spread * species.arch * 36
        return Stem(
            ((foot, 0), (foot + (top - foot) * 0.15, -height * 0.45), (shoulder, -height * 0.88), (top, -height))
        )

    def _node(self, stem: Stem, t: float, step: int, depth: int) -> None:
        """Grow a side branch at every third node, leaves at the others."""
        at, heading, side = stem.at(t), stem.heading(t), 1 if step % 2 else -1
        if step % 3 == 0 and t < 0.93:
            self._branch(at, heading, side, depth, (1.1 - t * 0.55) * self.species.bush)
            return
        self._leaves(at, heading, side, depth)
        if self.chance() < 0.55:
            self._leaves(at, heading, -side, max(BACK, depth - 1))

    def _branch(self, at: Point, heading: float, side: int, depth: int, scale: float) -> None:
        length = (26 + self.chance() * 26) * scale
        angle = heading + side * (0.55 + self.chance() * 0.4)
        end = away(at, angle, length)
        bend = at[0] + math.cos(heading) * length * 0.5, at[1] + math.sin(heading) * length * 0.4
        self.layers["branches"].append(stroke(at, bend, end, letter="Q"))
        count = max(2, round(length / self.species.step))
        for leaf in range(1, count + 1):
            share = leaf / count
            place = at[0] + (end[0] - at[0]) * share, at[1] + (end[1] - at[1]) * share
            self._leaves(place, angle, 1 if leaf % 2 else -1, depth)
        self._leaves(end, angle, 0, depth)
        self.tips.append(end)

    def _leaves(self, at: Point, heading: float, side: int, depth: int) -> None:
        """Grow a leaf, or with compound leaves a stalk of leaflets."""
        length = self.species.size * (0.8 + self.chance() * 0.45)
        if not self.species.compound:
            self._leaf(at, heading + side * (0.7 + self.chance() * 0.5), length, depth)
            return
        angle, stalk = heading + side * (0.75 + self.chance() * 0.3), length * 1.7
        for share in (0.35, 0.68):
            for turn, lit in ((-0.95, depth), (0.95, min(depth, MIDDLE))):  # the light falls on one side
                self._leaf(away(at, angle, stalk * share), angle + turn, length * 0.82, lit)
        self._leaf(away(at, angle, stalk * 0.85), angle, length * 0.9, depth)

    def _leaf(self, at: Point, angle: float, length: float, depth: int) -> None:
        if self.chance() < self.neglected * 1.25:
            self.layers["dry"].append(stamp(self._whole, at, angle, length))
            return
        self.layers[("back", "middle", "front")[depth]].append(stamp(self._whole, at, angle, length))
        if depth == FRONT:
            self.layers["light"].append(stamp(self._half, at, angle, length))

    def _undergrowth(self, width: int) -> None:
        """Tie the plants into one hedge."""
        chance = self.chance
        for x in range(-width // 2, width // 2, 7):
            length = (8 + chance() * 15) * (1 - 0.7 * abs(x) / width)
            at = x + chance() * 5, 4 - chance() * 5
            self._leaf(at, UP + (chance() - 0.5) * 2.1, length, BACK if chance() < 0.45 else MIDDLE)

    def _fallen_leaf(self, width: int) -> None:
        chance = self.chance
        at = (chance() - 0.5) * width * 0.9, 6 + chance() * 7
        angle = chance() * 0.6 - 0.3 + (math.pi if chance() < 0.5 else 0)
        self.layers["dry"].append(stamp(self._whole, at, angle, self.species.size * 0.8))
