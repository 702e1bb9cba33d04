"""The four kinds of files that people are written into, slice by slice: memory stays flat however many they are."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Any, BinaryIO

import msgspec

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tabular.lines import write_csv
from hedgerow.kernel.tabular.rejected import guarded_exactly
from hedgerow.network import queries
from hedgerow.network.exporting import cards
from hedgerow.network.exporting.layouts import Layout, Listed, Value, Whole
from hedgerow.network.exporting.people import Person, slices
from hedgerow.network.queries import Wish

_AT_ONCE = 1000
_LAST_LINE = 1_048_575
"""A sheet of a workbook holds so many lines below its first one."""
_PLAIN = (
    *("kind", "name", "given_name", "family_name", "name_parts", "organisation_name", "job_title", "languages"),
    *("birthday", "notes", "custom", "source", "added_at", "changed_at", "last_seen_at"),
)
Report = Callable[[int], None]
Slices = Iterator[Sequence[Person]]


class ExportFormat(StrEnum):
    """What a file can be. The first two come back in without a change; a card holds what cards have a place for."""

    CSV = "csv"
    XLSX = "xlsx"
    VCARD = "vcard"
    JSON = "json"


# house: operation-shape: a step of `export_parties` and `run_export`, which ask for the permission
def write_people(actor: Actor, form: ExportFormat, out: BinaryIO, wish: Wish, report: Report) -> int:
    """Write those of the wish whom the actor sees; `report` is told after each slice how many are written."""
    done = 0

    def told() -> Iterator[Sequence[Person]]:
        nonlocal done
        parties, order = queries.wished_parties(actor, wish), queries.order_wished(actor, wish)
        for some in slices(parties, order, _AT_ONCE):
            yield some
            done += len(some)
            report(done)

    _WRITERS[form](out, told(), _layout(actor, wish))
    return done


def _layout(actor: Actor, wish: Wish) -> Layout:
    if wish.columns is None:
        return Whole.now()
    currency = Workspace.objects.values_list("currency", flat=True).get(pk=actor.workspace_id)
    return Listed(actor, wish.columns, currency)


def _csv(out: BinaryIO, people: Slices, layout: Layout) -> None:
    rows = (list(map(_guarded, row)) for some in people for row in layout.rows(some))
    write_csv(out, list(map(guarded_exactly, layout.headers)), rows)


def _guarded(value: Value) -> str:
    """A number is no formula, however it begins."""
    return guarded_exactly(value) if isinstance(value, str) else str(value)


def _xlsx(out: BinaryIO, people: Slices, layout: Layout) -> None:
    """Texts are texts: nothing in them is a formula, a number or a link to a spreadsheet program."""
    import xlsxwriter  # noqa: PLC0415 - takes a tenth of a second to import; only this needs it

    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        bold = book.add_format({"bold": True})
        sheet, line = _sheet(book, layout, bold, "People"), 0
        for some in people:
            for row in layout.rows(some):
                if line == _LAST_LINE:
                    sheet, line = _sheet(book, layout, bold, f"People {len(book.worksheets()) + 1}"), 0
                line += 1
                for place, value in enumerate(row):
                    _write_cell(sheet, line, place, value)


def _sheet(book: Any, layout: Layout, bold: Any, name: str) -> Any:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    for place, header in enumerate(layout.headers):
        sheet.write_string(0, place, header, bold)
    return sheet


def _write_cell(sheet: Any, line: int, place: int, value: Value) -> None:
    if isinstance(value, (int, Decimal)):
        sheet.write_number(line, place, value)
    elif value:
        sheet.write_string(line, place, guarded_exactly(value, formulas=False))


def _vcard(out: BinaryIO, people: Slices, _layout: Layout) -> None:
    for some in people:
        out.writelines(cards.card(person).encode() for person in some)


def _json(out: BinaryIO, people: Slices, _layout: Layout) -> None:
    between = b"[\n"
    for some in people:
        for person in some:
            out.write(between + msgspec.json.encode(_as_json(person)))
            between = b",\n"
    out.write(b"[]\n" if between == b"[\n" else b"\n]\n")


def _as_json(person: Person) -> dict[str, Any]:
    """Names as in the API."""
    return {
        "id": str(person.party.pk),
        **{name: getattr(person.party, name) for name in _PLAIN},
        "roles": [{"role": role, "since": since} for role, since in person.roles],
        "tags": person.tags,
        "contact_points": [point._asdict() for point in person.points],
        "addresses": [place._asdict() for place in person.places],
        "external_ids": [{"source": source, "id": key} for source, key in person.ids],
    }


_WRITERS: dict[ExportFormat, Callable[[BinaryIO, Slices, Layout], None]] = {
    ExportFormat.CSV: _csv,
    ExportFormat.XLSX: _xlsx,
    ExportFormat.VCARD: _vcard,
    ExportFormat.JSON: _json,
}
