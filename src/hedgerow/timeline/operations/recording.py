"""Into the log: one lock, one look for repeats, one statement."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from uuid import UUID

import msgspec
from django.db import IntegrityError, connection, transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.bulk import insert_rows
from hedgerow.kernel.errors import CrossWorkspace
from hedgerow.kernel.ids import uuid7s
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.timeline.errors import UnknownVerb
from hedgerow.timeline.events import Fact, Recorded
from hedgerow.timeline.models import Activity, Head
from hedgerow.timeline.operations.sound import sound
from hedgerow.timeline.registries import after_record, verbs

_COLUMNS = (
    "id position verb occurred_at recorded_at recorded_by actor_id object_id object_kind target_id channel "
    "amount_minor currency source external_id cause_id properties"
).split()
_KNOWN_SQLITE = """
SELECT external_id FROM timeline_activity WHERE workspace_id = %s AND source = %s AND external_id <> ''
AND external_id IN (SELECT value FROM json_each(%s))
"""
_KNOWN_POSTGRESQL = """
SELECT external_id FROM timeline_activity WHERE workspace_id = %s AND source = %s AND external_id <> ''
AND external_id = ANY(%s::text[])
"""


@transaction.atomic
# house: operation-shape: the step that every operation ends with; the permission was checked in its first line
def record(actor: Actor, *facts: Fact) -> Recorded:
    """Append facts to the log, in order, in the caller's transaction. A repeat (same source and id) is left out.
    NUL is taken out of words, since not every engine can hold it.

    The lock on the workspace's head is held until commit: positions equal commit order and no reader can pass a gap.
    Rights are the calling operation's matter; the workspace must be the actor's own. Raises UnknownVerb.
    """
    if actor.workspace_id != current_workspace_id():
        raise CrossWorkspace("the actor works in another workspace")
    for verb in {fact.verb for fact in facts}:
        if verb not in verbs:
            raise UnknownVerb
    head = _locked_head()
    fresh = _first_of_each(sound(facts))
    ids = _insert_hoping(actor, head, fresh)
    if ids is None:
        fresh = _without_known(fresh)
        ids = _insert(actor, head, fresh)
    if ids:
        Head.objects.filter(pk=head.pk).update(position=head.position + len(ids))
        for hook in after_record:
            hook()
    return Recorded(len(ids), len(facts) - len(ids), head.position + 1, head.position + len(ids), ids)


@transaction.atomic
# house: operation-shape: it changes nothing; the operation that goes on has checked its permission
def take_turn() -> None:
    """Hold the workspace's log until the caller's transaction ends: what is looked up from here on stays true.

    For who looks whether something is there and then adds it: two at once would both find nothing, and both add it.
    """
    _locked_head()


def _insert_hoping(actor: Actor, head: Head, facts: Sequence[Fact]) -> tuple[UUID, ...] | None:
    """Most batches hold no repeat: try, and ask only when the database refuses. None then, with nothing written."""
    if not any(fact.external_id for fact in facts):
        return _insert(actor, head, facts)
    try:
        with transaction.atomic():
            return _insert(actor, head, facts)
    except IntegrityError:
        return None


def _insert(actor: Actor, head: Head, facts: Sequence[Fact]) -> tuple[UUID, ...]:
    if not facts:
        return ()
    made = iter(uuid7s(sum(fact.id is None for fact in facts)))
    ids = tuple(fact.id or next(made) for fact in facts)
    insert_rows(Activity, _COLUMNS, _rows(actor, facts, ids, head.position, clock.now()))
    return ids


def _locked_head() -> Head:
    rows = Head.objects.all()
    if connection.features.has_select_for_update:
        rows = rows.select_for_update()
    head = rows.first()
    if head is None:
        Head.objects.bulk_create([Head()], ignore_conflicts=True)
        head = rows.get()
    return head


def _first_of_each(facts: Sequence[Fact]) -> Sequence[Fact]:
    """Without repeats inside the batch."""
    keyed = [(fact.source, fact.external_id) for fact in facts if fact.external_id]
    if len(set(keyed)) == len(keyed):
        return facts
    seen: set[tuple[str, str]] = set()
    fresh = []
    for fact in facts:
        key = (fact.source, fact.external_id)
        if fact.external_id and key in seen:
            continue
        seen.add(key)
        fresh.append(fact)
    return fresh


def _without_known(facts: Sequence[Fact]) -> list[Fact]:
    known = _known([fact for fact in facts if fact.external_id])
    return [fact for fact in facts if not fact.external_id or (fact.source, fact.external_id) not in known]


def _known(facts: Sequence[Fact]) -> set[tuple[str, str]]:
    """One question per source, whose ids go as one parameter: cheaper than a placeholder each."""
    found: set[tuple[str, str]] = set()
    for source, group in groupby(sorted(facts, key=attrgetter("source")), key=attrgetter("source")):
        ids = [fact.external_id for fact in group]
        workspace = current_workspace_id()
        with connection.cursor() as cursor:
            if connection.vendor == "sqlite":
                cursor.execute(_KNOWN_SQLITE, [workspace.hex, source, msgspec.json.encode(ids).decode()])
            else:
                cursor.execute(_KNOWN_POSTGRESQL, [workspace, source, ids])
            found.update((source, external_id) for (external_id,) in cursor.fetchall())
    return found


def _rows(
    actor: Actor, facts: Sequence[Fact], ids: Sequence[UUID], last: int, now: datetime
) -> list[tuple[object, ...]]:
    door = actor.reference[:80]
    return [
        (
            key, position, f.verb, f.occurred_at or now, now, door, f.actor_id, f.object_id, f.object_kind, f.target_id,
            f.channel, f.amount_minor, f.currency, f.source, f.external_id, f.cause_id, f.properties,
        )
        for position, (f, key) in enumerate(zip(facts, ids, strict=True), last + 1)
    ]  # fmt: skip
