"""Imports as a person may see them, and what looking into their files tells."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from uuid import UUID

from django.db.models import Count, QuerySet

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotFound
from hedgerow.kernel.jobs import queries as jobs
from hedgerow.kernel.jobs.models import Job
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.kernel.tabular.columns import Column, describe, squeeze
from hedgerow.kernel.tabular.dates import DATE_KINDS
from hedgerow.kernel.tabular.mapping import Field, FieldSet, Mapping
from hedgerow.kernel.tabular.problems import FILE_KINDS, RowProblem, Severity
from hedgerow.kernel.tabular.rejected import write_rejected
from hedgerow.kernel.tenancy import scope
from hedgerow.network.importing.files import source_of
from hedgerow.network.models import KEPT_FOR_UNDO, Import, ImportChange, ImportProblem, ImportState, Party
from hedgerow.network.permissions import Permission
from hedgerow.network.registries import ImportKind, ImportPreview, KeptRow, import_kinds

_SLICE = 500
_REMEMBERED = 50
_ENDED = (ImportState.DONE, ImportState.FAILED, ImportState.CANCELLED)


@dataclass(frozen=True, slots=True)
class Gap:
    """What a mapping still lacks (`taken` empty: no column says it), or the columns that say the same thing twice."""

    fields: tuple[Field, ...]
    taken: tuple[str, ...] = ()

    @property
    def field(self) -> Field:
        return self.fields[0]


@dataclass(frozen=True, slots=True)
class Look:
    """What is in the file, by its columns. `preview` is None while there are gaps."""

    kind: ImportKind
    mapping: Mapping
    columns: tuple[Column, ...]
    gaps: tuple[Gap, ...]
    preview: ImportPreview | None


def visible_imports(actor: Actor) -> "QuerySet[Import]":
    require(actor, Permission.IMPORT)
    return Import.objects.select_related("file")


def visible_import(actor: Actor, import_id: UUID) -> Import:
    """Raises NotFound, also for another workspace's."""
    found = visible_imports(actor).filter(pk=import_id).first()
    if found is None:
        raise NotFound
    return found


def earlier_import(actor: Actor, of: Import) -> Import | None:
    """The last time that the very same bytes came in as the same kind, before this import was prepared."""
    same = visible_imports(actor).filter(kind=of.kind, file__sha256=of.file.sha256, state=ImportState.DONE)
    return same.filter(created_at__lte=of.created_at).exclude(pk=of.pk).order_by("-created_at").first()


def same_columns(actor: Actor, of: Import) -> Import | None:
    """The last file with the very same columns that came in before: what they became holds for this one too."""
    names = _named(of)
    if not any(names):
        return None
    done = visible_imports(actor).filter(kind=of.kind, state=ImportState.DONE, created_at__lte=of.created_at)
    latest = done.exclude(pk=of.pk).order_by("-created_at")[:_REMEMBERED]
    return next((one for one in latest if _named(one) == names), None)


def _named(of: Import) -> list[str]:
    return [squeeze(use["name"]) for use in of.mapping["uses"]]


def may_be_undone(of: Import) -> bool:
    """Whether it is over, brought something in, is of a kind that can be taken back, and not too long ago."""
    kind = import_kinds[of.kind]
    return (
        of.state in _ENDED
        and kind.takes_back
        and bool(of.created or of.updated)
        and of.finished_at is not None
        and of.finished_at > clock.now() - KEPT_FOR_UNDO
        and (kind.taking_back is None or kind.taking_back.is_traced(of))
    )


def names_of_imports(keys: Iterable[UUID]) -> dict[UUID, str]:
    """What the files were called, for the audit log."""
    return dict(Import.objects.filter(pk__in=list(keys)).values_list("pk", "file__name"))


def kept_of(actor: Actor, of: Import, limit: int) -> list[KeptRow]:
    """Who and what stays though the import is taken back, with why; people of whom this actor may read alone."""
    require(actor, Permission.IMPORT, of)
    stayed = ImportChange.objects.filter(of_import=of).exclude(kept_because="").select_related("party")
    rows = stayed.filter(party__in=Party.objects.filter(erased_at=None)).order_by("party__sort_name", "pk")[:limit]
    people = [KeptRow(row.party_id, row.party.name, "", row.get_kept_because_display()) for row in rows]
    way = import_kinds[of.kind].taking_back
    return [*people, *(way.kept(of, limit) if way else ())][:limit]


def look_into(actor: Actor, of: Import) -> Look:
    """Read the file's beginning as its mapping says. Raises UnreadableFile, FileGone."""
    require(actor, Permission.IMPORT, of)
    source, kind = source_of(of.file), import_kinds[of.kind]
    mapping = Mapping.from_json(of.mapping)
    gaps = tuple(gaps_of(mapping, kind.fields))
    workspace = Workspace.objects.get(pk=actor.workspace_id)
    preview = None if gaps else kind.preview(source, mapping, workspace)
    if preview is not None and kind.foresee is not None:
        foreseen = kind.foresee(mapping, preview.drafts, workspace.country)
        for problem in foreseen.problems:
            preview.tally.refuse(problem)
        preview = replace(preview, facts=(*preview.facts, *foreseen.facts), drafts=())
    return Look(kind, mapping, describe(source.headers, source.sample()), gaps, preview)


def choices_of(actor: Actor, of: Import) -> Look:
    """What is stored of a person's choices, without reading the file."""
    require(actor, Permission.IMPORT, of)
    return Look(import_kinds[of.kind], Mapping.from_json(of.mapping), (), (), None)


def gaps_of(mapping: Mapping, fields: FieldSet) -> Iterator[Gap]:
    """Everything that `tabular.mapping.check` would refuse, all of it at once."""
    titles = {field.name: field for field in fields.fields}
    for group in fields.required:
        if not any(mapping.columns_of(name) for name in group):
            yield Gap(tuple(titles[name] for name in group))
    for field in fields.fields:
        uses = mapping.columns_of(field.name)
        if not field.many and len(uses) > 1:
            yield Gap((field,), tuple(use.name for use in uses))


def job_of(actor: Actor, of: Import) -> Job | None:
    """The job that runs the import, or ran it; forgotten some weeks later."""
    try:
        return jobs.progress_of(actor, of.job_id) if of.job_id else None
    except NotFound:
        return None


def visible_problems(actor: Actor, of: Import) -> "QuerySet[ImportProblem]":
    require(actor, Permission.IMPORT, of)
    return ImportProblem.objects.filter(of_import=of)


def counted_problems(actor: Actor, of: Import) -> dict[Severity, int]:
    """How many problems of each severity; every severity is there."""
    counts = dict(visible_problems(actor, of).order_by().values_list("severity").annotate(Count("pk")))
    return {severity: counts.get(severity.value, 0) for severity in Severity}


def problem_in_words(of: Import, problem: ImportProblem) -> RowProblem:
    """The stored problem in the reader's language."""
    kinds = (*FILE_KINDS, *DATE_KINDS, *import_kinds[of.kind].problem_kinds)
    return RowProblem.from_json(problem.problem, {kind.code: kind for kind in kinds})


def rejected_rows(actor: Actor, of: Import) -> Iterator[str]:
    """CSV of the rows that stayed out, each with why, line by line. Enters the workspace itself: it runs late."""
    require(actor, Permission.IMPORT, of)
    with scope(actor.workspace_id):
        delimiter = source_of(of.file).dialect.delimiter
    headers = [use["name"] for use in of.mapping["uses"]]
    return write_rejected(headers, _reasons_and_cells(of, actor.workspace_id), delimiter=delimiter)


def _reasons_and_cells(of: Import, workspace_id: UUID) -> Iterator[tuple[str, Sequence[str]]]:
    """All that is wrong with one row stands in front of its cells."""
    for _row, problems in groupby(_errors(of, workspace_id), key=lambda problem: problem.row):
        found = list(problems)
        cells = next((problem.cells for problem in found if problem.cells is not None), None)
        if cells is not None:
            yield " ".join(str(problem_in_words(of, problem)) for problem in found), cells


def _errors(of: Import, workspace_id: UUID) -> Iterator[ImportProblem]:
    """In the order of the file, a slice at a time."""
    row, after = -1, None
    while True:
        with scope(workspace_id):
            rest = ImportProblem.objects.filter(of_import=of, severity=Severity.ERROR, row__gte=row).order_by(
                "row", "pk"
            )
            found = list((rest.exclude(row=row, pk__lte=after) if after else rest)[:_SLICE])
        if not found:
            return
        yield from found
        row, after = found[-1].row, found[-1].pk
