"""Rows of a list behind a figure, with names, and all of them as CSV, of which it is noted who took it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from hedgerow.insight import queries
from hedgerow.insight.permissions import Permission
from hedgerow.insight.words.lists import FigureList
from hedgerow.kernel.actor import Actor
from hedgerow.web.csv_files import csv_response
from hedgerow.web.lists import note_taken
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
    """The whole list as the page shows it; it is noted who took it."""
    note_taken(actor, shown.title)
    parts = (rows_of(actor, shown, start, start + _AT_ONCE) for start in range(0, len(shown.parties), _AT_ONCE))
    rows = [(name, *cells) for part in parts for _party, name, cells in part]
    return csv_response(f"{shown.key}.csv", [(_("Name"), *shown.columns), *rows])


def start_of(wish: str, count: int) -> int:
    """The place of the first row, from `from=51`; an old or odd one shows the beginning."""
    start = int(wish) - 1 if wish.isascii() and wish.isdigit() and len(wish) < 9 else 0
    return start if 0 <= start < count else 0
