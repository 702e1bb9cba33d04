"""The projection of who last got what: kept from the log, made anew where two records were one, or are no more."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import connection, transaction

from hedgerow.care import choosing, queries
from hedgerow.care.models import LastContact
from hedgerow.kernel.bulk import execute_values
from hedgerow.kernel.ids import uuid7s
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.network import queries as network
from hedgerow.network.models import Party
from hedgerow.timeline import queries as timeline
from hedgerow.timeline.events import UNDONE
from hedgerow.timeline.models import Activity

_INSERT = "INSERT INTO care_lastcontact AS c (id, workspace_id, party_id, verb, last_on) VALUES"
_MARKS = "%s, %s, %s, %s, %s::date"
_LATER = """
ON CONFLICT (workspace_id, party_id, verb) DO UPDATE SET last_on = excluded.last_on
WHERE excluded.last_on > c.last_on
"""
Key = tuple[UUID, str]


@transaction.atomic
# house: operation-shape: a reactor's step; nobody acts but the log itself
def note_contacts(activities: Sequence[Activity]) -> None:
    """Keep the last day of each kind of attention, without what was taken back since. Again is no change."""
    known, zone = choosing.attention_names(), _zone()
    days: dict[Key, date] = {}
    read = list(activities)
    counted = [one for one in read if one.verb in known]
    void = timeline.taken_back_among(counted) if counted else set()
    for one in counted:
        if one.pk not in void:  # read again, it must not come back
            day = one.occurred_at.astimezone(zone).date()
            for party in _parties_of(one):
                days[party, one.verb] = max(days.get((party, one.verb), day), day)
    _keep_later(_of_heirs(days))
    if undone := {party for one in read if one.source == UNDONE for party in _parties_of(one)}:
        note_anew(compare_contacts(sorted({*undone, *network.heirs_of(undone).values()})))


def _parties_of(one: Activity) -> list[UUID]:
    sides = (one.actor_id, one.object_id if one.object_kind == "party" else None)
    return [party for party in sides if party is not None]


# house: operation-shape: looks and changes nothing; asked by the command line
def compare_contacts(parties: Sequence[UUID]) -> list[UUID]:
    """Those of the parties whose last days are not what the log says."""
    rows = LastContact.objects.filter(party__id__among=parties).values_list("party_id", "verb", "last_on")
    kept = {(party, verb): day for party, verb, day in rows}
    told = queries.last_days(list(parties), choosing.attention_names(), _zone())
    differing = {key[0] for key in kept.keys() | told.keys() if kept.get(key) != told.get(key)}
    return sorted(differing)


@transaction.atomic
# house: operation-shape: part of a merge, or of an operation that recorded one; those have asked for the right
def note_anew(parties: Sequence[UUID]) -> None:
    """The last days of these parties from the log, under all ids it knows each by; none for one that is merged."""
    LastContact.objects.filter(party__id__among=parties).delete()
    known, zone = choosing.attention_names(), _zone()
    standing = Party.objects.filter(id__among=parties, merged_into=None, erased_at=None).values_list("pk", flat=True)
    _keep_later(queries.last_days(list(standing), known, zone))


def _of_heirs(days: Mapping[Key, date]) -> dict[Key, date]:
    """For who stands for them now; the log also speaks of people who are gone, or who never were here."""
    parties = {party for party, _verb in days}
    heirs = network.heirs_of(parties)
    wanted = {heirs.get(party, party) for party in parties}
    here = set(Party.objects.filter(id__among=wanted, erased_at=None).values_list("pk", flat=True))
    found: defaultdict[Key, date] = defaultdict(lambda: date.min)
    for (party, verb), day in days.items():
        key = heirs.get(party, party), verb
        if key[0] in here:
            found[key] = max(found[key], day)
    return dict(found)


def _keep_later(days: Mapping[Key, date]) -> None:
    if not days:
        return
    is_sqlite = connection.vendor == "sqlite"

    def stored(key: UUID) -> object:
        return key.hex if is_sqlite else key

    workspace = stored(current_workspace_id())
    rows = [
        (stored(made), workspace, stored(party), verb, str(day))
        for made, ((party, verb), day) in zip(uuid7s(len(days)), sorted(days.items()), strict=True)
    ]
    with connection.cursor() as cursor:
        execute_values(cursor, _INSERT, _MARKS.replace("::date", "") if is_sqlite else _MARKS, rows, _LATER)


def _zone() -> ZoneInfo:
    return ZoneInfo(Workspace.objects.values_list("time_zone", flat=True).get(pk=current_workspace_id()))
