"""An inventory, batch by batch."""

from collections.abc import Generator

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tabular.date_order import decide_order, usual_order
from hedgerow.kernel.tabular.decisions import Decision, cells_of, with_decisions
from hedgerow.kernel.tabular.mapping import Mapping, check
from hedgerow.kernel.tabular.problems import RowProblem
from hedgerow.kernel.tabular.source import Source
from hedgerow.kernel.tabular.tally import Tally
from hedgerow.network.registries import Batch, ImportPreview
from hedgerow.resources.importing.fields import RESOURCES
from hedgerow.resources.importing.rows import ResourceReader, ResourceRow
from hedgerow.resources.models import Side

BATCH_ROWS, LOOKED_AT = 1000, 5000
_SHOWN = 3
_DATED = ("since", "until", "valid_until")


def settle(source: Source, mapping: Mapping, workspace: Workspace) -> Mapping:
    return _settled(source, mapping, workspace)[0]


def preview(source: Source, mapping: Mapping, workspace: Workspace) -> ImportPreview:
    """Raises MappingInvalid."""
    check(mapping, RESOURCES)
    mapping, decisions = _settled(source, mapping, workspace)
    reader = ResourceReader(mapping, date_order=usual_order(workspace.country))
    tally, drafts, is_whole = Tally(), list[ResourceRow](), True
    for row in source.rows():
        if tally.rows == LOOKED_AT:
            is_whole = False
            break
        reading = reader.read(row)
        tally.add(1, is_in=reading.draft is not None, problems=reading.problems)
        drafts += [reading.draft] if reading.draft else []
    samples = tuple(map(_sample, drafts[:_SHOWN]))
    return ImportPreview(mapping, decisions, tally, is_whole, (), samples, tuple(drafts))


def batches(source: Source, mapping: Mapping, workspace: Workspace) -> Generator[Batch, None, None]:
    """The same file and mapping always make the same batches."""
    reader = ResourceReader(mapping, date_order=usual_order(workspace.country))
    batch = _Gathered()
    for row in source.rows():
        reading = reader.read(row)
        batch.add(reading.draft, reading.problems, tuple(row.cells))
        if batch.rows == BATCH_ROWS:
            yield batch.closed()
            batch = _Gathered()
    if batch.rows:
        yield batch.closed()


def _settled(source: Source, mapping: Mapping, workspace: Workspace) -> tuple[Mapping, tuple[Decision, ...]]:
    """Decide from sampled cells how days are written. What a person has set stays."""
    dated = [use for field in _DATED for use in mapping.columns_of(field)]
    if mapping.date_order or not dated:
        return mapping, ()
    decisions = (decide_order(cells_of(dated, source.sample()), usual=usual_order(workspace.country)),)
    return with_decisions(mapping, decisions), decisions


def _sample(draft: ResourceRow) -> tuple[tuple[Text, str], ...]:
    pairs: tuple[tuple[Text, str], ...] = (
        (_("Who"), draft.party),
        (_("Which way"), str(Side(draft.side).label)),
        (_("Kind"), draft.kind),
        (_("What"), draft.title),
        (_("Valid until"), draft.valid_until.isoformat() if draft.valid_until else ""),
    )
    return tuple((label, text) for label, text in pairs if text)


class _Gathered:
    """A row with an error stays out and is kept with its cells; one without is told or passed over."""

    def __init__(self) -> None:
        self.rows = self.set_aside = self.passed_over = 0
        self.drafts: list[ResourceRow] = []
        self.problems: list[tuple[RowProblem, tuple[str, ...] | None]] = []

    def add(self, draft: ResourceRow | None, problems: tuple[RowProblem, ...], cells: tuple[str, ...]) -> None:
        self.rows += 1
        has_error = any(problem.is_error for problem in problems)
        if draft is not None:
            self.drafts.append(draft)
        else:
            self.set_aside += has_error
            self.passed_over += not has_error
        kept = cells if draft is None and has_error else None
        for problem in problems:
            self.problems.append((problem, kept if problem.is_error else None))
            kept = None if problem.is_error else kept

    def closed(self) -> Batch:
        return Batch(self.rows, tuple(self.drafts), tuple(self.problems), self.set_aside, self.passed_over)
