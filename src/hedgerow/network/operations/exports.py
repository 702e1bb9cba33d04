"""Everybody in lists, written into a file to be taken away."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from typing import Any, BinaryIO

import msgspec
from django.db.models import Count, Max

from hedgerow.accounts.operations import audit
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.kernel.tabular.rejected import BYTE_ORDER_MARK, guarded_exactly
from hedgerow.network import events
from hedgerow.network.exporting import cards, table
from hedgerow.network.exporting.maps import MapFormat, graph_of, written
from hedgerow.network.exporting.people import Person, slices
from hedgerow.network.models import Address, CustomField, Segment
from hedgerow.network.permissions import Permission
from hedgerow.network.queries.map import Sieve, seen_map

_AT_ONCE, _MOST_ADDRESSES = 1000, 20
_PLAIN = (
    *("kind", "name", "given_name", "family_name", "name_parts", "organisation_name", "job_title", "languages"),
    *("birthday", "notes", "custom", "source", "added_at", "changed_at", "last_seen_at"),
)
Report = Callable[[int], None]


class ExportFormat(StrEnum):
    """What a file can be. The first two come back in without a change; a card holds what cards have a place for."""

    CSV = "csv"
    XLSX = "xlsx"
    VCARD = "vcard"
    JSON = "json"


# house: operation-shape: only asks
def may_export_map(actor: Actor) -> bool:
    """Who sees names needs the right to export them; who sees the map without names takes it away without."""
    return actor.may(Permission.EXPORT) or (actor.may(Permission.VIEW_MAP) and not actor.may(Permission.VIEW_PARTIES))


def export_map(*, actor: Actor, form: MapFormat, sieve: Sieve, business: str, segment: Segment | None = None) -> bytes:
    """The map as this actor sees it, as a file. Noted in the audit log. Raises NotPermitted."""
    require(actor, Permission.VIEW_MAP)
    if not may_export_map(actor):
        require(actor, Permission.EXPORT)
    graph = graph_of(seen_map(actor, segment), sieve, business=business)
    after = {"parties": len(graph.nodes) - 1, "format": f"map {form.value}"}
    audit(actor=actor, event=events.EXPORTED, after=after)
    return written(graph, form)


def export_parties(*, actor: Actor, form: ExportFormat, out: BinaryIO, report: Report = lambda _done: None) -> int:
    """Write all parties in lists, in the order they came; returns how many. Noted in the audit log.

    Read slice by slice: what comes or goes meanwhile may be in or not.
    """
    require(actor, Permission.EXPORT)
    fields = list(CustomField.objects.all())
    counted = Address.objects.filter(party__archived_at=None).order_by().values("party").annotate(n=Count("pk"))
    places = min(max(counted.aggregate(most=Max("n"))["most"] or 0, 1), _MOST_ADDRESSES)
    done = 0

    def told() -> Iterator[Person]:
        nonlocal done
        for some in slices(_AT_ONCE):
            yield from some
            done += len(some)
            report(done)

    _WRITERS[form](out, told(), fields, places)
    audit(actor=actor, event=events.EXPORTED, after={"format": form.value, "parties": done})
    return done


def _csv(out: BinaryIO, people: Iterator[Person], fields: Sequence[CustomField], places: int) -> None:
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    text.write(BYTE_ORDER_MARK)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(map(guarded_exactly, table.columns(fields, places)))
    writer.writerows(map(guarded_exactly, table.row(person, fields, places)) for person in people)
    text.detach()


def _xlsx(out: BinaryIO, people: Iterator[Person], fields: Sequence[CustomField], places: int) -> None:
    """Cells are texts: nothing in them is a formula, a number or a link to a spreadsheet program."""
    import xlsxwriter  # noqa: PLC0415 - takes a tenth of a second to import; only this needs it

    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        sheet = book.add_worksheet("People")
        bold, names = book.add_format({"bold": True}), table.columns(fields, places)
        sheet.freeze_panes(1, 0)
        for place, name in enumerate(names):
            sheet.write_string(0, place, name, bold)
        for line, person in enumerate(people, 1):
            for place, text in enumerate(table.row(person, fields, places)):
                if text:
                    sheet.write_string(line, place, guarded_exactly(text, formulas=False))


def _vcard(out: BinaryIO, people: Iterator[Person], _fields: Sequence[CustomField], _places: int) -> None:
    out.writelines(cards.card(person).encode() for person in people)


def _json(out: BinaryIO, people: Iterator[Person], _fields: Sequence[CustomField], _places: int) -> None:
    between = b"[\n"
    for person in people:
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


_WRITERS = {
    ExportFormat.CSV: _csv,
    ExportFormat.XLSX: _xlsx,
    ExportFormat.VCARD: _vcard,
    ExportFormat.JSON: _json,
}
