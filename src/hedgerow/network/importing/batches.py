"""A file of contacts, batch by batch."""

from collections.abc import Generator

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tabular.date_order import usual_order
from hedgerow.kernel.tabular.mapping import Mapping
from hedgerow.kernel.tabular.problems import RowProblem
from hedgerow.kernel.tabular.source import Source
from hedgerow.network.importing import preview as previews
from hedgerow.network.importing.contact_fields import CONTACTS
from hedgerow.network.importing.contacts import ContactReader
from hedgerow.network.importing.drafts import ContactDraft
from hedgerow.network.registries import Batch, ImportPreview

BATCH_ROWS = 1000


def settle(source: Source, mapping: Mapping, workspace: Workspace) -> Mapping:
    return previews.settle(mapping, source.sample(), country=workspace.country)[0]


def preview(source: Source, mapping: Mapping, workspace: Workspace) -> ImportPreview:
    """Raises MappingInvalid."""
    found = previews.preview(source, mapping, country=workspace.country)
    facts = ((_("contacts"), f"{found.tally.good:,}"),)
    return ImportPreview(
        found.mapping, found.decisions, found.tally, found.is_whole, facts, tuple(map(_shown, found.drafts))
    )


def _shown(draft: ContactDraft) -> tuple[tuple[Text, str], ...]:
    pairs = [
        (CONTACTS.fields[0].title, draft.name),
        (_("Organisation"), draft.organisation),
        *((_("Reach them at"), point.value) for point in draft.points),
        *(
            (_("Address"), ", ".join(part for part in (a.street, a.city, a.postal_code, a.country) if part))
            for a in draft.addresses
        ),
        (_("Birthday"), draft.birthday),
        (_("Tags"), ", ".join(draft.tags)),
        (_("Notes"), draft.notes[:200]),
        *draft.custom,
    ]
    return tuple((label, text) for label, text in pairs if text)


def batches(source: Source, mapping: Mapping, workspace: Workspace) -> Generator[Batch, None, None]:
    """The same file and mapping always make the same batches."""
    reader = ContactReader(mapping, country=workspace.country, date_order=usual_order(workspace.country))
    batch = _Gathered()
    for row in source.rows():
        reading = reader.read(row)
        batch.add(reading.draft, reading.problems, row.cells)
        if batch.rows == BATCH_ROWS:
            yield batch.closed()
            batch = _Gathered()
    if batch.rows:
        yield batch.closed()


class _Gathered:
    def __init__(self) -> None:
        self.rows = self.set_aside = self.passed_over = 0
        self.drafts: list[ContactDraft] = []
        self.problems: list[tuple[RowProblem, tuple[str, ...] | None]] = []

    def add(self, draft: ContactDraft | None, problems: tuple[RowProblem, ...], cells: list[str]) -> None:
        self.rows += 1
        if draft is not None:
            self.drafts.append(draft)
        has_error = any(problem.is_error for problem in problems)
        if draft is None:
            self.set_aside += has_error
            self.passed_over += not has_error
        kept = tuple(cells) if draft is None and has_error else None
        for problem in problems:
            self.problems.append((problem, kept if problem.is_error else None))
            kept = None if problem.is_error else kept

    def closed(self) -> Batch:
        return Batch(self.rows, tuple(self.drafts), tuple(self.problems), self.set_aside, self.passed_over)
