"""A file of contacts, batch by batch."""

from collections.abc import Generator

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tabular.date_order import usual_order
from hedgerow.kernel.tabular.mapping import Mapping
from hedgerow.kernel.tabular.source import Source
from hedgerow.network.importing import preview as previews
from hedgerow.network.importing.contact_fields import CONTACTS
from hedgerow.network.importing.contacts import ContactReader
from hedgerow.network.importing.drafts import ContactDraft
from hedgerow.network.importing.gathered import BATCH_ROWS, Gathered
from hedgerow.network.registries import Batch, ImportPreview


def settle(source: Source, mapping: Mapping, workspace: Workspace) -> Mapping:
    return previews.settle(mapping, source.sample(), country=workspace.country)[0]


def preview(source: Source, mapping: Mapping, workspace: Workspace) -> ImportPreview:
    """Raises MappingInvalid."""
    found = previews.preview(source, mapping, country=workspace.country)
    facts = ((_("contacts"), f"{found.tally.good:,}"),)
    return ImportPreview(
        found.mapping,
        found.decisions,
        found.tally,
        found.is_whole,
        facts,
        tuple(map(_shown, found.samples)),
        drafts=found.drafts,
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
    batch = Gathered[ContactDraft]()
    for row in source.rows():
        reading = reader.read(row)
        batch.add(reading.draft, reading.problems, row.cells)
        if batch.rows == BATCH_ROWS:
            yield batch.closed()
            batch = Gathered[ContactDraft]()
    if batch.rows:
        yield batch.closed()
