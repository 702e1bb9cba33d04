"""Reactors read the log in order, each from its own cursor; what fails is retried, then set aside and shown."""

from collections.abc import Sequence
from datetime import timedelta
from logging import getLogger
from uuid import UUID

from django.db import OperationalError, transaction
from django.db.models import F
from django.utils.translation import gettext as _

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid, NotFound, NotPermitted
from hedgerow.kernel.permissions import require
from hedgerow.timeline import queries
from hedgerow.timeline.models import Activity, Cursor, Effect, Head, SetAside
from hedgerow.timeline.permissions import Permission
from hedgerow.timeline.registries import Reactor, after_record, reactors

logger = getLogger(__name__)
MAX_ATTEMPTS = 5
_FIRST_PAUSE = timedelta(seconds=2)


# house: operation-shape: nobody acts; Hedgerow reads its own log, and each effect brings its own actor
def run_reactors() -> bool:
    """Let every reactor read one batch of the workspace in scope. True while there is more to read at once."""
    has_more = [advance(reactor) for reactor in reactors]
    return any(has_more)


# house: operation-shape: as above, for one reader
def advance(reactor: Reactor) -> bool:
    """One batch of one reactor. The effects and the cursor move in one transaction: a crash repeats the batch whole."""
    try:
        with transaction.atomic():
            cursor = locked_cursor(reactor.name)
            return _is_due(cursor) and _read(reactor, cursor, reactor.batch_size)
    except Exception:
        logger.warning("Reactor %s failed on a batch; trying its activities one by one.", reactor.name, exc_info=True)
        return _advance_by_one(reactor)


def _advance_by_one(reactor: Reactor) -> bool:
    """After a failed batch: up to the activity that fails; that one waits, and after MAX_ATTEMPTS is set aside."""
    for _turn in range(reactor.batch_size):
        try:
            with transaction.atomic():
                cursor = locked_cursor(reactor.name)
                if not _is_due(cursor) or not _read(reactor, cursor, 1):
                    return False
        except OperationalError:  # the database was busy or away: no fault of the activity, and none is counted
            logger.warning("Reactor %s waits for the database.", reactor.name, exc_info=True)
            return False
        except Exception as cause:
            logger.warning("Reactor %s failed on one activity.", reactor.name, exc_info=True)
            return _postpone(reactor, cause)
    return True


def _read(reactor: Reactor, cursor: Cursor, limit: int) -> bool:
    head = Head.objects.values_list("position", flat=True).first() or 0
    batch = queries.activities_after(cursor.position, verbs=reactor.verbs, limit=limit)
    if batch:
        reactor.handle(batch)
        if cursor.replay_until is not None:
            _settle(reactor, batch)
    more = len(batch) == limit
    # What came in between the two looks is read already; all up to the head was there to be read.
    _move(cursor, batch[-1].position if more else max(head, batch[-1].position if batch else 0))
    return more


def _settle(reactor: Reactor, batch: Sequence[Activity]) -> None:
    """What was set aside before, and got through now that it was read again."""
    rows = SetAside.objects.filter(reactor=reactor.name, settled_at=None, activity__id__among=[one.pk for one in batch])
    rows.update(settled_at=clock.now())


def locked_cursor(name: str) -> Cursor:
    rows = Cursor.objects.select_for_update().filter(reactor=name)
    cursor = rows.first()
    if cursor is None:
        Cursor.objects.bulk_create([Cursor(reactor=name, updated_at=clock.now())], ignore_conflicts=True)
        cursor = rows.get()
    return cursor


def _is_due(cursor: Cursor) -> bool:
    return not cursor.is_paused and (cursor.try_again_at is None or cursor.try_again_at <= clock.now())


def _move(cursor: Cursor, position: int) -> None:
    if position == cursor.position and not cursor.attempts:
        return
    cursor.position = max(position, cursor.position)
    cursor.attempts, cursor.try_again_at, cursor.last_error = 0, None, ""
    if cursor.replay_until is not None and cursor.position >= cursor.replay_until:
        cursor.replay_from = cursor.replay_until = None
    cursor.updated_at = clock.now()
    cursor.save()


@transaction.atomic
def _postpone(reactor: Reactor, cause: Exception) -> bool:
    cursor = locked_cursor(reactor.name)
    cursor.attempts += 1
    cursor.last_error = f"{type(cause).__name__}: {cause}"[:2000]
    cursor.updated_at = clock.now()
    if cursor.attempts < MAX_ATTEMPTS:
        cursor.try_again_at = clock.now() + _FIRST_PAUSE * 2 ** (cursor.attempts - 1)
        cursor.save()
        return False
    failing = next(iter(queries.activities_after(cursor.position, verbs=reactor.verbs, limit=1)), None)
    if failing is None:  # it failed on the way, and what it failed on has been passed since
        _move(cursor, cursor.position)
        return False
    SetAside.objects.update_or_create(
        reactor=reactor.name,
        activity=failing,
        defaults={
            "attempts": cursor.attempts,
            "error": cursor.last_error,
            "set_aside_at": clock.now(),
            "settled_at": None,
        },
    )
    _move(cursor, failing.position)
    return True


@transaction.atomic
def rerun(*, actor: Actor, set_aside_id: UUID) -> SetAside:
    """Try again what was set aside; settled when the reactor gets through. Raises NotFound."""
    require(actor, Permission.RUN_REACTORS)
    waiting = SetAside.objects.filter(pk=set_aside_id).first()
    if waiting is None:
        raise NotFound
    locked_cursor(waiting.reactor)  # one hand at a time: the reactor itself reads meanwhile
    waiting = SetAside.objects.select_for_update().get(pk=set_aside_id)
    if waiting.settled_at is None:
        reactors[waiting.reactor].handle([waiting.activity])
        waiting.settled_at = clock.now()
        waiting.save(update_fields=["settled_at"])
    return waiting


def try_again(*, actor: Actor, set_aside_id: UUID) -> str:
    """`rerun` for a person: what the reactor raises is kept with what was set aside, and returned. Raises NotFound."""
    require(actor, Permission.RUN_REACTORS)
    try:
        rerun(actor=actor, set_aside_id=set_aside_id)
    except (NotFound, NotPermitted):
        raise
    except Exception as cause:  # whatever a reactor of any package may raise
        logger.warning("What was set aside failed again.", exc_info=True)
        words = f"{type(cause).__name__}: {cause}"[:2000]
        SetAside.objects.filter(pk=set_aside_id).update(
            error=words, attempts=F("attempts") + 1, set_aside_at=clock.now()
        )
        return words
    return ""


@transaction.atomic
def pause(*, actor: Actor, reactor: str, is_paused: bool) -> None:
    """Stop a reactor where it stands, or let it read on."""
    require(actor, Permission.RUN_REACTORS)
    cursor = locked_cursor(reactors[reactor].name)
    if cursor.is_paused == is_paused:
        return
    cursor.is_paused, cursor.updated_at = is_paused, clock.now()
    if not is_paused:
        cursor.try_again_at = None
        _wake()
    cursor.save(update_fields=["is_paused", "updated_at", "try_again_at"])


@transaction.atomic
def replay(*, actor: Actor, reactor: str, after: int) -> Cursor:
    """Let a reactor read again everything after a position of the log that it has read already.

    What was done already is not done again: effects are keyed, or follow from the record as it is. Until it is through,
    what comes in new waits for it. Never forwards: that would leave something out. Raises Invalid.
    """
    require(actor, Permission.RUN_REACTORS)
    cursor = locked_cursor(reactors[reactor].name)
    if not 0 <= after <= cursor.position:
        raise Invalid(
            _("It has read up to position %(position)s; it can only go back.") % {"position": cursor.position},
            kept=_("Nothing was changed."),
            field="position",
        )
    until = max(cursor.position, cursor.replay_until or 0)
    if after < until:
        cursor.replay_from, cursor.replay_until = after, until
    cursor.position, cursor.updated_at = after, clock.now()
    cursor.attempts, cursor.try_again_at, cursor.last_error = 0, None, ""
    cursor.save()
    _wake()
    return cursor


def _wake() -> None:
    """As if something had been recorded: the log is read when this is in."""
    for hook in after_record:
        hook()


# house: operation-shape: a step of a reactor, in the transaction that moves its cursor
def once(reactor: str, activities: Sequence[Activity]) -> list[Activity]:
    """Those activities for which this reactor has had no effect yet; they are marked. Call it inside `handle`."""
    keys = [activity.id for activity in activities]
    done = set(Effect.objects.filter(reactor=reactor, activity_id__in=keys).values_list("activity_id", flat=True))
    fresh = [activity for activity in activities if activity.id not in done]
    Effect.objects.bulk_create([Effect(reactor=reactor, activity_id=activity.id) for activity in fresh])
    return fresh
