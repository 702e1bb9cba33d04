"""Who is in a segment: looked up for everybody, or for those of whom something was recorded."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor, system_actor
from hedgerow.kernel.bulk import insert_rows, slices
from hedgerow.kernel.ids import uuid7s
from hedgerow.kernel.permissions import require
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.network import conditions, events, queries
from hedgerow.network.asking import Ask
from hedgerow.network.errors import BadConditions
from hedgerow.network.models import Party, Segment, SegmentMember
from hedgerow.network.operations.segments.giving import give_by_rule
from hedgerow.network.permissions import Permission
from hedgerow.timeline import operations as timeline

AT_ONCE_IN_A_PAGE = 20_000
"""So many parties are gone through while somebody waits; more are left to a job."""
_AT_ONCE = 5000
SEGMENTS = "segments"


@dataclass(frozen=True, slots=True)
class Looked:
    """How many came in, and how many went, by one look."""

    entered: int = 0
    left: int = 0


def look_at_segment(*, actor: Actor, segment_id: UUID) -> Looked:
    """Go through everybody. The first look at a new definition is no news; later ones are. Again is no change."""
    require(actor, Permission.VIEW_PARTIES)
    return _look(segment_id)


# house: operation-shape: a step of the operations that define a segment
def look_at_new(segment: Segment) -> None:
    """At once where that takes a moment only; else it waits for the job, with who was in it before."""
    if Party.objects.order_by()[: AT_ONCE_IN_A_PAGE + 1].count() <= AT_ONCE_IN_A_PAGE:
        _look(segment.pk)
        segment.refresh_from_db()


# house: operation-shape: looks and changes nothing; asked by the command line
def compare_segment(*, segment_id: UUID) -> Looked:
    """How many would come in, and how many would go, by a look at everybody."""
    segment = Segment.objects.filter(pk=segment_id, is_frozen=False).first()
    if segment is None:
        return Looked()
    catalogue, ask = _asking(None)
    try:
        tree = conditions.read(segment.definition, catalogue, is_strict=False)
    except BadConditions:  # the next look notes it with the segment
        return Looked()
    who = _among(tree, catalogue, ask)
    held = set(SegmentMember.objects.filter(segment=segment).values_list("party_id", flat=True))
    return Looked(len(who - held), len(held - who))


@transaction.atomic
def _look(segment_id: UUID) -> Looked:
    segment = Segment.objects.select_for_update().filter(pk=segment_id, is_frozen=False).first()
    if segment is None:
        return Looked()
    is_news = segment.looked_at is not None
    who = _fitting(segment, *_asking(None))
    if who is None:
        return Looked()
    held = set(SegmentMember.objects.filter(segment=segment).values_list("party_id", flat=True))
    looked = _settle(segment, who - held, held - who, is_news=is_news)
    Segment.objects.filter(pk=segment.pk).update(looked_at=clock.now(), members=len(who), problem="")
    return looked


@transaction.atomic
# house: operation-shape: a reactor's step; nobody acts but the log itself
def keep_segments(parties: Iterable[UUID]) -> Looked:
    """Bring every segment up to date for these parties. Again is no change."""
    keys, entered, left = tuple(parties), 0, 0
    locked = Segment.objects.select_for_update().order_by("pk")
    live = list(locked.filter(is_frozen=False, looked_at__isnull=False, problem="")) if keys else []
    if not live:
        return Looked()
    catalogue, ask = _asking(keys)
    for segment in live:
        who = _fitting(segment, catalogue, ask)
        if who is None:
            continue
        rows = SegmentMember.objects.filter(segment=segment, party__id__among=keys)
        held = set(rows.values_list("party_id", flat=True))
        looked = _settle(segment, who - held, held - who, is_news=True)
        if looked != Looked():
            Segment.objects.filter(pk=segment.pk).update(members=segment.members + looked.entered - looked.left)
        entered, left = entered + looked.entered, left + looked.left
    return Looked(entered, left)


def _asking(keys: tuple[UUID, ...] | None) -> tuple[conditions.Catalogue, Ask]:
    """What every segment is asked with, for these parties or for all."""
    return conditions.Catalogue.of(_system()), Ask.of(current_workspace_id(), keys=keys)


def _fitting(segment: Segment, catalogue: conditions.Catalogue, ask: Ask) -> set[UUID] | None:
    """Who fits, of those who are asked about; None where the definition can no longer be read, which is then noted."""
    try:
        tree = conditions.read(segment.definition, catalogue, is_strict=False)
    except BadConditions as problem:
        Segment.objects.filter(pk=segment.pk).update(problem=str(problem.message)[:300])
        return None
    return _among(tree, catalogue, ask)


def _among(tree: conditions.Node, catalogue: conditions.Catalogue, ask: Ask) -> set[UUID]:
    parties = queries.visible_parties(_system()).filter(conditions.fitting(tree, catalogue, ask))
    if ask.keys is not None:
        parties = parties.filter(id__among=ask.keys)
    return set(parties.order_by().values_list("pk", flat=True))


def _settle(segment: Segment, fresh: set[UUID], gone: set[UUID], *, is_news: bool) -> Looked:
    now = clock.now()
    keys = uuid7s(len(fresh))
    rows = [(made, segment.pk, party, now) for made, party in zip(keys, fresh, strict=True)]
    for some in slices(rows, _AT_ONCE):
        insert_rows(SegmentMember, ("id", "segment", "party", "since"), some)
    for parties in slices(list(gone), _AT_ONCE):
        SegmentMember.objects.filter(segment=segment, party__id__among=parties).delete()
    if segment.role_kind_id is not None:
        give_by_rule(segment.role_kind, fresh, gone)
    elif is_news:
        _tell(segment, events.SEGMENT_ENTERED, fresh)
        _tell(segment, events.SEGMENT_LEFT, gone - queries.heirs_of(gone).keys())
    return Looked(len(fresh), len(gone))


def _tell(segment: Segment, verb: str, parties: set[UUID]) -> None:
    for some in slices(sorted(parties), _AT_ONCE):
        timeline.record(_system(), *(events.segment_fact(verb, key, segment.pk, segment.name) for key in some))


def _system() -> Actor:
    return system_actor(current_workspace_id(), SEGMENTS)
