"""A file of ties, batch by batch."""

from collections.abc import Generator

from hedgerow.kernel.errors import Text
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tabular.date_order import usual_order
from hedgerow.kernel.tabular.mapping import Mapping, check
from hedgerow.kernel.tabular.source import Source
from hedgerow.network.importing import preview as previews
from hedgerow.network.importing.gathered import BATCH_ROWS, Gathered, beginning
from hedgerow.network.importing.tie_fields import TIES
from hedgerow.network.importing.tie_rows import TieDraft, TieReader
from hedgerow.network.registries import Batch, ImportPreview

_SHOWN = 3


def settle(source: Source, mapping: Mapping, workspace: Workspace) -> Mapping:
    return previews.settle(mapping, source.sample(), country=workspace.country)[0]


def preview(source: Source, mapping: Mapping, workspace: Workspace) -> ImportPreview:
    """Raises MappingInvalid."""
    check(mapping, TIES)
    mapping, decisions = previews.settle(mapping, source.sample(), country=workspace.country)
    reader = TieReader(mapping, date_order=usual_order(workspace.country))
    drafts, tally, is_whole = beginning(source, reader.read)
    samples = tuple(map(_shown, drafts[:_SHOWN]))
    return ImportPreview(mapping, decisions, tally, is_whole, (), samples, tuple(drafts))


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
