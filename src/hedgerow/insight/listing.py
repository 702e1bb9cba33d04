"""Rows of a list behind a figure, with names, and all of them as CSV, of which it is noted who took it."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from io import StringIO
from itertools import chain
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from hedgerow.insight import queries
from hedgerow.insight.permissions import Permission
from hedgerow.insight.words.lists import FigureList
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.tabular.rejected import BYTE_ORDER_MARK
from hedgerow.web.lists import note_taken
from hedgerow.web.lists.export import guarded
from hedgerow.web.request import Request

Row = tuple[UUID, str, Sequence[str]]
_AT_ONCE = 500


def seen_of(actor: Actor, shown: FigureList) -> FigureList:
    """The list without those whom the actor may not see."""
    if actor.sees is None:
        return shown
    names = queries.names_of(actor, shown.parties)
    places = [place for place, party in enumerate(shown.parties) if party in names]
    parties = [shown.parties[place] for place in places]
    return replace(shown, parties=parties, cells=lambda row: shown.cells(places[row]))


def rows_of(actor: Actor, shown: FigureList, start: int, end: int) -> list[Row]:
    """(party, name, cells) of the rows from `start` up to `end`, both counted from 0."""
    parties = shown.parties[start:end]
    names: Mapping[UUID, str] = queries.names_of(actor, parties)
    return [(party, names.get(party, ""), shown.cells(start + k)) for k, party in enumerate(parties)]


def is_taken(request: Request) -> bool:
    """Whether the list is asked for as a file, which is a POST, by somebody who may take it away."""
    is_asked = request.method == "POST" and request.POST.get("export") == "csv"
    return is_asked and request.actor.may(Permission.EXPORT)


def csv_of(actor: Actor, shown: FigureList) -> HttpResponse:
    """The whole list as the page shows it."""
    parts = (rows_of(actor, shown, start, start + _AT_ONCE) for start in range(0, len(shown.parties), _AT_ONCE))
    rows = ((name, *cells) for part in parts for _party, name, cells in part)
    return csv_response(actor, shown.title, shown.key, chain([(_("Name"), *shown.columns)], rows))


def csv_response(actor: Actor, label: str, name: str, rows: Iterable[Sequence[object]]) -> HttpResponse:
    """Rows as a file; it is noted who took which list. Spreadsheets need the byte order mark."""
    note_taken(actor, label)
    text = StringIO(newline="")
    csv.writer(text).writerows([guarded(value) for value in row] for row in rows)
    response = HttpResponse(BYTE_ORDER_MARK + text.getvalue(), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def start_of(wish: str, count: int) -> int:
    """The place of the first row, from `from=51`; an old or odd one shows the beginning."""
    start = int(wish) - 1 if wish.isascii() and wish.isdigit() and len(wish) < 9 else 0
    return start if 0 <= start < count else 0
