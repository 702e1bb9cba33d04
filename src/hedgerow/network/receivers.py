"""What the network learns from the log."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel import search
from hedgerow.kernel.bulk import slices
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.network import events, finding, locating, operations, queries, rebuilding, surveying
from hedgerow.network.conditions.distances import asks_by_distance
from hedgerow.network.models import Party, Segment
from hedgerow.network.queries import heirs_of
from hedgerow.timeline import queries as timeline
from hedgerow.timeline.events import UNDONE
from hedgerow.timeline.models import Activity
from hedgerow.timeline.registries import Reactor, reactors, verbs

_AT_ONCE = 200
_SEEN = """
UPDATE network_party SET last_seen_at = %s
WHERE id = %s AND workspace_id = %s AND (last_seen_at IS NULL OR last_seen_at < %s)
"""


def note_last_seen(activities: Sequence[Activity]) -> None:
    """Keep `Party.last_seen_at` at the latest contact. Reading the same activity again changes nothing."""
    latest: dict[UUID, datetime] = {}
    contacts = [one for one in activities if (verb := verbs.get(one.verb)) is not None and verb.is_contact]
    void = timeline.taken_back_among(contacts) if contacts else set()
    for activity in contacts:
        if activity.pk in void:  # read again, it must not come back
            continue
        for party in (activity.actor_id, activity.object_id if activity.object_kind == "party" else None):
            if party is not None and latest.get(party, activity.occurred_at) <= activity.occurred_at:
                latest[party] = activity.occurred_at
    for gone, party in heirs_of(latest).items():
        latest[party] = max(latest.get(party, latest[gone]), latest.pop(gone))
    workspace = _stored(current_workspace_id())
    moments = [(connection.ops.adapt_datetimefield_value(moment), party) for party, moment in latest.items()]
    with connection.cursor() as cursor:
        cursor.executemany(_SEEN, [(moment, _stored(party), workspace, moment) for moment, party in moments])
    undone = {party for one in activities if one.source == UNDONE for party in (one.actor_id, one.object_id) if party}
    for some in slices(sorted(undone), _AT_ONCE):
        _seen_before(some)


def _seen_before(parties: Collection[UUID]) -> None:
    """Of whom a contact was taken back: when the latest of those was that are left, under all their keys."""
    heirs = heirs_of(parties)
    wanted = {heirs.get(party, party) for party in parties}
    latest = queries.latest_contacts(wanted)
    for party, at in latest.items():
        Party.objects.filter(pk=party).update(last_seen_at=at)


def keep_segments(activities: Sequence[Activity]) -> None:
    """Who is in which segment follows from what is recorded of them. Reading one again changes nothing."""
    if not Segment.objects.filter(is_frozen=False).exists():
        return
    operations.keep_segments(_named_in(activities))


def put_into_search(activities: Sequence[Activity]) -> None:
    """Whoever something was recorded of is found by what is known of them now. Reading again changes nothing."""
    parties = _named_in(activities)
    finding.put_parties(parties)
    search.put(finding.TIE, finding.texts_of_ties(parties))
    search.put(finding.NOTE, finding.texts_of_notes(activities))


def put_on_the_ground(activities: Sequence[Activity]) -> None:
    """Where somebody is follows from their addresses as they are now. Reading again changes nothing."""
    parties = _named_in(activities)
    if locating.gazetteer_at_hand() is None:
        surveying.survey_later(current_workspace_id())
        return
    locating.put_parties(parties)
    live = Segment.objects.filter(is_frozen=False).values_list("definition", flat=True)
    if any(map(asks_by_distance, live)):
        operations.keep_segments(parties)


def _named_in(activities: Sequence[Activity]) -> list[UUID]:
    """Parties on any side of them, and those that stand for them now."""
    named = [(one.actor_id, one.target_id, one.object_id if one.object_kind == "party" else None) for one in activities]
    parties = {key for keys in named for key in keys if key is not None}
    return sorted({*parties, *heirs_of(parties).values()})


def _stored(key: UUID) -> Any:
    return key.hex if connection.vendor == "sqlite" else key


def register() -> None:
    rebuilding.register()
    reactors.add(Reactor("network.last_seen", _("When each was last seen"), note_last_seen, batch_size=2000))
    verbs_of_interest = frozenset({*events.ABOUT_PARTIES, *events.LOGGED_BY_HAND})
    found = Reactor("network.search", _("What can be found"), put_into_search, verbs_of_interest, batch_size=1000)
    reactors.add(found)
    where = Reactor("network.places", _("Where each is"), put_on_the_ground, events.MOVED, batch_size=1000)
    reactors.add(where)
    reactors.add(Reactor("network.segments", _("Who is in which segment"), keep_segments, batch_size=1000))
