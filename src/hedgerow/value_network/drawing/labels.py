"""The number and name of each arrow, where they cover neither a role nor each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hedgerow.value_network.drawing.layout import Sheet
from hedgerow.value_network.drawing.shapes import Bend, Box, Point

_ALONG = (0.5, 0.43, 0.57, 0.36, 0.64, 0.29, 0.71, 0.23, 0.77)
_LETTER = 0.54
BADGE = 10.5


@dataclass(frozen=True, slots=True)
class Label:
    """`name` "" where there is no room for it: then its number stands alone."""

    number: int
    name: str
    box: Box
    at: Point


def labels(names: Sequence[str], bends: Sequence[Bend], taken: Iterable[Box], sheet: Sheet) -> list[Label]:
    """The longest names look for their place first."""
    occupied, found = list(taken), {}
    for place in sorted(range(len(names)), key=lambda place: -len(names[place])):
        name = names[place] if sheet.names else ""
        one = _best(place + 1, name, bends[place], occupied, sheet)
        if one is None:
            one = _best(place + 1, "", bends[place], occupied, sheet) or _at(place + 1, "", bends[place], 0.5, sheet)
        occupied.append(one.box)
        found[place] = one
    return [found[place] for place in range(len(names))]


def _best(number: int, name: str, bend: Bend, occupied: Sequence[Box], sheet: Sheet) -> Label | None:
    """The first place along the arrow that is free, with the name after the number or before it; None without one."""
    for t in _ALONG:
        for is_before in (False, True) if name else (False,):
            one = _at(number, name, bend, t, sheet, is_before=is_before)
            inside = one.box.width / 2 < one.box.x < sheet.width - one.box.width / 2
            if inside and not any(one.box.overlap(other) for other in occupied):
                return one
    return None


def _at(number: int, name: str, bend: Bend, t: float, sheet: Sheet, *, is_before: bool = False) -> Label:
    """The number lies on the arrow."""
    x, y = bend.at(t)
    long = len(name) * sheet.names * _LETTER + 6 if name else 0
    middle = x - long / 2 if is_before else x + long / 2
    return Label(number, name, Box(middle, y, 2 * BADGE + long, 2 * BADGE), (x, y))
