"""Contacts read from a table with the surest mapping, or with one written here."""

from hedgerow.kernel.tabular.dates import DateOrder
from hedgerow.kernel.tabular.mapping import CUSTOM, Mapping
from hedgerow.kernel.tabular.source import Source
from hedgerow.kernel.tabular.written_mapping import parse_map
from hedgerow.network.importing.contact_fields import CONTACTS
from hedgerow.network.importing.contacts import ContactReader, ContactReading
from hedgerow.network.importing.drafts import ContactDraft
from tests.importing.tables import columns, recognised, table


def readings(source: Source, *, country: str = "GB", mapping: Mapping | None = None) -> list[ContactReading]:
    mapping = mapping or recognised(source).mapping
    reader = ContactReader(mapping, country=country, date_order=DateOrder.DMY)
    return [reader.read(row) for row in source.rows()]


def drafts(source: Source, *, country: str = "GB") -> list[ContactDraft]:
    return [reading.draft for reading in readings(source, country=country) if reading.draft is not None]


def person(content: str, *, country: str = "GB", mapped: str = "") -> ContactReading:
    """The only row's reading. `mapped` writes the mapping by hand."""
    source = table(content)
    mapping = parse_map(mapped, columns(source), CONTACTS, others=CUSTOM) if mapped else None
    (reading,) = readings(source, country=country, mapping=mapping)
    return reading
