"""The copy follows the record at night, and when somebody asks."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.kernel.actor import Actor, system_actor
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.jobs import AWAITED, LONG, JobContext, Schedule, schedules, task
from hedgerow.kernel.jobs import queries as jobs
from hedgerow.kernel.permissions import require
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.lake import operations, queries
from hedgerow.lake.errors import AnswerNotKept, CopyNotMade, QuestionTooHeavy
from hedgerow.lake.operations import Progress
from hedgerow.lake.permissions import Permission
from hedgerow.lake.workbench.asking import ON_A_PAGE, SECONDS, TAKEN, Value, ensure_short
from hedgerow.web import formats

MOST_TOLD = 200
"""So much of what differs, and of what waits, is kept of a check."""


def key_of_job(actor: Actor) -> str:
    """Under which the one job that makes a workspace's copy is found."""
    return f"lake:{actor.workspace_id}"


@task(title=gettext_lazy("Copying the record for analysis"), queue_name=LONG, takes_context=True)
def copy_record(context: JobContext, *, anew: bool = False) -> None:
    """Interrupted, it begins again: what was written by then was on no manifest yet."""
    _copy(context, system_actor(current_workspace_id(), "lake"), anew=anew)


@task(title=gettext_lazy("Copying the record for analysis"), queue_name=LONG, takes_context=True)
def copy_each_night(context: JobContext) -> None:
    """Nothing is copied where the workspace keeps no copy; then nobody needs to know what changed either."""
    actor = system_actor(current_workspace_id(), "lake")
    if queries.standing(actor).is_on:
        _copy(context, actor, anew=False)
    else:
        operations.keep_none(actor=actor)


def _copy(context: JobContext, actor: Actor, *, anew: bool) -> None:
    def report(now: Progress) -> None:
        words = _("%(table)s: %(rows)s rows written so far") % {"table": now.table, "rows": formats.number(now.rows)}
        context.report(done=now.number - 1, total=now.total, sentence=words)

    done = operations.synchronise(actor=actor, anew=anew, report=report)
    context.report(done=1, total=1, sentence=_("%(rows)s rows written.") % {"rows": formats.number(done.rows)})


@task(title=gettext_lazy("Comparing the copy with the record"), queue_name=LONG, takes_context=True)
def check_copy(context: JobContext) -> dict[str, Any]:
    """What was found, of what differs no more than people read."""

    def report(now: Progress) -> None:
        words = _("%(table)s: comparing %(rows)s rows in all") % {
            "table": now.table,
            "rows": formats.number(now.rows),
        }
        context.report(done=now.number - 1, total=now.total, sentence=words)

    found = operations.check(actor=system_actor(current_workspace_id(), "lake"), report=report)
    return asdict(replace(found, differs=found.differs[:MOST_TOLD], waiting=found.waiting[:MOST_TOLD]))


@task(title=gettext_lazy("Answering a question to the copy"), queue_name=AWAITED, takes_context=True)
def answer_question(context: JobContext, sql: str) -> dict[str, Any]:
    """The answer, or why there is none: what is wrong with a question is no failure of the job's.

    All that may be taken away of it is kept under the id of the job.
    """
    context.report(done=0, total=1, sentence=_("Stopped after %(seconds)s seconds.") % {"seconds": SECONDS})
    try:
        found = operations.answer_and_keep(
            actor=system_actor(current_workspace_id(), "lake"),
            sql=sql,
            answer_id=UUID(context.task_result.id),
            most=TAKEN,
        )
        rows = _that_fit(found.rows)
    except (Invalid, CopyNotMade, AnswerNotKept) as error:
        return {"refused": str(error)}
    is_cut = found.is_cut or len(rows) < len(found.rows)
    told = {"columns": found.columns, "rows": rows, "is_cut": is_cut, "seconds": round(found.seconds, 3)}
    return told | {"count": found.count, "goes_on": found.goes_on}


def _that_fit(rows: Sequence[Sequence[Value]]) -> list[list[Value]]:
    """The first ones; all of them are in the file. Raises QuestionTooHeavy where not even one fits."""
    fit: list[list[Value]] = []
    left = ON_A_PAGE
    for row in rows:
        left -= len(json.dumps(row))
        if left < 0:
            break
        fit.append([_storable(value) for value in row])
    if rows and not fit:
        raise QuestionTooHeavy
    return fit


def _storable(value: Value) -> Value:
    return value.replace("\x00", "") if isinstance(value, str) else value


# house: one-call: as below
def start_question(*, actor: Actor, sql: str) -> UUID:
    """Have a question answered by a job, whose id `queries.asked` wants; asked again meanwhile, it is the same.

    The more of a workspace's wait, the later its next one comes: one that asks much holds up no other. Raises
    QuestionRefused for one that is too long, and CopyNotMade.
    """
    queries.copied_files(actor)  # raises for who may not
    ensure_short(sql)
    key = queries.key_of_question(actor, sql)
    waiting = len(jobs.live_jobs(actor, queries.key_of_question(actor)))
    asking = answer_question.using(unique_key=key, workspace_id=actor.workspace_id, priority=-min(waiting, 100))
    return UUID(str(asking.enqueue(sql).id))


@task(title=gettext_lazy("Clearing away copies of workspaces that are gone"))
def clear_away() -> int:
    return operations.clear_away()


# house: one-call: the job is put into the queue by who may, and for this workspace only
def start_copy(*, actor: Actor, anew: bool = False) -> None:
    """Put a sync, or a copy made anew, into the queue: one at a time for a workspace."""
    require(actor, Permission.KEEP_COPY)
    copy_record.using(unique_key=key_of_job(actor), workspace_id=actor.workspace_id).enqueue(anew=anew)


def key_of_check(actor: Actor) -> str:
    return f"lake-check:{actor.workspace_id}"


# house: one-call: as above
def start_check(*, actor: Actor) -> None:
    """Have the copy compared with the record: one at a time for a workspace."""
    require(actor, Permission.KEEP_COPY)
    check_copy.using(unique_key=key_of_check(actor), workspace_id=actor.workspace_id).enqueue()


def register() -> None:
    schedules.add(Schedule(name="lake.copy", cron="50 2 * * *", task=copy_each_night, each_workspace=True))
    schedules.add(Schedule(name="lake.clear_away", cron="40 3 * * *", task=clear_away))
