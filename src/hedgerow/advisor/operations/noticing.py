"""The log says that something was done; then nobody has to tick it off."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction

from hedgerow.advisor.models import Prompt, State
from hedgerow.advisor.operations.acting import unsettle
from hedgerow.advisor.operations.learning import count_kind
from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.network import queries as network
from hedgerow.timeline.events import UNDONE
from hedgerow.timeline.models import Activity
from hedgerow.web.prompts import prompt_kinds


@transaction.atomic
# house: operation-shape: a reactor's step; nobody acts but the log itself
def notice_done(activities: Sequence[Activity]) -> None:
    """Prompts about whom these facts speak are done where a verb of their kind says so; undone facts open them again.

    Read again it changes nothing: only open prompts that were proposed by the day of the fact are closed by it. What
    somebody decides meanwhile is waited for, and stays.
    """
    zone = ZoneInfo(Workspace.objects.values_list("time_zone", flat=True).get(pk=current_workspace_id()))
    moved = {*_close(activities, zone), *_open_again(activities)}
    for kind in sorted(moved):
        count_kind(kind, clock.now().astimezone(zone).date())


def _close(activities: Sequence[Activity], zone: ZoneInfo) -> Iterator[str]:
    """Gives the kind of each that is closed."""
    verbs = {verb for kind in prompt_kinds for verb in kind.done_by}
    told: defaultdict[UUID, list[Activity]] = defaultdict(list)
    for one in activities:
        if one.verb in verbs and one.source != UNDONE:
            for key in _spoken_of(one):
                told[key].append(one)
    heirs = network.heirs_of(told) if told else {}
    for gone, heir in heirs.items():
        told[heir] += told[gone]
    rows = Prompt.objects.select_for_update().order_by("pk")
    for row in rows.filter(state=State.OPEN, subject__among=list(told)) if told else ():
        done = _done_by(row, told[row.subject], zone)
        if done is not None:
            row.state, row.activity_id = State.DONE, done.pk
            row.settled_on, row.settled_at = _day(done, zone), clock.now()
            row.save()
            yield row.kind


def _done_by(row: Prompt, told: Sequence[Activity], zone: ZoneInfo) -> Activity | None:
    """The first fact that means it was done."""
    kind = prompt_kinds.get(row.kind)
    verbs = kind.done_by if kind is not None else frozenset()
    return next((one for one in told if one.verb in verbs and _day(one, zone) >= row.proposed_on), None)


def _day(one: Activity, zone: ZoneInfo) -> date:
    return one.occurred_at.astimezone(zone).date()


def _spoken_of(one: Activity) -> Iterator[UUID]:
    """Its sides, its cause, and what its properties name by key."""
    yield from (key for key in (one.actor_id, one.object_id, one.target_id, one.cause_id) if key is not None)
    for value in one.properties.values():
        if isinstance(value, str) and len(value) == 36:
            try:
                yield UUID(value)
            except ValueError:  # other programs write properties too: what is no key is none
                continue


def _open_again(activities: Sequence[Activity]) -> Iterator[str]:
    undone = [one.cause_id for one in activities if one.source == UNDONE and one.cause_id is not None]
    rows = Prompt.objects.select_for_update().order_by("pk")
    for row in rows.filter(state=State.DONE, activity_id__in=undone) if undone else ():
        unsettle(row)
        yield row.kind
