"""What parties of the record have already, asked for at once, and what a file adds to it."""

from collections.abc import Container, Sequence
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from hedgerow.kernel.bulk import insert_rows
from hedgerow.kernel.ids import uuid7s
from hedgerow.kernel.tenancy.models import TenantModel
from hedgerow.network import naming
from hedgerow.network.importing.drafts import AddressDraft, ContactDraft
from hedgerow.network.importing.known_ours import OURS
from hedgerow.network.models import Address, ContactPoint, ExternalId, Party, PartyTag, Role
from hedgerow.network.operations.bulk import tag_by_name
from hedgerow.network.operations.imports.matching import CONTENT, ID, Key

_POINT = ("kind", "value", "normalised", "label", "is_primary")
_AT = ("latitude", "longitude")
_ADDRESS = ("label", "street", "city", "region", "postal_code", "country", "formatted", "is_primary", *_AT)
_SAME_PLACE = slice(1, 7)  # whatever its label
_SAVED_AT_ONCE = 100
Added = dict[UUID, dict[str, list[str]]]


class _Held(NamedTuple):
    """An address that is here."""

    key: UUID
    latitude: Decimal | None
    longitude: Decimal | None


class Held:
    """`add_*` notes what is new for a party and says what kind of thing it was; `insert` writes all of it."""

    def __init__(self, ids: Sequence[UUID], taken: Container[Key]) -> None:
        self.roles: set[tuple[UUID, str]] = set()
        self._taken = taken
        self._points: set[tuple[UUID, str, str]] = set()
        self._reached: set[tuple[UUID, str]] = set()
        self._places: dict[tuple[Any, ...], _Held | None] = {}
        self._moved: dict[UUID, tuple[float | None, float | None]] = {}
        self.coordinates_before: dict[UUID, dict[str, Any]] = {}
        self._ids: dict[tuple[UUID, str], list[str]] = {}
        self._tags: set[tuple[UUID, str]] = set()
        self._new: dict[str, list[tuple[Any, ...]]] = {"points": [], "addresses": [], "ids": [], "tags": []}
        self._load(ids)

    def _load(self, ids: Sequence[UUID]) -> None:
        self.parties = {party.pk: party for party in Party.objects.filter(id__among=ids)}
        points = ContactPoint.objects.filter(party__id__among=ids).values_list(
            "party_id", "kind", "normalised", "value"
        )
        for party, kind, normalised, value in points:
            self._points |= {(party, kind, value), (party, kind, normalised or value)}
            self._reached.add((party, kind))
        places = Address.objects.filter(party__id__among=ids).order_by("-id")
        for key, latitude, longitude, *place in places.values_list("pk", *_AT, "party_id", *_ADDRESS[_SAME_PLACE]):
            self._places[tuple(place)] = _Held(key, latitude, longitude)
        keys = (
            ExternalId.objects.filter(party__id__among=ids)
            .order_by("id")
            .values_list("party_id", "source", "external_id")
        )
        for party, source, key in keys:
            self._ids.setdefault((party, source), []).append(key)
        self._tags.update(PartyTag.objects.filter(party__id__among=ids).values_list("party_id", "tag__normalised"))
        self.roles.update(Role.objects.filter(party__id__among=ids).values_list("party_id", "kind__key"))

    def is_authority(self, party: UUID, key: Key) -> bool:
        """Whether the other system's own id led here: then its file is right where both differ.

        Of several records that the other system keeps of one person, only the first: they would overrule each other.
        """
        kind, source, value = key
        theirs = self._ids.get((party, source), [])[:1] == [value] or (source, value) == (OURS, str(party))
        return kind == ID and source != CONTENT and theirs

    def add(self, party: UUID, draft: ContactDraft, *, is_theirs: bool = False) -> set[str]:
        """What the draft has more than the party, by its kind. Coordinates yield to their own system's file."""
        added = self._add_points(party, draft) | self._add_ids(party, draft)
        for a in draft.addresses:
            row = (a.label, a.street, a.city, a.region, a.postal_code, a.country, a.formatted)
            if (place := (party, *row[_SAME_PLACE])) not in self._places:
                self._places[place] = None
                self._new["addresses"].append((party, *row, False, a.latitude, a.longitude))
                added.add("address")
            elif a.latitude is not None and self._moves(party, self._places[place], a, is_theirs=is_theirs):
                added.add("address")
        for name in filter(str.strip, draft.tags):
            if (mark := (party, naming.tag_key(name))) not in self._tags:
                self._tags.add(mark)
                self._new["tags"].append((party, name))
                added.add("tags")
        return added

    def _moves(self, party: UUID, place: "_Held | None", draft: AddressDraft, *, is_theirs: bool) -> bool:
        """Sets the coordinates of an address that is here, where it has none or others that must yield."""
        if place is None or not (place.latitude is None or is_theirs):
            return False
        is_same = place.latitude is not None and (float(place.latitude), float(place.longitude or 0)) == (
            draft.latitude,
            draft.longitude,
        )
        if is_same or place.key in self._moved:
            return False
        was = None if place.latitude is None else [str(place.latitude), str(place.longitude)]
        self.coordinates_before.setdefault(party, {})[str(place.key)] = was
        self._moved[place.key] = (draft.latitude, draft.longitude)
        return True

    def _add_points(self, party: UUID, draft: ContactDraft) -> set[str]:
        added: set[str] = set()
        for point in draft.points:
            key = (party, point.kind, point.normalised or point.value)
            if key not in self._points:
                is_first = (party, point.kind) not in self._reached
                row = (party, point.kind, point.value, point.normalised, point.label, is_first)
                self._new["points"].append(row)
                self._points.add(key)
                self._reached.add((party, point.kind))
                added.add(str(point.kind))
        return added

    def _add_ids(self, party: UUID, draft: ContactDraft) -> set[str]:
        """One id leads to one party: an id that another has stays there."""
        added: set[str] = set()
        for source, key in draft.external_ids:
            mine = self._ids.setdefault((party, source), [])
            if key not in mine and (ID, source, key) not in self._taken:
                mine.append(key)
                self._new["ids"].append((party, source, key))
                added.add("external_id")
        return added

    def insert(self) -> Added:
        """Returns the keys of what was added, by party and by model."""
        moved = [Address(pk=key, latitude=north, longitude=east) for key, (north, east) in self._moved.items()]
        Address.objects.bulk_update(moved, _AT, batch_size=_SAVED_AT_ONCE)
        tags = tag_by_name([name for _, name in self._new["tags"]]) if self._new["tags"] else {}
        added: Added = {}
        for model, fields, rows in (
            (ContactPoint, _POINT, self._new["points"]),
            (Address, _ADDRESS, self._new["addresses"]),
            (ExternalId, ("source", "external_id"), self._new["ids"]),
            (PartyTag, ("tag",), [(party, tags[naming.tag_key(name)]) for party, name in self._new["tags"]]),
        ):
            self._insert(model, fields, rows, added)
        return added

    @staticmethod
    def _insert(model: type[TenantModel], fields: Sequence[str], rows: Sequence[tuple[Any, ...]], added: Added) -> None:
        keys = uuid7s(len(rows))
        insert_rows(model, ("id", "party", *fields), [(key, *row) for key, row in zip(keys, rows, strict=True)])
        for key, row in zip(keys, rows, strict=True):
            added.setdefault(row[0], {}).setdefault(model.__name__, []).append(str(key))
