"""What a list is made of."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db.models import Model, QuerySet

from hedgerow.kernel.errors import Text
from hedgerow.web.lists.paging import Sparse
from hedgerow.web.request import Request

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """`cell` gives what a row shows: text, Markup, or None for nothing.

    `order` is the field or annotation to sort by ("" cannot be sorted); of one that few rows have, `sparse` tells apart
    who has it. `plain` is for export where `cell` is Markup.
    A `heading` names the row: always shown, first. `falling` sorts the highest first at the first click, and so does a
    moment, `timed`, whose ways to sort are told as oldest and newest.
    """

    key: str
    label: Text
    cell: Callable[[Row], object]
    order: str = ""
    plain: Callable[[Row], object] | None = None
    numeric: bool = False
    heading: bool = False
    shown: bool = True
    falling: bool = False
    timed: bool = False
    sparse: Sparse[Row] | None = None


@dataclass(frozen=True, slots=True)
class Filter(Generic[Row]):
    """A choice above the list. `choices` are (value, label) for this reader; `narrow` gets one of those values.

    `shown` False leaves the choice to the page, which links to it by its own means.
    """

    key: str
    label: Text
    choices: Callable[[Request], Sequence[tuple[str, Text]]]
    narrow: Callable[[QuerySet[Row], str], QuerySet[Row]]
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Where(Generic[Row]):
    """Conditions that the address carries as a text. `parts` are each in words, with what is left without it."""

    text: str
    parts: tuple[tuple[Text, str], ...]
    narrow: Callable[[QuerySet[Row]], QuerySet[Row]]


@dataclass(frozen=True, slots=True)
class BulkAction:
    """Something to do with the ticked rows: a POST to `url_name`, whose view asks `picked` for them."""

    key: str
    label: Text
    url_name: str
    icon: str = ""
    permission: str = ""
    harm: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Generic[Row]):
    """`key` names the list in cookies and file names; `sort` is a column's key, with "-" for falling. `row_label` names
    a row where its tick is read aloud. `export` is the permission to take all rows away as CSV ("" offers no export),
    `export_url` a page that offers more than that for the same address. `empty` is the template shown when there is
    nothing at all yet. `lines` is the template that shows the rows, or that none fit, in place of a table: its columns
    are to sort by and to take away. `prepare` is called once per page or slice, with its rows and the keys of the
    columns shown, before any cell: for what is asked of many at once.
    `where` reads the conditions of an address, None where they cannot be read; `where_url` is the page that makes them.
    `view` is the saved view that is shown, with the columns it wants ("" and none for the usual ones).
    """

    key: str
    label: Text
    columns: tuple[Column[Row], ...]
    sort: str
    row_label: Callable[[Row], str] = str
    filters: tuple[Filter[Row], ...] = ()
    search: Callable[[QuerySet[Row], str], QuerySet[Row]] | None = None
    search_label: Text = ""
    bulk: tuple[BulkAction, ...] = ()
    export: str = ""
    export_url: str = ""
    empty: str = ""
    lines: str = ""
    prepare: Callable[[Request, Sequence[Row], Collection[str]], None] | None = None
    size: int = 50
    where: Callable[[str], Where[Row] | None] | None = None
    where_url: str = ""
    view: str = ""
    view_columns: tuple[str, ...] = ()

    def ready(self, request: Request, rows: Sequence[Row], columns: Sequence[Column[Row]]) -> None:
        if self.prepare is not None and rows:
            self.prepare(request, rows, {column.key for column in columns})

    def column(self, key: str) -> Column[Row] | None:
        return next((column for column in self.columns if column.key == key), None)
