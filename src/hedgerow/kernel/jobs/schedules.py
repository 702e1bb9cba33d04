"""Work that recurs: declared in code by the package that owns it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from croniter import croniter

from hedgerow.kernel.jobs.task import JobTask
from hedgerow.kernel.registry import Registry


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """Enqueue `task`, which takes no arguments, at each moment of the cron expression (minute hour day month weekday).

    With `each_workspace` once per workspace, in that workspace's scope and time zone; otherwise once, in `time_zone`.
    Moments that passed while no worker ran are made up for by one job, not by one each; a moment at which the job of
    an earlier one is still waiting or running is passed over.
    """

    name: str
    cron: str
    task: JobTask[[], Any]
    time_zone: str = "UTC"
    each_workspace: bool = False

    def __post_init__(self) -> None:
        if not croniter.is_valid(self.cron, strict=True):
            raise ValueError(f"{self.name}: {self.cron!r} is no cron expression that ever comes")


schedules: Registry[Schedule] = Registry("schedules", key=lambda schedule: schedule.name)


def next_moment(cron: str, time_zone: str, after: datetime) -> datetime:
    """The first moment after `after`, in UTC.

    A time the clock skips in spring comes at the first minute after the gap. A time the clock shows twice in autumn
    comes once, the first time; but what comes every hour or oftener keeps coming.
    """
    zone = ZoneInfo(time_zone)
    moment = after.astimezone(zone)
    while True:
        following: datetime = croniter(cron, moment).get_next(datetime)
        moment = following.astimezone(UTC).astimezone(zone)
        if not moment.fold or _is_hourly(cron):
            return moment.astimezone(UTC)


def _is_hourly(cron: str) -> bool:
    return cron.split()[1].startswith("*")
