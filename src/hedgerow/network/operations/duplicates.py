"""Looking through everybody for those who may be one, and remembering who is not."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.bulk import insert_rows
from hedgerow.kernel.folding import plain
from hedgerow.kernel.ids import uuid7s
from hedgerow.kernel.permissions import require
from hedgerow.network.duplicates.blocking import Blocks
from hedgerow.network.duplicates.profiles import Profile
from hedgerow.network.duplicates.scoring import CERTAIN, POSSIBLE, Score, compare
from hedgerow.network.errors import PartyNotFound
from hedgerow.network.models import Address, ContactPoint, Duplicate, DuplicateScan, Party
from hedgerow.network.permissions import Permission
from hedgerow.network.sight import seen_by

_COLUMNS = ("id", "first", "second", "score", "reasons", "found_at", "is_rejected", "rejected_by", "rejected_at")
_AT_ONCE = 2000
Pair = tuple[UUID, UUID]
Report = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Scanned:
    """How many parties were looked at, how many pairs compared, and how many of them may be one, or surely are."""

    parties: int
    compared: int
    possible: int
    certain: int


def scan_duplicates(*, actor: Actor, report: Report = lambda _done, _total: None) -> Scanned:
    """Look through all parties in lists; `report` is told how many pairs are compared, of how many.

    Pairs that a person rejected stay so. Reads first and writes at the end: nobody else waits while it looks.
    """
    require(actor, Permission.VIEW_PARTIES)
    ids, pairs = _candidates()
    found: dict[Pair, Score] = {}
    for start in range(0, len(pairs), _AT_ONCE):
        some = [_ordered(ids[one], ids[other]) for one, other in pairs[start : start + _AT_ONCE]]
        profiles = _profiles({key for pair in some for key in pair})
        still = [(one, other) for one, other in some if one in profiles and other in profiles]
        scores = ((pair, compare(profiles[pair[0]], profiles[pair[1]])) for pair in still)
        found.update((pair, score) for pair, score in scores if score.value >= POSSIBLE)
        report(min(start + _AT_ONCE, len(pairs)), len(pairs))
    _keep(found, parties=len(ids))
    certain = sum(score.value >= CERTAIN for score in found.values())
    return Scanned(parties=len(ids), compared=len(pairs), possible=len(found) - certain, certain=certain)


@transaction.atomic
def reject_duplicate(*, actor: Actor, first: UUID, second: UUID) -> None:
    """These two are not the same: they are not asked about again. Raises PartyNotFound."""
    require(actor, Permission.EDIT_PARTIES)
    one, other = _ordered(first, second)
    both = Party.objects.filter(seen_by(actor), pk__in=(one, other))
    if one == other or both.count() < len((one, other)):
        raise PartyNotFound
    said = {"is_rejected": True, "rejected_by": actor.reference[:200], "rejected_at": clock.now()}
    fresh = {"score": 0, "found_at": clock.now(), **said}
    Duplicate.objects.update_or_create(first_id=one, second_id=other, defaults=said, create_defaults=fresh)


@transaction.atomic
def ask_again(*, actor: Actor, first: UUID, second: UUID) -> None:
    """Take back that two are not the same."""
    require(actor, Permission.EDIT_PARTIES)
    one, other = _ordered(first, second)
    found = Duplicate.objects.filter(seen_by(actor, "first"), seen_by(actor, "second"), first_id=one, second_id=other)
    rejected = Duplicate.objects.filter(pk__in=list(found.values_list("pk", flat=True)), is_rejected=True)
    rejected.update(is_rejected=False, rejected_by="", rejected_at=None)


def _candidates() -> tuple[list[UUID], list[tuple[int, int]]]:
    """Keys of all parties in lists, and pairs of their numbers, in order."""
    blocks, numbers = Blocks(), dict[UUID, int]()
    parties = Party.objects.filter(archived_at=None).order_by()
    for key, name, family, birthday in parties.values_list("id", "name", "family_name", "birthday").iterator():
        numbers[key] = blocks.add_party(plain(name), plain(family), birthday)
    for party, kind, value in _points().values_list("party_id", "kind", "normalised").iterator():
        if party in numbers:
            (blocks.add_email if kind == "email" else blocks.add_phone)(numbers[party], value)
    places = Address.objects.exclude(postal_code="").order_by().values_list("party_id", "postal_code", "street")
    for party, postcode, street in places.iterator():
        if party in numbers:
            blocks.add_place(numbers[party], _squeezed(postcode), plain(street))
    return list(numbers), sorted(blocks.pairs())


def _profiles(keys: Iterable[UUID]) -> dict[UUID, Profile]:
    wanted = list(keys)
    emails: dict[UUID, set[str]] = {}
    phones: dict[UUID, set[str]] = {}
    for party, kind, value in _points().filter(party__id__among=wanted).values_list("party_id", "kind", "normalised"):
        (emails if kind == "email" else phones).setdefault(party, set()).add(value)
    places: dict[UUID, set[tuple[str, str]]] = {}
    addresses = Address.objects.filter(party__id__among=wanted).order_by()
    for party, postcode, street in addresses.values_list("party_id", "postal_code", "street"):
        places.setdefault(party, set()).add((_squeezed(postcode), plain(street)))
    rows = Party.objects.filter(id__among=wanted).order_by()
    return {
        key: Profile(
            kind=kind,
            name=plain(name),
            family=plain(family),
            birthday=birthday,
            emails=frozenset(emails.get(key, ())),
            phones=frozenset(phones.get(key, ())),
            places=frozenset(places.get(key, ())),
        )
        for key, kind, name, family, birthday in rows.values_list("id", "kind", "name", "family_name", "birthday")
    }


def _points() -> "QuerySet[ContactPoint]":
    return ContactPoint.objects.filter(kind__in=("email", "phone")).exclude(normalised="").order_by()


def _squeezed(postcode: str) -> str:
    return plain(postcode).replace(" ", "")


def _ordered(one: UUID, other: UUID) -> Pair:
    return (one, other) if one < other else (other, one)


@transaction.atomic
def _keep(found: dict[Pair, Score], *, parties: int) -> None:
    """Open pairs become what this scan found; rejected ones stay, also for whoever stands for one of the two now.

    Who went while it looked is in no pair.
    """
    now = clock.now()
    rejected = set(_rejected())
    here = Party.objects.filter(id__among={key for pair in found for key in pair}, archived_at=None).order_by()
    alive = set(here.values_list("pk", flat=True))
    open_now = {pair: score for pair, score in found.items() if pair not in rejected and alive.issuperset(pair)}
    held = {(row.first_id, row.second_id): row for row in Duplicate.objects.filter(is_rejected=False)}
    gone = [row.pk for pair, row in held.items() if pair not in open_now]
    Duplicate.objects.filter(id__among=gone).delete()
    changed = [_rescored(held[pair], score) for pair, score in open_now.items() if pair in held]
    Duplicate.objects.bulk_update([row for row in changed if row], ["score", "reasons"], batch_size=200)
    fresh = [(pair, score) for pair, score in open_now.items() if pair not in held]
    keys = uuid7s(len(fresh))
    rows = [
        (key, *pair, _hundredths(score), list(score.reasons), now, False, "", None)
        for key, (pair, score) in zip(keys, fresh, strict=True)
    ]
    insert_rows(Duplicate, _COLUMNS, rows)
    DuplicateScan.objects.all().delete()
    DuplicateScan.objects.create(finished_at=now, parties=parties)


def _rescored(row: Duplicate, score: Score) -> Duplicate | None:
    if (row.score, row.reasons) == (_hundredths(score), list(score.reasons)):
        return None
    row.score, row.reasons = _hundredths(score), list(score.reasons)
    return row


def _rejected() -> Iterator[Pair]:
    rows = Duplicate.objects.filter(is_rejected=True).order_by()
    for first, second, first_now, second_now in rows.values_list(
        "first_id", "second_id", "first__merged_into_id", "second__merged_into_id"
    ):
        yield _ordered(first_now or first, second_now or second)


def _hundredths(score: Score) -> int:
    return round(score.value * 100)
