"""Analyses and readings are worked out at night, when somebody asks, and soon after something was recorded."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _

from hedgerow.insight import operations, queries
from hedgerow.insight.models import KeptAnalysis
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.standing import standing
from hedgerow.insight.registries import analyses
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor, system_actor
from hedgerow.kernel.days import date_of
from hedgerow.kernel.errors import NotFound
from hedgerow.kernel.jobs import LONG, JobContext, Schedule, schedules, task
from hedgerow.kernel.permissions import require
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.timeline.models import Activity
from hedgerow.timeline.registries import Reactor, reactors
from hedgerow.web import formats

PAST_MONTHS = 24
SOON = timedelta(seconds=30)
SHARE = 60
"""An analysis that took a second is made again a minute later at the soonest: a sixtieth of one processor."""


@task(title=_("Working out figures"), queue_name=LONG, takes_context=True)
def work_out(context: JobContext, name: str, subject: str = "") -> None:
    """One analysis of the workspace in scope; nothing where its subject was removed meanwhile."""
    if not _is_known(name, subject):
        return
    position = queries.head()
    grounds = standing(queries.grounds_of(queries.workspace_here()))
    operations.keep_analysis(
        actor=_hedgerow(),
        analysis=analyses[name],
        subject=subject,
        grounds=grounds,
        context=context,
        position=position,
    )


@task(title=_("Reading all measures"), queue_name=LONG, takes_context=True)
def work_out_all(context: JobContext) -> None:
    """Every analysis that is outdated, and every measure of the days due: the last two, and ends of months.

    Where the log ends is read before the record, so that what comes in meanwhile makes all of it outdated.
    """
    workspace, position = queries.workspace_here(), queries.head()
    grounds, actor = standing(queries.grounds_of(workspace)), _hedgerow()
    days = list(_days_due(date_of(grounds.day), ZoneInfo(workspace.time_zone)))

    def report(day: date) -> None:
        sentence = _("Measures of %(day)s are read") % {"day": formats.day(day)}
        context.report(done=days.index(day) + 1, total=len(days), sentence=sentence)

    operations.keep_readings(actor=actor, grounds=grounds, days=days, report=report, position=position)
    operations.forget_readings(actor=actor, after=date_of(grounds.day))
    operations.note_reached(actor=actor)
    for name, subject in _known():
        context.check()
        if _is_known(name, subject) and not operations.confirm_analysis(
            actor=actor, analysis=analyses[name], subject=subject, grounds=grounds, position=position
        ):
            operations.keep_analysis(
                actor=actor,
                analysis=analyses[name],
                subject=subject,
                grounds=grounds,
                context=context,
                position=position,
            )


# house: one-call: the job is put into the queue by who may, and for this workspace only
def start_analysis(*, actor: Actor, name: str, subject: str = "") -> None:
    """Have it worked out now. Raises NotFound for one that is not known."""
    require(actor, Permission.VIEW_FIGURES)
    if not _is_known(name, subject):
        raise NotFound
    work_out.using(unique_key=queries.key_of(name, subject)).enqueue(name, subject)


# house: one-call: as above
def start_readings(*, actor: Actor) -> None:
    """Have all measures read and all analyses worked out now."""
    require(actor, Permission.VIEW_FIGURES)
    work_out_all.using(unique_key=queries.key_of("all", "")).enqueue()


def refresh_soon() -> None:
    """What is kept is worked out again some time after something was recorded, the sooner the quicker it is."""
    now, known = clock.now(), _known()
    for name, subject, took in KeptAnalysis.objects.values_list("name", "subject", "took_ms"):
        if (name, subject) in known:
            wait = max(SOON, timedelta(milliseconds=took * SHARE))
            work_out.using(unique_key=queries.key_of(name, subject), again=True, run_after=now + wait).enqueue(
                name, subject
            )


def _known() -> list[tuple[str, str]]:
    return [(analysis.name, subject) for analysis in analyses for subject in analysis.subjects()]


def _is_known(name: str, subject: str) -> bool:
    return name in analyses and subject in analyses[name].subjects()


def _days_due(today: date, zone: ZoneInfo) -> Iterator[date]:
    """Ends of months that were never read or to which a late fact reaches, the oldest first; yesterday and today."""
    end = today.replace(day=1) - timedelta(days=1)
    past: list[date] = []
    for _month in range(PAST_MONTHS):
        past.append(end)
        end = end.replace(day=1) - timedelta(days=1)
    due = queries.days_to_read(past, zone) - {today - timedelta(days=1)}
    yield from sorted(due)
    yield from (today - timedelta(days=1), today)


def _hedgerow() -> Actor:
    return system_actor(current_workspace_id(), "insight")


def refresh(_activities: Sequence[Activity]) -> None:
    """What was worked out is worked out again after something was recorded."""
    refresh_soon()


def register() -> None:
    reactors.add(Reactor("insight.analyses", _("Which figures are outdated"), refresh, batch_size=2000))
    schedules.add(Schedule(name="insight.nightly", cron="40 3 * * *", task=work_out_all, each_workspace=True))
