"""Tables of meetings and of mentions, batch by batch: only how a row is read differs."""

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tabular.date_order import usual_order
from hedgerow.kernel.tabular.mapping import LEAVE_OUT, FieldSet, Mapping, check
from hedgerow.kernel.tabular.problems import ProblemKind, RowProblem
from hedgerow.kernel.tabular.rejected import unguarded_exactly
from hedgerow.kernel.tabular.rows import Row
from hedgerow.kernel.tabular.source import Source
from hedgerow.kernel.tabular.tally import Tally
from hedgerow.listening.drafts import AttendanceDraft, MeetingDraft, MentionDraft
from hedgerow.listening.importing import attendance, calendars, mentions
from hedgerow.listening.importing.meeting_fields import MEETINGS
from hedgerow.network.registries import Batch, ImportPreview
from hedgerow.web import formats

BATCH_ROWS, LOOKED_AT = 500, 5000
_SHOWN = 3
Draft = MeetingDraft | MentionDraft | AttendanceDraft
Read = Callable[[dict[str, str], Row, Mapping, Workspace], Draft | ProblemKind]


@dataclass(frozen=True, slots=True)
class Reading:
    draft: Draft | None
    problems: tuple[RowProblem, ...]
    cells: tuple[str, ...]


def _meeting(said: dict[str, str], row: Row, _mapping: Mapping, _workspace: Workspace) -> Draft | ProblemKind:
    return calendars.draft_of(calendars.Cells(said, row.number, row.line, tuple(row.cells)))


def _mention(said: dict[str, str], row: Row, mapping: Mapping, workspace: Workspace) -> Draft | ProblemKind:
    order = mapping.date_order or usual_order(workspace.country)
    return mentions.draft_of(said, order=order, row=row.number, line=row.line, cells=tuple(row.cells))


def _attendance(said: dict[str, str], row: Row, mapping: Mapping, workspace: Workspace) -> Draft | ProblemKind:
    return attendance.draft_of(
        said,
        order=mapping.date_order or usual_order(workspace.country),
        row=row.number,
        line=row.line,
        cells=tuple(row.cells),
        may_stay_away=bool(mapping.columns_of("came")),
    )


@dataclass(frozen=True, slots=True)
class Tables:
    """How one kind of table is read."""

    fields: FieldSet
    read: Read

    def settle(self, _source: Source, mapping: Mapping, _workspace: Workspace) -> Mapping:
        return mapping

    def preview(self, source: Source, mapping: Mapping, workspace: Workspace) -> ImportPreview:
        """Raises MappingInvalid."""
        check(mapping, self.fields)
        tally, drafts, is_whole = Tally(), list[Draft](), True
        for reading in self._readings(source, mapping, workspace):
            if tally.rows == LOOKED_AT:
                is_whole = False
                break
            tally.add(1, is_in=reading.draft is not None, problems=reading.problems)
            drafts += [reading.draft] if reading.draft else []
        samples = tuple(map(_sample, drafts[-_SHOWN:]))
        return ImportPreview(mapping, (), tally, is_whole, (), samples, tuple(drafts))

    def batches(self, source: Source, mapping: Mapping, workspace: Workspace) -> Generator[Batch, None, None]:
        """The same file and mapping always make the same batches."""
        some: list[Reading] = []
        for reading in self._readings(source, mapping, workspace):
            some.append(reading)
            if len(some) == BATCH_ROWS:
                yield _closed(some)
                some = []
        if some:
            yield _closed(some)

    def _readings(self, source: Source, mapping: Mapping, workspace: Workspace) -> Iterator[Reading]:
        places = {use.field: use.position for use in reversed(mapping.uses) if use.field != LEAVE_OUT}
        for row in source.rows():
            told = (row.problem,) if row.problem else ()
            cells = tuple(row.cells)
            if not row.is_usable:
                yield Reading(None, told, cells)
                continue
            said = {
                field: unguarded_exactly(row.cells[at].strip()) for field, at in places.items() if at < len(row.cells)
            }
            read = self.read(said, row, mapping, workspace)
            if isinstance(read, ProblemKind):
                value = said.get("came", "") if read is attendance.UNCLEAR else said.get("on") or said.get("title", "")
                problem = RowProblem(read, row.number, row.line, value=value)
                yield Reading(None, (*told, problem), cells)
            else:
                yield Reading(read, told, cells)


MEETING_TABLES = Tables(MEETINGS, _meeting)
MENTION_TABLES = Tables(mentions.MENTIONS, _mention)
ATTENDANCE_TABLES = Tables(attendance.ATTENDANCE, _attendance)


def _closed(some: list[Reading]) -> Batch:
    problems: list[tuple[RowProblem, tuple[str, ...] | None]] = []
    set_aside = passed_over = 0
    for reading in some:
        is_wrong = any(problem.is_error for problem in reading.problems)
        set_aside += reading.draft is None and is_wrong
        passed_over += reading.draft is None and not is_wrong
        kept = reading.cells if reading.draft is None and is_wrong else None
        for problem in reading.problems:
            problems.append((problem, kept if problem.is_error else None))
            kept = None if problem.is_error else kept
    drafts = tuple(reading.draft for reading in some if reading.draft)
    return Batch(len(some), drafts, tuple(problems), set_aside, passed_over)


def _sample(draft: Draft) -> tuple[tuple[Text, str], ...]:
    pairs: tuple[tuple[Text, Any], ...]
    if isinstance(draft, MeetingDraft):
        people = ", ".join(name or address for address, name in draft.people)
        pairs = (
            (_("When"), formats.moment(draft.at)),
            (_("What it was"), draft.words),
            (_("Who was there"), people),
        )
    elif isinstance(draft, AttendanceDraft):
        who = draft.name or draft.email or draft.phone
        pairs = ((_("When"), formats.day(draft.day)), (_("What they came to"), draft.event), (_("Who was there"), who))
    else:
        when = formats.moment(draft.at) if draft.at else ""
        what = draft.title or draft.text
        pairs = ((_("When"), when), (_("Who wrote it"), draft.author), (_("What was written"), what))
    return tuple((label, text) for label, text in pairs if text)
