"""Coordinates as people and programs write them."""

import re
from dataclasses import dataclass
from enum import StrEnum

from hedgerow.network.geography.points import Point

_NUMBER = re.compile(r"[+-]?\d{1,3}(?:[.,٫]\d*)?")
_FIGURE = r"(\d{1,3}(?:[.,٫]\d+)?)"
_PARTS = re.compile(rf"{_FIGURE}\s*[°º:d ]\s*(?:{_FIGURE}\s*[′’'m: ]?\s*)?(?:{_FIGURE}\s*[″”\"s]?)?")
_SIDES = {"N": 1, "S": -1, "E": 1, "O": 1, "W": -1}
_DASHES = str.maketrans({"−": "-", "–": "-", "‐": "-"})
_PLACES = 6
"""Decimals that are kept: a tenth of a metre."""


class Wrong(StrEnum):
    """Why two texts are no point on the ground."""

    UNREADABLE = "unreadable"
    ALONE = "alone"
    OUT_OF_RANGE = "out_of_range"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class Read:
    """Either a point or what is wrong. `is_swapped`: latitude and longitude stood in each other's place."""

    point: Point | None = None
    wrong: Wrong | None = None
    is_swapped: bool = False


def read(latitude: str, longitude: str) -> Read:
    """A pair, each with a decimal point or comma, a letter of the compass, or in degrees, minutes and seconds.

    Where only one text is there, it may be both: "51.52, -1.13" or "geo:51.52,-1.13". 0/0 lies in the sea and is what
    programs write that know none.
    """
    latitude, longitude = latitude.strip(), longitude.strip()
    if not latitude or not longitude:
        pair = _both(latitude or longitude)
        if pair is None:
            return Read(wrong=Wrong.ALONE if _degrees(latitude or longitude) is not None else Wrong.UNREADABLE)
        latitude, longitude = pair
    north, east = _degrees(latitude), _degrees(longitude)
    if north is None or east is None:
        return Read(wrong=Wrong.UNREADABLE)
    if north == 0 and east == 0:
        return Read(wrong=Wrong.NOWHERE)
    if _is_along(latitude) and _is_across(longitude):
        return _checked(east, north, is_swapped=True)
    if abs(north) > 90 >= abs(east):
        return _checked(east, north, is_swapped=True)
    return _checked(north, east)


def pair_of(text: str) -> tuple[str, str] | None:
    """The two halves of coordinates in one text, as a `geo:` address (RFC 5870) or a cell has them; None if none."""
    return _both(text.strip())


def written(point: Point) -> tuple[str, str]:
    """With a decimal point, without zeros at the end; what `read` reads back as the same point."""
    latitude, longitude = (f"{round(value, _PLACES):.6f}".rstrip("0").rstrip(".") for value in _ends(point))
    return latitude, longitude


def _ends(point: Point) -> tuple[float, float]:
    return point.latitude + 0.0, point.longitude + 0.0


def _both(text: str) -> tuple[str, str] | None:
    body = text.removeprefix("geo:").partition(";u=")[0].partition(";crs=")[0]
    for mark in (";", ", ", " / ", "/", "\t"):
        one, found, two = body.partition(mark)
        if found and one.strip() and two.strip() and mark not in two:
            return one.strip(), two.strip()
    if body.count(",") == 1 and _NUMBER.fullmatch(body.partition(",")[0].strip()):
        one, _comma, two = body.partition(",")
        if "." in body:
            return one.strip(), two.strip()
    halves = re.fullmatch(r"(.*?[NSns])\s*,?\s*(.*[EWOewo])", body) or re.fullmatch(r"(\S+)\s+(\S+)", body)
    if halves is not None:
        return halves[1].strip(), halves[2].strip()
    if body.count(",") == 3:  # 51,52,-1,13
        a, b, c, d = body.split(",")
        return f"{a}.{b}".strip(), f"{c}.{d}".strip()
    if text.startswith("geo:") and body.count(",") in (1, 2):
        one, two = body.split(",")[:2]
        return one, two
    return None


def _degrees(text: str) -> float | None:
    body = text.translate(_DASHES).upper().strip()
    sign = 1
    if body[:1] in _SIDES:
        sign, body = _SIDES[body[0]], body[1:].strip()
    elif body[-1:] in _SIDES:
        sign, body = _SIDES[body[-1]], body[:-1].strip()
    body = body.removesuffix("°").strip()
    if _NUMBER.fullmatch(body):
        return sign * _number(body)
    if body.startswith("-"):
        sign, body = -sign, body[1:].strip()
    parts = _PARTS.fullmatch(body.lower())
    if parts is None:
        return None
    degrees, minutes, seconds = (_number(part) if part else 0.0 for part in parts.groups())
    if minutes >= 60 or seconds >= 60:
        return None
    return sign * (degrees + minutes / 60 + seconds / 3600)


def _number(text: str) -> float:
    return float(text.replace(",", ".").replace("٫", "."))


def _is_along(text: str) -> bool:
    """Whether a text says that it is east or west."""
    return bool({text[:1].upper(), text[-1:].upper()} & {"E", "W", "O"})


def _is_across(text: str) -> bool:
    return bool({text[:1].upper(), text[-1:].upper()} & {"N", "S"})


def _checked(latitude: float, longitude: float, *, is_swapped: bool = False) -> Read:
    if abs(latitude) > 90 or abs(longitude) > 180:
        return Read(wrong=Wrong.OUT_OF_RANGE)
    return Read(Point(round(latitude, _PLACES), round(longitude, _PLACES)), is_swapped=is_swapped)
