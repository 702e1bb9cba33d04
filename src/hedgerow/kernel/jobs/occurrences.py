"""When schedules are due. Moving a mark on is atomic, so of several workers exactly one enqueues each occurrence."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from hedgerow.kernel import clock
from hedgerow.kernel.jobs.models import LIVE, Job, ScheduleMark
from hedgerow.kernel.jobs.schedules import Schedule, next_moment, schedules
from hedgerow.kernel.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class _Wanted:
    schedule: Schedule
    time_zone: str
    workspace_id: UUID | None = None

    @property
    def key(self) -> str:
        return f"{self.schedule.name}:{self.workspace_id}" if self.workspace_id else self.schedule.name

    @property
    def rule(self) -> str:
        return f"{self.schedule.cron} {self.time_zone}"


def keep_marks(declared: Iterable[Schedule] = schedules) -> int:
    """Give every schedule (of every workspace) a mark that follows its rule. Returns how many were new or changed."""
    present = dict(ScheduleMark.objects.values_list("key", "rule"))
    stale = [wanted for wanted in _all_wanted(declared) if present.get(wanted.key) != wanted.rule]
    ScheduleMark.objects.bulk_create(
        [_mark(wanted) for wanted in stale],
        update_conflicts=True,
        unique_fields=["key"],
        update_fields=["rule", "next_at"],
    )
    return len(stale)


def _all_wanted(declared: Iterable[Schedule]) -> Iterator[_Wanted]:
    zones = list(Workspace.objects.values_list("id", "time_zone"))
    for schedule in declared:
        if schedule.each_workspace:
            yield from (_Wanted(schedule, time_zone, workspace_id) for workspace_id, time_zone in zones)
        else:
            yield _Wanted(schedule, schedule.time_zone)


def _mark(wanted: _Wanted) -> ScheduleMark:
    return ScheduleMark(
        key=wanted.key,
        name=wanted.schedule.name,
        workspace_id=wanted.workspace_id,
        rule=wanted.rule,
        next_at=next_moment(wanted.schedule.cron, wanted.time_zone, clock.now()),
    )


def enqueue_due(declared: Iterable[Schedule] = schedules) -> int:
    """Enqueue one job for every mark whose moment has come. Returns how many moments this worker got."""
    by_name = {schedule.name: schedule for schedule in declared}
    due = ScheduleMark.objects.filter(next_at__lte=clock.now(), name__in=by_name)
    return sum(_claim_occurrence(by_name[mark.name], mark) for mark in due)


@transaction.atomic
def _claim_occurrence(schedule: Schedule, mark: ScheduleMark) -> bool:
    time_zone = mark.rule.rsplit(" ", 1)[1]
    following = next_moment(schedule.cron, time_zone, clock.now())
    unmoved = ScheduleMark.objects.filter(key=mark.key, rule=mark.rule, next_at=mark.next_at)
    if not unmoved.update(next_at=following):
        return False
    if not Job.objects.filter(unique_key__startswith=f"{_job_key(mark)}@", state__in=LIVE).exists():
        key = f"{_job_key(mark)}@{mark.next_at:%Y-%m-%dT%H:%M}"
        schedule.task.using(unique_key=key, workspace_id=mark.workspace_id).enqueue()
    return True


def _job_key(mark: ScheduleMark) -> str:
    return f"schedule:{mark.key}"
