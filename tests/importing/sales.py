"""Purchases read from a table with the surest mapping, or with one written here."""

from zoneinfo import ZoneInfo

from hedgerow.kernel.tabular.mapping import LEAVE_OUT, Mapping
from hedgerow.kernel.tabular.source import Source
from hedgerow.kernel.tabular.written_mapping import parse_map
from hedgerow.sales.importing.preview import settle
from hedgerow.sales.importing.purchase_drafts import PurchaseDraft, PurchaseReading
from hedgerow.sales.importing.purchase_fields import PURCHASES
from hedgerow.sales.importing.purchases import PurchaseReader, Usual
from tests.importing.tables import columns, recognised, table

EUROS = Usual("EUR", ZoneInfo("Europe/Paris"))


def mapping_of(source: Source, mapped: str = "") -> Mapping:
    return parse_map(mapped, columns(source), PURCHASES, others=LEAVE_OUT) if mapped else recognised(source).mapping


def readings(source: Source, *, mapped: str = "", usual: Usual = EUROS) -> list[PurchaseReading]:
    mapping, _decisions = settle(mapping_of(source, mapped), source.sample(), usual)
    return list(PurchaseReader(mapping, usual).read(source.rows()))


def drafts(source: Source, *, mapped: str = "", usual: Usual = EUROS) -> list[PurchaseDraft]:
    return [draft for reading in readings(source, mapped=mapped, usual=usual) for draft in reading.drafts]


def sold(*rows: str, header: str = "Customer,Date,Amount") -> Source:
    return table("\n".join((header, *rows)) + "\n")


def said(source: Source, *, mapped: str = "") -> list[str]:
    return [str(problem) for reading in readings(source, mapped=mapped) for problem in reading.problems]


def codes(source: Source, *, mapped: str = "") -> list[tuple[int, str]]:
    found = readings(source, mapped=mapped)
    return [(problem.row, problem.kind.code) for reading in found for problem in reading.problems]
