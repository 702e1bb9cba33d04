"""Long work of the network, as jobs."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import Actor, system_actor
from hedgerow.kernel.jobs import LONG, JobContext, Schedule, task
from hedgerow.kernel.jobs.models import Job
from hedgerow.kernel.jobs.queries import live_job
from hedgerow.kernel.permissions import require
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.network import operations
from hedgerow.network.models import Export, Import, Segment
from hedgerow.network.operations import ExportFormat
from hedgerow.network.permissions import Permission
from hedgerow.network.queries import Wish


@task(title=_("Bringing in a file"), queue_name=LONG, takes_context=True)
def bring_in(context: JobContext, import_id: str) -> None:
    """Run or resume a confirmed import; repeated, it goes on where the rows end."""

    def report(now: Import) -> None:
        context.report(
            done=now.rows_done,
            total=max(now.rows_total, now.rows_done),
            sentence=_("%(rows)s rows are in") % {"rows": now.rows_done},
        )

    operations.run_import(
        actor=system_actor(current_workspace_id(), "import"), import_id=UUID(import_id), report=report
    )


@transaction.atomic
def start(*, actor: Actor, of: Import) -> Import:
    """Confirm an import and put it into the queue, in one go. Raises MappingInvalid."""
    confirmed = operations.confirm_import(actor=actor, of=of)
    job = bring_in.using(unique_key=f"import:{of.pk}").enqueue(str(of.pk))
    operations.note_job(actor=actor, of=confirmed, job_id=UUID(str(job.id)))
    return confirmed


@task(title=_("Taking an import back"), queue_name=LONG, takes_context=True)
def take_back(context: JobContext, import_id: str) -> None:
    """Undo an import; repeated, it goes on with those who are left."""

    def report(now: Import) -> None:
        done, total = now.removed + now.restored + now.kept, now.created + now.updated
        sentence = _("%(count)s are as before") % {"count": now.removed + now.restored}
        context.report(done=min(done, total), total=total, sentence=sentence)

    operations.undo_import(
        actor=system_actor(current_workspace_id(), "import"), import_id=UUID(import_id), report=report
    )


@transaction.atomic
def start_undo(*, actor: Actor, of: Import) -> Import:
    """Begin to take an import back, and put it into the queue, in one go. Raises Conflict."""
    begun = operations.begin_undo(actor=actor, import_id=of.pk)
    job = take_back.using(unique_key=f"import-undo:{of.pk}").enqueue(str(of.pk))
    operations.note_job(actor=actor, of=begun, job_id=UUID(str(job.id)))
    return begun


@task(title=_("Writing a file of people"), queue_name=LONG, takes_context=True)
def write_out(context: JobContext, export_id: str) -> None:
    """Write what was asked for; repeated, it begins anew."""

    def report(now: Export) -> None:
        sentence = _("%(count)s are written") % {"count": now.rows_done}
        context.report(done=min(now.rows_done, now.rows_total), total=now.rows_total, sentence=sentence)

    operations.run_export(
        actor=system_actor(current_workspace_id(), "export"), export_id=UUID(export_id), report=report
    )


@transaction.atomic
def start_export(*, actor: Actor, form: ExportFormat, wish: Wish) -> Export:
    """Ask for a file and put it into the queue, in one go."""
    asked = operations.ask_export(actor=actor, form=form, wish=wish)
    go_on_with_export(actor=actor, export=asked)
    return asked


@transaction.atomic
def go_on_with_export(*, actor: Actor, export: Export) -> None:
    """Put it into the queue, once however often it is asked: also one that stood still."""
    require(actor, Permission.EXPORT, export)
    job = write_out.using(unique_key=f"export:{export.pk}").enqueue(str(export.pk))
    operations.note_export_job(actor=actor, export=export, job_id=UUID(str(job.id)))


@task(title=_("Looking for duplicates"), queue_name=LONG, takes_context=True)
def find_duplicates(context: JobContext) -> int:
    """Look through everybody; returns how many pairs may be one. Again is no change."""

    def report(done: int, total: int) -> None:
        words = _("%(count)s pairs compared") % {"count": done}
        context.report(done=done, total=total, sentence=words)

    actor = system_actor(current_workspace_id(), "duplicates")
    found = operations.scan_duplicates(actor=actor, report=report)
    return found.certain + found.possible


@transaction.atomic
def start_scan(*, actor: Actor) -> None:
    """Put it into the queue; once, however often it is asked."""
    require(actor, Permission.EDIT_PARTIES)
    find_duplicates.using(unique_key=_scan_key(actor)).enqueue()


def running_scan(actor: Actor) -> Job | None:
    return live_job(actor, _scan_key(actor))


def _scan_key(actor: Actor) -> str:
    return f"duplicates:{actor.workspace_id}"


@task(title=_("Checking who is in which segment"), queue_name=LONG, takes_context=True)
def look_at_segments(context: JobContext, segment_id: str = "") -> int:
    """Go through everybody for one segment, or for all: days pass, and with them "in the last 90 days".

    Returns how many came in or went. Again is no change.
    """
    actor = system_actor(current_workspace_id(), "segments")
    live = Segment.objects.filter(is_frozen=False).order_by("pk")
    keys = [UUID(segment_id)] if segment_id else list(live.values_list("pk", flat=True))
    moved = 0
    for done, key in enumerate(keys, 1):
        looked = operations.look_at_segment(actor=actor, segment_id=key)
        moved += looked.entered + looked.left
        context.report(done=done, total=len(keys), sentence=_("%(count)s segments are up to date") % {"count": done})
    return moved


@task(title=_("Forgetting who is due"), queue_name=LONG)
def forget_the_due() -> int:
    """Of every segment with such a rule. Again is no change."""
    actor = system_actor(current_workspace_id(), "retention")
    ruled = Segment.objects.filter(forget_after_days__isnull=False).values_list("pk", flat=True)
    return sum(operations.forget_who_is_due(actor=actor, segment_id=key) for key in list(ruled))


def fill_later(segment: Segment) -> None:
    """Put a segment that is not filled yet into the queue; once, however often it is asked."""
    if segment.looked_at is None and not segment.is_frozen and not segment.problem:
        look_at_segments.using(unique_key=f"segment:{segment.pk}").enqueue(str(segment.pk))


@task(title=_("Forgetting what old imports changed"))
def forget_import_changes() -> int:
    """What is too old to be taken back or undone, and files that are too old to be looked into."""
    return operations.forget_changes() + operations.forget_files() + operations.forget_edits()


@task(title=_("Deleting files that nobody fetched in time"))
def forget_exports() -> int:
    """Returns how many. Again is no change."""
    return operations.forget_exports()


FORGET_EXPORTS = Schedule(name="network.forget_exports", cron="52 * * * *", task=forget_exports, each_workspace=True)


@task(title=_("Looking up where everybody is"), queue_name=LONG)
def locate_everybody() -> int:
    """After the business said where it is: addresses without a country lie in its own. Again is no change."""
    located = operations.locate_everybody(actor=system_actor(current_workspace_id(), "places"))
    look_at_segments.using(unique_key="segments").enqueue()
    return located


@task(title=_("Looking up addresses in newer lists of places"), queue_name=LONG)
def locate_the_stale() -> int:
    """What an older release looked up, or could not find. Again is no change."""
    return operations.locate_everybody(actor=system_actor(current_workspace_id(), "places"), only_stale=True)


@transaction.atomic
def settle_premises(*, actor: Actor, **said: Any) -> None:
    """Keep where the business is, and look everybody up anew, in one go. Raises Invalid."""
    operations.set_premises(actor=actor, **said)
    locate_everybody.using(unique_key=f"places:{actor.workspace_id}").enqueue()


FORGET_IMPORT_CHANGES = Schedule(
    name="network.forget_import_changes", cron="29 3 * * *", task=forget_import_changes, each_workspace=True
)
FIND_DUPLICATES = Schedule(name="network.find_duplicates", cron="41 3 * * *", task=find_duplicates, each_workspace=True)
LOOK_AT_SEGMENTS = Schedule(
    name="network.look_at_segments", cron="11 2 * * *", task=look_at_segments, each_workspace=True
)
FORGET_THE_DUE = Schedule(name="network.forget_the_due", cron="23 4 * * *", task=forget_the_due, each_workspace=True)
LOCATE_THE_STALE = Schedule(
    name="network.locate_the_stale", cron="53 2 * * *", task=locate_the_stale, each_workspace=True
)
