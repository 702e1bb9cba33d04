"""Who takes part: one by one, everybody who is in a segment now, or everybody on a list."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from hedgerow.initiatives import errors, events, reading
from hedgerow.initiatives.models import How, Initiative, TakingPart
from hedgerow.initiatives.operations.initiatives import lock_open
from hedgerow.initiatives.permissions import Permission
from hedgerow.initiatives.queries.initiatives import seen
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.bulk import slices
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network
from hedgerow.network.models import Party, Segment
from hedgerow.timeline import operations as timeline

MOST_AT_ONCE = 20_000
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Added:
    """What became of many: so many came in, so many took part already; the first lines of a list that found nobody, and
    how many more there are.
    """

    batch: UUID
    added: int
    already: int = 0
    unknown: tuple[str, ...] = ()
    more_unknown: int = 0


@transaction.atomic
def add_party(*, actor: Actor, initiative: Initiative, party: Party, since: date) -> TakingPart:
    """They take part from a day on. Who does already keeps the day; who was taken out comes in again, from this day.

    Raises JoinedTooLate, InitiativeArchived.
    """
    require(actor, Permission.NOTE_IN_INITIATIVES, party)
    locked = lock_open(initiative)
    _bring_in(actor, locked, {party.pk: since}, How.HAND, "", uuid7())
    return TakingPart.objects.select_related("party", "initiative").get(initiative=locked, party=party)


@transaction.atomic
def add_segment(*, actor: Actor, initiative: Initiative, segment: Segment, since: date) -> Added:
    """Everybody who is in the segment now, of those whom the actor sees; who joins it later does not take part.

    Raises NobodyToAdd, TooManyAtOnce, JoinedTooLate, InitiativeArchived.
    """
    require(actor, Permission.NOTE_IN_INITIATIVES, segment)
    locked = lock_open(initiative)
    members = list(network.members_of(actor, segment).order_by("pk").values_list("pk", flat=True)[: MOST_AT_ONCE + 1])
    _ensure_some(members)
    batch = uuid7()
    added = _bring_in(actor, locked, dict.fromkeys(members, since), How.SEGMENT, segment.name[:120], batch)
    return Added(batch, added, len(members) - added)


@transaction.atomic
def add_list(*, actor: Actor, initiative: Initiative, text: str, since: date) -> Added:
    """Everybody whom a line names by e-mail address, telephone number or whole name, from the day on the line or since.

    A line that names nobody, or several, brings nobody in and is told. Raises NobodyToAdd where no line finds anybody
    whom the actor sees, TooManyAtOnce, JoinedTooLate, InitiativeArchived.
    """
    require(actor, Permission.NOTE_IN_INITIATIVES)
    found = reading.read_list(actor, text, since, most=MOST_AT_ONCE)
    if found is None:
        raise _too_many()
    if not found.days:
        raise errors.NobodyToAdd(
            _("No line names somebody who is here."),
            todo=_("Write one on each line: an e-mail address, a telephone number, or the whole name."),
            field="text",
        )
    batch = uuid7()
    added = _bring_in(actor, lock_open(initiative), found.days, How.LIST, "", batch)
    return Added(batch, added, len(found.days) - added, found.unknown, found.more_unknown)


@transaction.atomic
def take_out(*, actor: Actor, place: TakingPart) -> TakingPart:
    """What they buy no longer counts. Again is no change. Raises InitiativeArchived."""
    require(actor, Permission.NOTE_IN_INITIATIVES, place.party)
    initiative = lock_open(place.initiative)
    _out(actor, initiative, TakingPart.objects.filter(pk=place.pk))
    place.refresh_from_db()
    return place


@transaction.atomic
def take_out_batch(*, actor: Actor, initiative: Initiative, batch: UUID) -> int:
    """All who came in at once, of those whom the actor sees; returns how many. Again is no change."""
    require(actor, Permission.NOTE_IN_INITIATIVES, initiative)
    locked = lock_open(initiative)
    return _out(actor, locked, TakingPart.objects.filter(seen("party", actor), initiative=locked, batch=batch))


@transaction.atomic
def put_back(*, actor: Actor, place: TakingPart) -> TakingPart:
    """They take part again, from the day as before. Again is no change. Raises InitiativeArchived."""
    require(actor, Permission.NOTE_IN_INITIATIVES, place.party)
    initiative = lock_open(place.initiative)
    locked = TakingPart.objects.select_for_update().get(pk=place.pk)
    if locked.taken_out_at is not None:
        locked.taken_out_at = None
        locked.save(update_fields=["taken_out_at"])
        timeline.record(actor, *events.party_facts(events.TOOK_PART, initiative, [locked.party_id], locked.since))
    return locked


def _ensure_some(members: Sequence[UUID]) -> None:
    if not members:
        raise errors.NobodyToAdd(field="segment")
    if len(members) > MOST_AT_ONCE:
        raise _too_many()


def _too_many() -> errors.TooManyAtOnce:
    words = {"most": MOST_AT_ONCE}
    return errors.TooManyAtOnce(todo=_("At most %(most)s people come in at once. Make it several.") % words)


def _bring_in(actor: Actor, initiative: Initiative, days: dict[UUID, date], how: How, source: str, batch: UUID) -> int:
    """How many were not in it before."""
    if initiative.last_day is not None and any(day > initiative.last_day for day in days.values()):
        raise errors.JoinedTooLate(field="since")
    now, told = clock.now(), 0
    for some in slices(sorted(days), _AT_ONCE):
        there = TakingPart.objects.select_for_update().filter(initiative=initiative, party__id__among=some)
        known = {one.party_id: one for one in there.order_by("pk")}
        again = [one for one in known.values() if one.taken_out_at is not None]
        for one in again:
            one.since, one.how, one.source, one.batch = days[one.party_id], how, source, batch
            one.taken_out_at, one.added_at = None, now
        TakingPart.objects.bulk_update(again, ["since", "how", "source", "batch", "taken_out_at", "added_at"])
        fresh = [
            TakingPart(
                initiative=initiative, party_id=key, since=days[key], how=how, source=source, batch=batch, added_at=now
            )
            for key in some
            if key not in known
        ]
        TakingPart.objects.bulk_create(fresh)
        _tell(actor, initiative, [*again, *fresh])
        told += len(again) + len(fresh)
    return told


def _tell(actor: Actor, initiative: Initiative, places: Iterable[TakingPart]) -> None:
    facts = [
        fact for one in places for fact in events.party_facts(events.TOOK_PART, initiative, [one.party_id], one.since)
    ]
    if facts:
        timeline.record(actor, *facts)


def _out(actor: Actor, initiative: Initiative, places: "QuerySet[TakingPart]") -> int:
    rows = places.select_for_update().filter(taken_out_at=None).order_by("pk")
    keys = dict(rows.values_list("pk", "party_id"))
    for some in slices(list(keys), _AT_ONCE):
        TakingPart.objects.filter(id__among=some).update(taken_out_at=clock.now())
        gone = [keys[key] for key in some]
        timeline.record(actor, *events.party_facts(events.TAKEN_OUT, initiative, gone, None))
    return len(keys)
