"""Meetings of a calendar into the record: with each who was there and is here, once, corrected when they change."""

from collections import Counter
from collections.abc import Mapping, Sequence
from uuid import UUID

import msgspec

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.listening import events
from hedgerow.listening.drafts import MeetingDraft
from hedgerow.listening.models import Attendance, Guest, Meeting
from hedgerow.listening.operations.people import by_address, own_addresses
from hedgerow.listening.permissions import Permission
from hedgerow.timeline import operations as timeline
from hedgerow.timeline import queries as log
from hedgerow.timeline.events import Fact
from hedgerow.timeline.models import Activity


def note_meetings(*, actor: Actor, drafts: Sequence[MeetingDraft], source: str) -> Counter[str]:
    """Runs in the caller's transaction. Counts what was new, updated, unchanged, older and cancelled.

    The same meeting again changes nothing, but for people who were added since. An older version of it is passed over.
    """
    require(actor, Permission.WATCH)
    latest = _latest(drafts)
    known = {one.key: one for one in Meeting.objects.filter(key__among=latest)}
    here = by_address(address for draft in latest.values() for address, _name in draft.people)
    noter, tally = _Noter(actor, source, here), Counter[str]()
    for key, draft in latest.items():
        tally[noter.note(known.get(key), draft)] += 1
    return tally


def _latest(drafts: Sequence[MeetingDraft]) -> dict[str, MeetingDraft]:
    """Of one that stands in the file several times, the version with the highest number."""
    found: dict[str, MeetingDraft] = {}
    for draft in drafts:
        if draft.key not in found or draft.sequence >= found[draft.key].sequence:
            found[draft.key] = draft
    return found


class _Noter:
    """Writes the meetings of one batch."""

    def __init__(self, actor: Actor, source: str, here: Mapping[str, UUID]) -> None:
        self._actor, self._source, self._here = actor, source, here
        self._own, self._now = own_addresses(), clock.now()

    def note(self, meeting: Meeting | None, draft: MeetingDraft) -> str:
        if meeting is None:
            return "cancelled" if draft.is_cancelled else self._new(draft)
        if draft.sequence < meeting.sequence:
            return "older"
        if draft.told != meeting.told:
            return self._changed(meeting, draft)
        return "updated" if self._record(meeting, draft) else "unchanged"

    def _new(self, draft: MeetingDraft) -> str:
        meeting = Meeting.objects.create(
            key=draft.key, told=draft.told, sequence=draft.sequence, at=draft.at, seen_at=self._now
        )
        self._record(meeting, draft)
        return "created"

    def _changed(self, meeting: Meeting, draft: MeetingDraft) -> str:
        """What was said of it before never was; what is said now stands instead."""
        take_back(self._actor, list(Attendance.objects.filter(meeting=meeting)))
        Guest.objects.filter(meeting=meeting).delete()
        meeting.told, meeting.sequence, meeting.at = draft.told, draft.sequence, draft.at
        meeting.revision, meeting.seen_at = meeting.revision + 1, self._now
        meeting.save()
        self._record(meeting, draft)
        return "cancelled" if draft.is_cancelled else "updated"

    def _record(self, meeting: Meeting, draft: MeetingDraft) -> int:
        """With whom it is not on record yet; returns how many that were."""
        if draft.is_cancelled:
            return 0
        entry = events.entry_of(draft)
        there = set(Attendance.objects.filter(meeting=meeting).values_list("party_id", flat=True))
        came = {party for address, _name in draft.people if (party := self._here.get(address)) and party not in there}
        for party in sorted(came):
            record_with(self._actor, meeting, party, entry, self._source)
        strangers = [
            Guest(meeting=meeting, email=address, name=name, entry=entry, source=self._source, noted_at=self._now)
            for address, name in draft.people
            if address not in self._here and address not in self._own
        ]
        Guest.objects.bulk_create(strangers, ignore_conflicts=True)
        Guest.objects.filter(meeting=meeting, email__in=[a for a, _name in draft.people if a in self._here]).delete()
        return len(came)


# house: operation-shape: a step of operations that have asked for the permission
def record_with(actor: Actor, meeting: Meeting, party: UUID, entry: Mapping[str, object], source: str) -> None:
    key = f"{meeting.pk.hex}:{meeting.revision}:{party.hex}"
    told = _told(actor, events.met(party, {**entry}, external_id=key))
    Attendance.objects.create(meeting=meeting, party_id=party, activity_id=told, source=source)


def _told(actor: Actor, fact: Fact) -> UUID:
    """The activity that says so. One that was taken back says nothing: then it is told again, under another key."""
    key, number = fact.external_id, 1
    while not (recorded := timeline.record(actor, fact)).ids:
        known = log.recorded_as(fact.source, [fact.external_id]).get()
        if not log.taken_back_among([known]):
            return known.pk
        number += 1
        fact = msgspec.structs.replace(fact, external_id=f"{key}:{number}")
    return recorded.ids[0]


# house: operation-shape: a step of operations that have asked for the permission
def take_back(actor: Actor, attendances: Sequence[Attendance], verb: str = events.MET_TAKEN_BACK) -> int:
    """They were not there, or not so: said in the log, and gone from here. Returns how many."""
    told = Activity.objects.filter(pk__in=[one.activity_id for one in attendances])
    facts = [events.never_was(verb, one) for one in told]
    if facts:
        timeline.record(actor, *facts)
    Attendance.objects.filter(pk__in=[one.pk for one in attendances]).delete()
    return len(facts)
