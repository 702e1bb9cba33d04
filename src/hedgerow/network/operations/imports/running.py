"""An import runs batch by batch: rows, problems and the place reached go in together, or not at all."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import islice
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.bulk import insert_rows
from hedgerow.kernel.errors import HedgerowError, Temporary
from hedgerow.kernel.ids import uuid7s
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.kernel.tabular.mapping import Mapping
from hedgerow.network.importing.ahead import read_ahead
from hedgerow.network.importing.files import source_of
from hedgerow.network.models import Import, ImportProblem, ImportState
from hedgerow.network.permissions import Permission
from hedgerow.network.registries import Batch, ImportKind, Written, import_kinds
from hedgerow.timeline import operations as timeline

Report = Callable[[Import], None]
_WRITTEN_AT_ONCE = 2
_PROBLEM = ("id", "of_import", "row", "severity", "problem", "cells")


class Elsewhere(Temporary):
    """Two run the same import. Temporary: when the other one is only dying, the job's next attempt goes on."""

    code = "import_runs_elsewhere"


def run_import(*, actor: Actor, import_id: UUID, report: Report = lambda _import: None) -> Import:
    """Bring in what is left of a confirmed import; `report` is called between batches and may raise to interrupt.

    Interrupted in any way, it goes on at the first row that is not in. Raises Elsewhere when another process took over,
    and what makes the file unreadable.
    """
    require(actor, Permission.IMPORT)
    begun = _begin(actor, import_id)
    if begun.state != ImportState.RUNNING:
        return begun
    kind = import_kinds[begun.kind]
    try:
        return _bring_in(replace(actor, of_file="import"), kind, begun, report)
    except Elsewhere:
        raise
    except HedgerowError as cause:
        _fail(begun, cause)
        raise


def _bring_in(actor: Actor, kind: ImportKind, begun: Import, report: Report) -> Import:
    workspace = Workspace.objects.get(pk=actor.workspace_id)
    passed, now = begun.rows_done, begun
    found = kind.batches(source_of(begun.file), Mapping.from_json(begun.mapping), workspace)
    with closing(read_ahead(found)) as batches:
        for batch in _together(_left(batches, begun.rows_done)):
            now = _take(actor, kind, begun.pk, batch, before=passed)
            passed += batch.rows
            if now.state != ImportState.RUNNING:
                return now
            report(now)
    return _finish(actor, kind, begun.pk)


def _left(batches: Iterator[Batch], done: int) -> Iterator[Batch]:
    """Those after the rows that are in."""
    passed = 0
    for batch in batches:
        passed += batch.rows
        if passed > done:
            yield batch


def _together(batches: Iterator[Batch]) -> Iterator[Batch]:
    """Two at once: the pages of every index are written once for both. Others wait for less than half a second."""
    while some := list(islice(batches, _WRITTEN_AT_ONCE)):
        yield Batch(
            rows=sum(batch.rows for batch in some),
            drafts=tuple(draft for batch in some for draft in batch.drafts),
            problems=tuple(problem for batch in some for problem in batch.problems),
            set_aside=sum(batch.set_aside for batch in some),
            passed_over=sum(batch.passed_over for batch in some),
        )


@transaction.atomic
def _begin(actor: Actor, import_id: UUID) -> Import:
    found = locked_import(import_id)
    require(actor, Permission.IMPORT, found)
    if found.state == ImportState.WAITING:
        found.state, found.started_at = ImportState.RUNNING, clock.now()
    elif found.state == ImportState.RUNNING and found.rows_done:
        found.resumed_at_row = found.rows_done
    found.save(update_fields=["state", "started_at", "resumed_at_row"])
    return found


@transaction.atomic
def _take(actor: Actor, kind: ImportKind, import_id: UUID, batch: Batch, *, before: int) -> Import:
    """One batch, all or nothing. The lock and the place reached keep two processes from doing it twice."""
    found = locked_import(import_id)
    if found.state != ImportState.RUNNING:
        return found
    if found.rows_done != before:
        raise Elsewhere(_("This import goes on in another process."), kept=_("Nothing is lost or doubled."))
    timeline.take_turn()
    written = kind.write(actor, found, batch)
    problems = [*batch.problems, *((problem, None) for problem in written.problems), *written.set_aside]
    keys = uuid7s(len(problems))
    insert_rows(
        ImportProblem,
        _PROBLEM,
        [
            (key, found.pk, problem.row, problem.severity.value, problem.to_json(), cells)
            for key, (problem, cells) in zip(keys, problems, strict=True)
        ],
    )
    _count(found, batch, written)
    found.save()
    return found


def _count(found: Import, batch: Batch, written: Written) -> None:
    found.rows_done += batch.rows
    found.set_aside += batch.set_aside + len(written.set_aside)
    found.passed_over += batch.passed_over + written.passed_over
    found.created += written.created
    found.updated += written.updated
    found.unchanged += written.unchanged
    found.parties_created += written.parties_created
    for currency, minor in written.amounts.items():
        found.amounts[currency] = found.amounts.get(currency, 0) + minor


@transaction.atomic
def _finish(actor: Actor, kind: ImportKind, import_id: UUID) -> Import:
    found = locked_import(import_id)
    if found.state == ImportState.RUNNING:
        kind.finish(actor, found)
        found.state, found.finished_at, found.rows_total = ImportState.DONE, clock.now(), found.rows_done
        found.save(update_fields=["state", "finished_at", "rows_total"])
    return found


def _fail(begun: Import, cause: HedgerowError) -> None:
    Import.objects.filter(pk=begun.pk).update(state=ImportState.FAILED, error=str(cause), finished_at=clock.now())


def locked_import(key: UUID) -> Import:
    """The import, held until the transaction ends: whoever changes it changes it alone."""
    return Import.objects.select_for_update(of=("self",)).select_related("file").get(pk=key)
