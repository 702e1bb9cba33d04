"""Who of a map stands where on the ground, as exactly as one reader may know it, and who stands nowhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.network import locating
from hedgerow.network.geography.framing import Frame, framed, spread
from hedgerow.network.geography.locating import Note, Whereabouts, why_nowhere
from hedgerow.network.geography.points import Accuracy, Point
from hedgerow.network.locating import Home
from hedgerow.network.models import Address, Location
from hedgerow.network.permissions import Permission
from hedgerow.network.queries.map.facts import Fact, SeenMap
from hedgerow.network.queries.map.sifting import SIZE, Sieve, sifted

NO_ADDRESS, WAITING = "no_address", "waiting"
_EXACT = ("latitude", "longitude", "accuracy", "note")
_COARSE = ("coarse_latitude", "coarse_longitude", "coarse_accuracy", "note")
_PLACE = ("address__city", "address__postal_code", "address__country")


@dataclass(frozen=True, slots=True)
class Spot:
    """A party on the ground. `place` is where it stands in the map's order; `km` from the business, None unknown.

    `x` and `y` are in the units of the frame, beside each other where several are in one place.
    """

    place: int
    point: Point
    accuracy: Accuracy
    note: str
    where: str
    km: float | None
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class SeenGround:
    """A map laid over the ground. `nowhere` are the places of those whose place is not known, with the reason."""

    seen: SeenMap
    frame: Frame
    home: Home
    spots: tuple[Spot, ...]
    nowhere: tuple[tuple[int, str], ...]

    def fact(self, spot: Spot) -> Fact:
        return self.seen.fact(spot.place)


@dataclass(frozen=True, slots=True)
class Found:
    point: Point
    accuracy: Accuracy
    note: str
    where: str
    address_id: UUID


@dataclass(frozen=True, slots=True)
class Known:
    """`km` from the business, whose own country is `country`."""

    at: Found
    address_id: UUID
    km: float | None
    country: str


def seen_ground(actor: Actor, seen: SeenMap, *, is_whole: bool = False) -> SeenGround:
    """Everybody of the map at their points; to who may not see names, at the middle of a postcode or a town."""
    home = locating.home()
    found = found_points(actor, [party.id for party in seen.picture.parties])
    order = [(place, found[party.id]) for place, party in enumerate(seen.picture.parties) if party.id in found]
    frame = framed([(at.point, at.accuracy) for _place, at in order], home.point, is_whole=is_whole)
    beside = spread([frame.place(at.point) for _place, at in order])
    spots = tuple(
        Spot(place, at.point, at.accuracy, at.note, at.where, _km(at, home), round(x, 1), round(y, 1))
        for (place, at), (x, y) in zip(order, beside, strict=True)
    )
    missing = [place for place, party in enumerate(seen.picture.parties) if party.id not in found]
    return SeenGround(seen, frame, home, spots, tuple(_reasons(actor, seen, missing, home)))


def found_points(actor: Actor, parties: list[UUID]) -> dict[UUID, Found]:
    """Points by party, of those that are known. One statement."""
    sees_names = actor.may(Permission.VIEW_PARTIES)
    rows = Location.objects.filter(party__id__among=parties)
    columns = _EXACT if sees_names else _COARSE
    found = {}
    for party, address, north, east, accuracy, note, *place in rows.values_list(
        "party_id", "address_id", *columns, *_PLACE
    ):
        if north is not None and east is not None:
            city, code, country = place
            where = ", ".join(filter(None, (city, code if sees_names else "", "" if city or code else country)))
            found[party] = Found(Point(north, east), Accuracy(accuracy), note if sees_names else "", where, address)
    return found


def whereabouts_of(actor: Actor, party_id: UUID) -> Known | None:
    """Where one party is, as exactly as the reader may know it; None where nobody knows. The caller has found it
    visible.
    """
    found = found_points(actor, [party_id]).get(party_id)
    if found is None:
        return None
    home = locating.home()
    return Known(found, found.address_id, _km(found, home), home.country)


def _km(at: Found, home: Home) -> float | None:
    """Nothing where a whole country is all that is known."""
    return at.point.km_to(home.point) if home.point is not None and at.accuracy is not Accuracy.COUNTRY else None


def _reasons(actor: Actor, seen: SeenMap, missing: list[int], home: Home) -> Iterator[tuple[int, str]]:
    if not actor.may(Permission.VIEW_PARTIES):
        yield from ((place, NO_ADDRESS) for place in missing)
        return
    written = _written([seen.picture.parties[place].id for place in missing])
    index = locating.gazetteer_at_hand()
    for place in missing:
        of = written.get(seen.picture.parties[place].id)
        if of is None:
            yield place, NO_ADDRESS
        else:
            yield place, (why_nowhere(of, index, home.country) if index else "") or WAITING


def _written(parties: list[UUID]) -> Mapping[UUID, Whereabouts]:
    rows = Address.objects.filter(party__id__among=parties).order_by("is_primary", "-id")
    parts = rows.values_list("party_id", "postal_code", "city", "region", "country")
    return {party: Whereabouts(code, city, region, country) for party, code, city, region, country in parts}


def listed_spots(ground: SeenGround, sieve: Sieve, after: UUID | None = None) -> tuple[list[Spot], bool]:
    """One page of those who are somewhere, the nearest first, after one of them; then whether there are more."""
    left = set(sifted(ground.seen, sieve))
    order = sorted((spot for spot in ground.spots if spot.place in left), key=_nearness)
    keys = [ground.seen.picture.parties[spot.place].id for spot in order]
    start = keys.index(after) + 1 if after in keys else 0
    page = list(islice(order, start, start + SIZE + 1))
    return page[:SIZE], len(page) > SIZE


def _nearness(spot: Spot) -> tuple[bool, float, int]:
    return spot.km is None, spot.km or 0.0, spot.place


def lost(ground: SeenGround) -> list[tuple[Fact, str]]:
    """Those who are nowhere, as they are listed: who matters most first, at most a page."""
    return [(ground.seen.fact(place), why) for place, why in ground.nowhere[:SIZE]]


def doubtful(ground: SeenGround) -> list[tuple[Fact, str]]:
    """Those whose address or coordinates were odd, with what was made of them; at most a page."""
    odd = (spot for spot in ground.spots if spot.note not in (Note.NONE, Note.CODE, Note.TOWN))
    return [(ground.fact(spot), spot.note) for spot in islice(odd, SIZE)]
