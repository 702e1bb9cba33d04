"""The quick log: something with one or several, written once however often it is sent, and taken back if wrong."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from uuid import UUID

import msgspec
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.permissions import require
from hedgerow.network import events, naming
from hedgerow.network.models import Party
from hedgerow.network.operations.parties import add_party
from hedgerow.network.permissions import Permission
from hedgerow.network.queries import parties_in_order
from hedgerow.timeline import operations as timeline
from hedgerow.timeline import queries as log
from hedgerow.timeline.models import Activity

SOURCE = "network.quick"
MOST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What happened; words as in `events.logged`."""

    verb: str
    text: str = ""
    on: date | None = None
    due: date | None = None
    way: str = ""
    went: str = ""
    channel: str = ""


@dataclass(frozen=True, slots=True)
class Logged:
    """With whom, and the mark by which it can be taken back."""

    mark: str
    parties: tuple[Party, ...]


@transaction.atomic
def log_entry(
    *, actor: Actor, key: UUID, entry: Entry, parties: Sequence[Party], newcomers: Sequence[str] = ()
) -> Logged:
    """Record it once with each of them, MOST at once; `newcomers` are added by their names.

    The same `key` with the same entry and people changes nothing and answers as the first time; with anything else it
    is another entry. Raises NameMissing, SubjectNotFound.
    """
    require(actor, Permission.EDIT_PARTIES)
    timeline.take_turn()
    if len(parties) + len(newcomers) > MOST:
        raise Invalid(_("Those are too many at once. Choose up to %(count)s.") % {"count": MOST}, field="party")
    here = {party.sort_name for party in parties}
    new = {naming.sort_name(name): name for name in newcomers if naming.sort_name(name) not in here}
    mark = f"{key.hex}-{_digest(entry, {*here, *new})}"
    before = [one.actor_id or one.object_id for one in _marked(mark)]
    if before:
        return Logged(mark, tuple(parties_in_order(actor, [key for key in before if key])))
    everybody = [*parties, *(add_party(actor=actor, name=name, source="quick log") for name in new.values())]
    for place, party in enumerate(everybody):
        fact = events.logged(
            party.pk,
            entry.verb,
            entry.text,
            entry.on,
            entry.due,
            way=entry.way,
            went=entry.went,
            channel=entry.channel,
        )
        timeline.log_activity(
            actor=actor, fact=msgspec.structs.replace(fact, source=SOURCE, external_id=_id(mark, place))
        )
    return Logged(mark, tuple(everybody))


@transaction.atomic
def take_log_back(*, actor: Actor, mark: str) -> int:
    """What was logged under this mark never was; it stays in the log, with a line that says so. Returns how many lines.

    Again is no change. Only what the actor logged herself.
    """
    require(actor, Permission.EDIT_PARTIES)
    told = log.still_true(_marked(mark).filter(recorded_by=actor.reference[:80]))
    facts = [events.log_taken_back(one) for one in told]
    return timeline.record(actor, *facts).new if facts else 0


def _id(mark: str, place: int) -> str:
    return f"{mark}-{place}"


def _marked(mark: str) -> "QuerySet[Activity]":
    ids = [_id(mark, place) for place in range(MOST)]
    return log.recorded_as(SOURCE, ids).order_by("position")


def _digest(entry: Entry, names: Iterable[str]) -> str:
    """Of names, as whoever is new the first time is here already when it is sent again."""
    told = repr((entry, sorted(set(names))))
    return blake2b(told.encode(), digest_size=8).hexdigest()
