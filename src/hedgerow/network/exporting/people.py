"""Parties with what belongs to them, slice by slice, in plain rows: prefetched objects cost ten times as much."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from hedgerow.network.geography import coordinates, points
from hedgerow.network.models import Address, ContactPoint, ExternalId, Party, PartyTag, Role
from hedgerow.web.lists.paging import Order, every_row


class Point(NamedTuple):
    kind: str
    value: str
    label: str
    is_primary: bool


class Place(NamedTuple):
    label: str
    street: str
    city: str
    region: str
    postal_code: str
    country: str
    formatted: str
    latitude: Decimal | None
    longitude: Decimal | None

    @property
    def coordinates(self) -> tuple[str, str] | None:
        """Written with a decimal point, latitude first; None without."""
        if self.latitude is None or self.longitude is None:
            return None
        return coordinates.written(points.Point(float(self.latitude), float(self.longitude)))

    @property
    def texts(self) -> tuple[str, ...]:
        """All of it as cells of a table."""
        return (*self[:-2], *(self.coordinates or ("", "")))


@dataclass(slots=True)
class Person:
    """A party, person or organisation. Points and places: the primary ones first."""

    party: Party
    points: list[Point] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    roles: list[tuple[str, date]] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    ids: list[tuple[str, str]] = field(default_factory=list)

    def reached_by(self, kind: str) -> list[Point]:
        return [point for point in self.points if point.kind == kind]


def slices(parties: "QuerySet[Party]", order: Order, size: int) -> Iterator[list[Person]]:
    """All of the parties with what belongs to them, in order; six statements for a slice."""
    for some in every_row(parties, order, size):
        yield _with_parts(some)


def _with_parts(parties: Sequence[Party]) -> list[Person]:
    people = {party.pk: Person(party) for party in parties}
    keys: list[UUID] = list(people)
    points = ContactPoint.objects.filter(party__id__among=keys).order_by("-is_primary", "id")
    for party, *row in points.values_list("party_id", *Point._fields):
        people[party].points.append(Point(*row))
    places = Address.objects.filter(party__id__among=keys).order_by("-is_primary", "id")
    for party, *row in places.values_list("party_id", *Place._fields):
        people[party].places.append(Place(*row))
    roles = Role.objects.filter(party__id__among=keys, until=None).order_by("id")
    for party, role, since in roles.values_list("party_id", "kind__key", "since"):
        people[party].roles.append((role, since))
    tags = PartyTag.objects.filter(party__id__among=keys).order_by("tag__normalised")
    for party, name in tags.values_list("party_id", "tag__name"):
        people[party].tags.append(name)
    ids = ExternalId.objects.filter(party__id__among=keys).order_by("id")
    for party, source, key in ids.values_list("party_id", "source", "external_id"):
        people[party].ids.append((source, key))
    return list(people.values())
