"""The inventory written into a file to be taken away; the table comes back in without a change."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import BinaryIO

from hedgerow.accounts.operations import audit
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.money import Money
from hedgerow.kernel.permissions import require
from hedgerow.kernel.quantities import major
from hedgerow.kernel.tabular.lines import write_csv
from hedgerow.kernel.tabular.rejected import guarded_exactly
from hedgerow.resources import events, queries
from hedgerow.resources.models import Resource
from hedgerow.resources.permissions import Permission

COLUMNS = (
    *("party", "side", "kind", "title", "quantity", "unit", "per", "from", "until", "valid until"),
    *("issuer", "number", "worth", "currency", "note"),
)
_AT_ONCE = 1000


class ExportFormat(StrEnum):
    CSV = "csv"
    XLSX = "xlsx"


def export_resources(*, actor: Actor, form: ExportFormat, out: BinaryIO) -> int:
    """Write everything present that the actor sees, by title; returns how many. Noted in the audit log."""
    require(actor, Permission.EXPORT_RESOURCES)
    done = 0

    def told() -> Iterator[list[str]]:
        nonlocal done
        for done, row in enumerate(_rows(actor), 1):  # noqa: B007  (counted for the log)
            yield row

    _WRITERS[form](out, told())
    audit(actor=actor, event=events.EXPORTED, after={"format": form.value, "entries": done})
    return done


def _rows(actor: Actor) -> Iterator[list[str]]:
    us = Workspace.objects.values_list("name", flat=True).get(pk=actor.workspace_id)
    words = {key: str(word.label) for key, word in queries.kind_words().items()}
    rows = queries.listed_resources(actor).order_by("sort_title", "pk")
    for one in rows.iterator(_AT_ONCE):
        yield [
            *(one.party.name if one.party else us, one.side, words[one.kind_id], one.title, _quantity(one)),
            *(one.unit, one.per, _day(one.since), _day(one.until), _day(one.valid_until)),
            *(one.issuer, one.number, _worth(one), one.currency, one.note),
        ]


def _quantity(one: Resource) -> str:
    return "" if one.quantity_milli is None else f"{major(one.quantity_milli):f}"


def _worth(one: Resource) -> str:
    return "" if one.worth_minor is None else f"{Money(one.worth_minor, one.currency).major:f}"


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _csv(out: BinaryIO, rows: Iterable[list[str]]) -> None:
    write_csv(out, COLUMNS, (list(map(guarded_exactly, row)) for row in rows))


def _xlsx(out: BinaryIO, rows: Iterable[list[str]]) -> None:
    """Cells are texts: nothing in them is a formula, a number or a link to a spreadsheet program."""
    import xlsxwriter  # noqa: PLC0415 - takes a tenth of a second to import; only this needs it

    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        sheet = book.add_worksheet("Gives and needs")
        bold = book.add_format({"bold": True})
        sheet.freeze_panes(1, 0)
        for place, name in enumerate(COLUMNS):
            sheet.write_string(0, place, name, bold)
        for line, row in enumerate(rows, 1):
            for place, text in enumerate(row):
                if text:
                    sheet.write_string(line, place, guarded_exactly(text, formulas=False))


_WRITERS = {ExportFormat.CSV: _csv, ExportFormat.XLSX: _xlsx}
