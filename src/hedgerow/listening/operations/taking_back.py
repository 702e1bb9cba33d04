"""An import of meetings or mentions is taken back, portion by portion."""

from collections.abc import Sequence

from hedgerow.kernel.actor import Actor
from hedgerow.listening import events
from hedgerow.listening.models import Attendance, Guest, Meeting, Mention
from hedgerow.listening.operations.meetings import take_back
from hedgerow.network.models import Import
from hedgerow.network.registries import KeptRow, TakenBack
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.models import Activity

_AT_ONCE = 200


# house: operation-shape: a step of taking an import back, which asks for the permission
def meetings_back(actor: Actor, of: Import) -> TakenBack | None:
    """Whom it brought into meetings; a meeting that nobody is left in is as if it had never been told."""
    Guest.objects.filter(source=of.source).delete()
    portion = list(Attendance.objects.filter(source=of.source).order_by("pk")[:_AT_ONCE])
    if not portion:
        return None
    take_back(actor, portion)
    empty = Meeting.objects.filter(pk__in={one.meeting_id for one in portion}, attendances=None, guests=None)
    return TakenBack(removed=empty.delete()[0])


# house: operation-shape: looks and changes nothing
def meetings_traced(of: Import) -> bool:
    there = Attendance.objects.filter(source=of.source).exists()
    return there or Guest.objects.filter(source=of.source).exists()


# house: operation-shape: a step of taking an import back, which asks for the permission
def mentions_back(actor: Actor, of: Import) -> TakenBack | None:
    portion = list(Mention.objects.filter(source=of.source).order_by("pk")[:_AT_ONCE])
    if not portion:
        return None
    told = Activity.objects.filter(pk__in=[one.activity_id for one in portion if one.activity_id])
    facts = [events.never_was(events.MENTION_TAKEN_BACK, one) for one in told]
    if facts:
        timeline.record(actor, *facts)
    Mention.objects.filter(pk__in=[one.pk for one in portion]).delete()
    return TakenBack(removed=len(portion))


# house: operation-shape: looks and changes nothing
def mentions_traced(of: Import) -> bool:
    return Mention.objects.filter(source=of.source).exists()


# house: operation-shape: looks and changes nothing
def nothing_kept(_of: Import, _limit: int) -> Sequence[KeptRow]:
    return ()
