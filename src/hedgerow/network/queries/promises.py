"""Promises still open: what was promised to whom, and by when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network import events
from hedgerow.network.errors import PromiseNotFound
from hedgerow.network.models import Party
from hedgerow.network.permissions import Permission
from hedgerow.network.queries.parties import ids_of
from hedgerow.timeline import queries as timeline
from hedgerow.timeline.models import Activity

MOST = 1000
"""Lines of promises read per party, the latest first."""
VERBS = (events.PROMISED, events.PROMISE_KEPT, events.PROMISE_BROKEN)
COLUMNS = ("id", "cause_id", "object_id", "verb", "occurred_at", "properties")
PromiseRow = tuple[UUID, UUID | None, UUID | None, str, datetime, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Promise:
    """One that was made and neither kept nor broken yet. `due` is the day it was promised for, if one was."""

    id: UUID
    party: UUID
    made_at: datetime
    text: str
    due: date | None

    def is_overdue(self, today: date) -> bool:
        return self.due is not None and self.due < today


def open_promises(actor: Actor, party: Party) -> list[Promise]:
    """Those to one party: the one due first, then those without a day, the oldest first."""
    require(actor, Permission.VIEW_PARTIES, party)
    rows = lines_of_promises(Activity.objects.filter(object_id__in=ids_of(party.id)))
    latest = list(rows.order_by("-occurred_at", "-position")[:MOST])
    return sorted(unsettled(latest[::-1]), key=lambda one: (one.due is None, one.due or date.max, one.made_at))


def visible_promise(actor: Actor, party: Party, promise_id: UUID) -> Activity:
    """The line that made it, settled or not. Raises PromiseNotFound, also for another party's."""
    require(actor, Permission.VIEW_PARTIES, party)
    made = Activity.objects.filter(pk=promise_id, object_id__in=ids_of(party.id), verb=events.PROMISED).first()
    if made is None:
        raise PromiseNotFound
    return made


def lines_of_promises(activities: "QuerySet[Activity]") -> "QuerySet[Activity, PromiseRow]":
    """What `unsettled` reads of them: without what was taken back."""
    return timeline.still_true(activities.filter(verb__in=VERBS)).values_list(*COLUMNS)


def unsettled(rows: Iterable[PromiseRow]) -> list[Promise]:
    """Promises without an end, of lines in the order in which they happened.

    A line that kept or broke a promise names it as its cause; one that was only noted ends the oldest open one.
    """
    standing: dict[UUID, list[Promise]] = {}
    for key, cause, party, verb, at, properties in rows:
        if party is None:
            continue
        theirs = standing.setdefault(party, [])
        if verb == events.PROMISED:
            theirs.append(Promise(key, party, at, str(properties.get("text", "")), _day(properties.get("due"))))
        elif theirs:
            _settle(theirs, cause)
    return [promise for theirs in standing.values() for promise in theirs]


def _settle(theirs: list[Promise], cause: UUID | None) -> None:
    if cause is None:
        theirs.pop(0)
    else:
        theirs[:] = [promise for promise in theirs if promise.id != cause]


def _day(text: object) -> date | None:
    """Other programs write properties too: what is no day is none."""
    try:
        return date.fromisoformat(str(text)) if text else None
    except ValueError:
        return None


def first_due(promises: Sequence[Promise], until: date) -> list[Promise]:
    """Those due by that day, the latest day first: what has waited for months can wait an hour more."""
    due = sorted((one for one in promises if one.due and one.due <= until), key=lambda one: one.made_at)
    return sorted(due, key=lambda one: one.due or until, reverse=True)
