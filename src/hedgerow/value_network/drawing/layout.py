"""Where roles stand: the busiest in the middle, the others around it, those who exchange much side by side."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from uuid import UUID

from hedgerow.value_network.drawing.shapes import Bend, Box, Point
from hedgerow.value_network.drawn import Deliverable, Drawing, DrawnRole

_LETTER = 0.62
_TRIED = 7
"""So many around the middle are tried in every order; more are placed one after the other."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """How large the picture is, and its letters. `names`: arrows carry their names as well as their numbers."""

    key: str
    width: int
    height: int
    letters: float
    names: float
    line: int
    gap: float
    mark: float

    @property
    def hub(self) -> Point:
        return self.width / 2, self.height / 2


WIDE = Sheet("wide", 1000, 700, letters=17, names=14.5, line=15, gap=34, mark=20)
NARROW = Sheet("narrow", 390, 590, letters=14.5, names=0, line=11, gap=26, mark=0)


@dataclass(frozen=True, slots=True)
class Node:
    role: DrawnRole
    box: Box
    lines: tuple[str, ...]


def placed(drawing: Drawing, sheet: Sheet) -> Mapping[UUID, Node]:
    """Every role with its box. Whoever takes part most stands in the middle: of two, the business."""
    if not drawing.roles:
        return {}
    busy = Counter(end for one in drawing.deliverables for end in one.way)
    middle = max(drawing.roles, key=lambda role: (busy[role.key], role == drawing.us))
    around = _in_order([role for role in drawing.roles if role != middle], drawing.deliverables)
    nodes = {middle.key: _node(middle, sheet.hub, sheet)}
    for place, role in enumerate(around):
        nodes[role.key] = _node(role, _spot(place, len(around), sheet), sheet)
    return nodes


def bends(drawing: Drawing, nodes: Mapping[UUID, Node], sheet: Sheet) -> list[Bend]:
    """One for each deliverable, in order; what goes between the same two lies side by side."""
    pairs: dict[frozenset[UUID], list[int]] = {}
    for place, one in enumerate(drawing.deliverables):
        pairs.setdefault(frozenset(one.way), []).append(place)
    found: dict[int, Bend] = {}
    for places in pairs.values():
        first = drawing.deliverables[places[0]].way
        there = [place for place in places if drawing.deliverables[place].way == first]
        ordered = [*there, *(place for place in places if place not in there)]
        start, end = nodes[first[0]].box, nodes[first[1]].box
        base = _clear_of(sheet, start, end)
        for lane, place in enumerate(ordered):
            offset = base + (lane - (len(ordered) - 1) / 2) * sheet.gap
            one = drawing.deliverables[place]
            is_back = one.way != first
            found[place] = _bend(end, start, -offset) if is_back else _bend(start, end, offset)
    return [found[place] for place in range(len(drawing.deliverables))]


def _bend(start: Box, end: Box, offset: float) -> Bend:
    """Its middle lies `offset` to the side of the straight line."""
    dx, dy = end.x - start.x, end.y - start.y
    far = math.hypot(dx, dy) or 1.0
    pull = (
        (start.x + end.x) / 2 - dy / far * offset * 1.6,
        (start.y + end.y) / 2 + dx / far * offset * 1.6,
    )
    aside = (-dy / far * offset * 0.6, dx / far * offset * 0.6)
    return Bend(start.edge_toward(pull, 3, aside), pull, end.edge_toward(pull, 4, aside))


def _clear_of(sheet: Sheet, start: Box, end: Box) -> float:
    """What goes past the middle bends around it; to which side follows from where the middle lies."""
    hub_x, hub_y = sheet.hub
    if (hub_x, hub_y) in ((start.x, start.y), (end.x, end.y)):
        return 0.0
    dx, dy = end.x - start.x, end.y - start.y
    far = math.hypot(dx, dy) or 1.0
    side = ((hub_x - start.x) * -dy + (hub_y - start.y) * dx) / far
    room = min(sheet.width, sheet.height) * 0.24
    away = -1.0 if side > 0 else 1.0
    return away * max(room - abs(side), sheet.gap * 0.4)


def _spot(place: int, many: int, sheet: Sheet) -> Point:
    """On an ellipse, from the top; on a narrow sheet nobody stands right beside the middle, where no room is."""
    is_between = many % 2 == 0 if sheet.names else many % 4 == 0
    turn = -math.pi / 2 + math.tau * (place + (0.5 if is_between else 0)) / many
    across, down = sheet.width / 2 - 5.2 * sheet.letters, sheet.height / 2 - 2.4 * sheet.letters
    if many == 1:
        return sheet.width / 2, sheet.height / 2 - down
    return sheet.width / 2 + across * math.cos(turn), sheet.height / 2 + down * math.sin(turn)


def _node(role: DrawnRole, at: Point, sheet: Sheet) -> Node:
    lines = wrapped(role.name, sheet.line)
    longest = max(len(line) for line in lines)
    width = longest * sheet.letters * _LETTER + 1.6 * sheet.letters + (sheet.mark * 1.3 if sheet.mark else 0)
    height = len(lines) * sheet.letters * 1.25 + 1.1 * sheet.letters
    x = min(max(at[0], width / 2 + 2), sheet.width - width / 2 - 2)
    y = min(max(at[1], height / 2 + 2), sheet.height - height / 2 - 2)
    return Node(role, Box(x, y, width, height), lines)


def wrapped(text: str, longest: int) -> tuple[str, ...]:
    """In up to three lines; a word that is too long is cut."""
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= longest:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    short = [line if len(line) <= longest + 3 else f"{line[: longest + 2]}…" for line in lines[:3]]
    if len(lines) > 3:
        short[-1] = f"{short[-1].rstrip('…')}…"
    return tuple(short) or ("…",)


def _in_order(roles: Sequence[DrawnRole], deliverables: Sequence[Deliverable]) -> list[DrawnRole]:
    """Around the circle, so that what goes between them goes to a neighbour where it can."""
    if len(roles) < 4:
        return list(roles)
    ties = Counter(frozenset(one.way) for one in deliverables)
    between = {pair: many for pair, many in ties.items() if pair <= {role.key for role in roles}}
    if not between:
        return list(roles)
    first, *others = roles
    orders = permutations(others) if len(roles) <= _TRIED else [others]
    return min(([first, *order] for order in orders), key=lambda order: _stretch(order, between))


def _stretch(order: Sequence[DrawnRole], between: Mapping[frozenset[UUID], int]) -> int:
    place = {role.key: at for at, role in enumerate(order)}
    total = 0
    for pair, many in between.items():
        low, high = sorted(place[key] for key in pair)
        total += many * min(high - low, len(order) - high + low) ** 2
    return total
