"""The number and name of each arrow, where they cover neither a role nor each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from hedgerow.value_network.drawing.layout import Sheet
from hedgerow.value_network.drawing.shapes import Bend, Box, Point

_ALONG = (0.5, 0.43, 0.57, 0.36, 0.64, 0.29, 0.71, 0.23, 0.77)
_LETTER = 0.56
BADGE = 10.5


class Stand(Enum):
    """Where a name stands, seen from its number."""

    AFTER = "start"
    BEFORE = "end"
    UNDER = "middle"
    OVER = "over"

    @property
    def anchor(self) -> str:
        """Which end of the name is fixed."""
        return "middle" if self is Stand.OVER else self.value


@dataclass(frozen=True, slots=True)
class Label:
    """`name` "" where there is no room for it: then its number stands alone. The number lies on the arrow."""

    number: int
    name: str
    box: Box
    at: Point
    name_at: Point
    anchor: str


def labels(names: Sequence[str], bends: Sequence[Bend], taken: Iterable[Box], sheet: Sheet) -> list[Label]:
    """First every number has its place, then names look for theirs, the longest first."""
    occupied: list[Box] = list(taken)
    found: list[Label] = []
    for number, bend in enumerate(bends, 1):
        boxes = [*occupied, *(one.box for one in found)]
        found.append(_best(number, "", bend, boxes, sheet) or _at(number, "", bend.at(0.5), sheet, Stand.AFTER))
    for place in sorted(range(len(names)), key=lambda place: -len(names[place])) if sheet.names else ():
        others = [*occupied, *(one.box for at, one in enumerate(found) if at != place)]
        found[place] = _best(place + 1, names[place], bends[place], others, sheet) or found[place]
    return found


def _best(number: int, name: str, bend: Bend, occupied: Sequence[Box], sheet: Sheet) -> Label | None:
    """The first place along the arrow that is free, with the name beside the number, else under it; None without."""
    for stands in ((Stand.AFTER, Stand.BEFORE), (Stand.UNDER, Stand.OVER)) if name else ((Stand.AFTER,),):
        for t in _ALONG:
            for stand in stands:
                one = _at(number, name, bend.at(t), sheet, stand)
                inside = one.box.width / 2 < one.box.x < sheet.width - one.box.width / 2
                if inside and not any(one.box.overlap(other) for other in occupied):
                    return one
    return None


def _at(number: int, name: str, at: Point, sheet: Sheet, stand: Stand) -> Label:
    (x, y), high = at, 2 * BADGE
    if not name:
        return Label(number, "", Box(x, y, high, high), at, at, "middle")
    long, line = len(name) * sheet.names * _LETTER + 4, sheet.names * 1.2
    if stand in (Stand.AFTER, Stand.BEFORE):
        side = 1 if stand is Stand.AFTER else -1
        box = Box(x + side * long / 2, y, high + long, high)
        return Label(number, name, box, at, (x + side * (BADGE + 4), y), stand.anchor)
    side = 1 if stand is Stand.UNDER else -1
    box = Box(x, y + side * line / 2, max(long, high), high + line)
    return Label(number, name, box, at, (x, y + side * (BADGE + line / 2 + 2)), stand.anchor)
