"""Lists of who came to something, into the record: each person once per event, strangers added."""

from collections.abc import Sequence
from uuid import UUID

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import uuid7s
from hedgerow.listening import events
from hedgerow.listening.drafts import AttendanceDraft
from hedgerow.listening.models import Attendance, Meeting
from hedgerow.listening.operations.attendees import Attendees
from hedgerow.listening.operations.meetings import take_back
from hedgerow.network.models import Import
from hedgerow.network.registries import Batch, TakenBack, Written
from hedgerow.timeline import operations as timeline

_AT_ONCE = 200


def write_attendance(actor: Actor, of: Import, batch: Batch) -> Written:
    """Runs in the caller's transaction. Who is known to have been there already changes nothing."""
    drafts: Sequence[AttendanceDraft] = batch.drafts
    attendees = Attendees(actor, of.source)
    parties = attendees.found_or_added(drafts)
    meetings = _meetings(drafts)
    there = set(Attendance.objects.filter(meeting__in=meetings.values()).values_list("meeting_id", "party_id"))
    new: list[tuple[AttendanceDraft, Meeting, UUID]] = []
    for draft, party in zip(drafts, parties, strict=True):
        meeting = meetings[draft.key]
        if (meeting.pk, party) not in there:
            there.add((meeting.pk, party))
            new.append((draft, meeting, party))
    keys = uuid7s(len(new))
    facts = [events.attended(draft, party, key) for key, (draft, _meeting, party) in zip(keys, new, strict=True)]
    told = timeline.record(actor, *facts).ids if facts else ()
    Attendance.objects.bulk_create(
        Attendance(id=key, meeting=meeting, party_id=party, activity_id=activity, source=of.source)
        for key, activity, (_draft, meeting, party) in zip(keys, told, new, strict=True)
    )
    return Written(created=len(new), unchanged=len(drafts) - len(new), parties_created=attendees.created)


def _meetings(drafts: Sequence[AttendanceDraft]) -> dict[str, Meeting]:
    wanted = {draft.key: draft for draft in drafts}
    now = clock.now()
    Meeting.objects.bulk_create(
        [Meeting(key=key, told=key, at=draft.at, seen_at=now) for key, draft in wanted.items()],
        ignore_conflicts=True,
    )
    return {meeting.key: meeting for meeting in Meeting.objects.filter(key__among=list(wanted))}


# house: operation-shape: a step of taking an import back, which asks for the permission
def some_back(actor: Actor, of: Import) -> TakenBack | None:
    portion = list(Attendance.objects.filter(source=of.source).order_by("pk")[:_AT_ONCE])
    if not portion:
        return None
    take_back(actor, portion, events.ATTENDED_TAKEN_BACK)
    Meeting.objects.filter(pk__in={one.meeting_id for one in portion}, attendances=None, guests=None).delete()
    return TakenBack(removed=len(portion))
