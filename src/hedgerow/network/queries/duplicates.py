"""Pairs that may be one, and merges that can be taken back."""

from uuid import UUID

from django.db.models import Q, QuerySet

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network.errors import DuplicateNotFound
from hedgerow.network.models import Duplicate, DuplicateScan, Merge, Party
from hedgerow.network.permissions import Permission
from hedgerow.network.queries.detail import with_parts
from hedgerow.network.queries.parties import visible_parties
from hedgerow.network.sight import seen_by

MOST_COUNTED = 1000


def _seen(actor: Actor) -> "QuerySet[Duplicate]":
    """Pairs of whom the actor may see both."""
    return Duplicate.objects.filter(seen_by(actor, "first"), seen_by(actor, "second"))


def visible_duplicates(actor: Actor) -> "QuerySet[Duplicate]":
    """Pairs nobody has decided on, both in lists; the surest first."""
    require(actor, Permission.VIEW_PARTIES)
    rows = _seen(actor).filter(is_rejected=False, first__archived_at=None, second__archived_at=None)
    return rows.select_related("first", "second").order_by("-score", "id")


def visible_duplicate(actor: Actor, duplicate_id: UUID) -> Duplicate:
    """Decided on or not. Raises DuplicateNotFound, also for another workspace's."""
    require(actor, Permission.VIEW_PARTIES)
    found = _seen(actor).select_related("first", "second").filter(pk=duplicate_id).first()
    if found is None:
        raise DuplicateNotFound
    return found


def duplicate_of(actor: Actor, one: UUID, other: UUID) -> Duplicate | None:
    """What was found about these two, in any order."""
    require(actor, Permission.VIEW_PARTIES)
    return _seen(actor).filter(Q(first=one, second=other) | Q(first=other, second=one)).first()


def next_duplicate(actor: Actor, after: Duplicate | None = None) -> Duplicate | None:
    """The next to decide on, as the list has them."""
    rows = visible_duplicates(actor)
    if after is not None:
        rows = rows.filter(Q(score__lt=after.score) | Q(score=after.score, pk__gt=after.pk))
    return rows.first()


def count_duplicates(actor: Actor) -> int:
    """Counted to MOST_COUNTED + 1."""
    return visible_duplicates(actor)[: MOST_COUNTED + 1].count()


def last_scan(actor: Actor) -> DuplicateScan | None:
    require(actor, Permission.VIEW_PARTIES)
    return DuplicateScan.objects.first()


def both_in_detail(actor: Actor, one: UUID, other: UUID) -> tuple[Party, Party] | None:
    """Two parties in lists, each with its parts; None where one of them is in no list."""
    require(actor, Permission.VIEW_PARTIES)
    rows = with_parts(visible_parties(actor).filter(pk__in=(one, other)))
    found = {party.pk: party for party in rows}
    return (found[one], found[other]) if len(found) == len((one, other)) else None


def visible_merges(actor: Actor, party: Party) -> "QuerySet[Merge]":
    """What was merged into a party, taken apart since or not."""
    require(actor, Permission.VIEW_PARTIES, party)
    return Merge.objects.filter(kept=party).select_related("gone")


def merges_of(actor: Actor, party: Party) -> list[Merge]:
    """What was merged into a party and not taken apart, the latest first: that one can be taken apart."""
    return list(visible_merges(actor, party).filter(undone_at=None).order_by("-id"))
