"""A file of ties, batch by batch."""

from collections.abc import Generator

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tabular.date_order import decide_order, usual_order
from hedgerow.kernel.tabular.decisions import Decision, cells_of, with_decisions
from hedgerow.kernel.tabular.mapping import Mapping, check
from hedgerow.kernel.tabular.source import Source
from hedgerow.kernel.tabular.tally import Tally
from hedgerow.network.importing.gathered import BATCH_ROWS, Gathered
from hedgerow.network.importing.tie_fields import TIES
from hedgerow.network.importing.tie_rows import TieDraft, TieReader
from hedgerow.network.registries import Batch, ImportPreview

_SHOWN, _LOOKED_AT = 3, 5000


def settle(source: Source, mapping: Mapping, workspace: Workspace) -> Mapping:
    return _settled(source, mapping, workspace)[0]


def preview(source: Source, mapping: Mapping, workspace: Workspace) -> ImportPreview:
    """Raises MappingInvalid."""
    check(mapping, TIES)
    mapping, decisions = _settled(source, mapping, workspace)
    reader = TieReader(mapping, date_order=usual_order(workspace.country))
    tally, is_whole, drafts = Tally(), True, list[TieDraft]()
    for row in source.rows():
        if tally.rows == _LOOKED_AT:
            is_whole = False
            break
        reading = reader.read(row)
        tally.add(1, is_in=reading.draft is not None, problems=reading.problems)
        if reading.draft is not None:
            drafts.append(reading.draft)
    facts = ((_("ties"), f"{tally.good:,}"),)
    samples = tuple(map(_shown, drafts[:_SHOWN]))
    return ImportPreview(mapping, decisions, tally, is_whole, facts, samples, tuple(drafts))


def _settled(source: Source, mapping: Mapping, workspace: Workspace) -> tuple[Mapping, tuple[Decision, ...]]:
    dated = mapping.columns_of("since")
    if mapping.date_order or not dated:
        return mapping, ()
    decisions = (decide_order(cells_of(dated, source.sample()), usual=usual_order(workspace.country)),)
    return with_decisions(mapping, decisions), decisions


def _shown(draft: TieDraft) -> tuple[tuple[Text, str], ...]:
    pairs = (
        (TIES.fields[0].title, draft.from_text),
        (TIES.fields[2].title, draft.tie),
        (TIES.fields[1].title, draft.to_text),
        (TIES.fields[3].title, draft.since.isoformat() if draft.since else ""),
        (TIES.fields[5].title, draft.note[:200]),
    )
    return tuple((label, text) for label, text in pairs if text)


def batches(source: Source, mapping: Mapping, workspace: Workspace) -> Generator[Batch, None, None]:
    """The same file and mapping always make the same batches."""
    reader = TieReader(mapping, date_order=usual_order(workspace.country))
    batch = Gathered[TieDraft]()
    for row in source.rows():
        reading = reader.read(row)
        batch.add(reading.draft, reading.problems, row.cells)
        if batch.rows == BATCH_ROWS:
            yield batch.closed()
            batch = Gathered[TieDraft]()
    if batch.rows:
        yield batch.closed()
