"""Looking places up in the index: one file of SQLite, opened when the first is asked for."""

import sqlite3
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from threading import local
from typing import NamedTuple

from hedgerow.kernel.folding import plain
from hedgerow.network.geography.points import Point

_CACHE_KIB = 8_192


class Settlement(NamedTuple):
    name: str
    country: str
    point: Point
    population: int


class Gazetteer:
    """Reads one index. Threads have a connection each, of at most 8 MiB, and share what was asked lately."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._local = local()
        self.country_of = lru_cache(4096)(self._country_of)
        self.middle_of = lru_cache(512)(self._middle_of)
        self.code = lru_cache(16_384)(self._code)
        self.town = lru_cache(16_384)(self._town)
        self.codes_abroad = lru_cache(4096)(self._codes_abroad)

    def _ask(self, statement: str, *values: object) -> list[tuple[object, ...]]:
        if not hasattr(self._local, "index"):
            self._local.index = sqlite3.connect(f"file:{self._path}?mode=ro&immutable=1", uri=True)
            self._local.index.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        rows: list[tuple[object, ...]] = self._local.index.execute(statement, values).fetchall()
        return rows

    def _country_of(self, word: str) -> str:
        """Its code, "" for a word that is no country."""
        rows = self._ask("SELECT country FROM word WHERE word = ?", plain(word))
        return str(rows[0][0]) if rows else ""

    def _middle_of(self, country: str) -> tuple[Point, int] | None:
        """Where its people live on the average, and how many digits its postcodes have (0: they have letters)."""
        rows = self._ask("SELECT latitude, longitude, digits FROM country WHERE code = ?", country)
        return (Point(*map(_float, rows[0][:2])), int(_float(rows[0][2]))) if rows else None

    def _code(self, country: str, code: str) -> Point | None:
        rows = self._ask("SELECT latitude, longitude FROM code WHERE country = ? AND code = ?", country, code)
        return Point(*map(_float, rows[0])) if rows else None

    def _town(self, country: str, name: str, region: str) -> Point | None:
        """The one in that region, else the largest of its name."""
        found = self._ask(
            "SELECT latitude, longitude, region, population FROM town WHERE country = ? AND name = ?"
            " ORDER BY population DESC, latitude",
            country,
            plain(name),
        )
        wanted = plain(region)
        near = [row for row in found if wanted and row[2] == wanted]
        best = next(iter(near or found), None)
        return Point(_float(best[0]), _float(best[1])) if best else None

    def _codes_abroad(self, code: str) -> list[tuple[str, Point]]:
        """The countries that have a code like this, and where. A code alone says little: many have the same."""
        rows = self._ask(
            "SELECT country, latitude, longitude FROM code WHERE country IN (SELECT code FROM country) AND code = ?",
            code,
        )
        return [(str(country), Point(_float(north), _float(east))) for country, north, east in rows]

    def is_near(self, country: str, name: str, point: Point, km: float) -> bool:
        """Whether a place of that name lies so near."""
        rows = self._ask("SELECT latitude, longitude FROM town WHERE country = ? AND name = ?", country, plain(name))
        return any(Point(_float(north), _float(east)).km_to(point) <= km for north, east in rows)

    def settlements(self, south: float, west: float, north: float, east: float, most: int) -> Sequence[Settlement]:
        """The largest within a frame of degrees."""
        index = "settlement_across" if north - south < 4 else "settlement_size"
        rows = self._ask(
            f"SELECT name, country, latitude, longitude, population FROM settlement INDEXED BY {index}"  # noqa: S608  (ours)
            " WHERE latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ? ORDER BY population DESC LIMIT ?",
            south,
            north,
            west,
            east,
            most,
        )
        return [Settlement(str(r[0]), str(r[1]), Point(_float(r[2]), _float(r[3])), int(_float(r[4]))) for r in rows]


def _float(value: object) -> float:
    return float(str(value))
