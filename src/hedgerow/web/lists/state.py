"""What the reader asked of a list, read from the address: search, filters, sort, columns, and which page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar
from urllib.parse import quote, unquote, urlencode

from django.db.models import Model, QuerySet
from django.http import QueryDict

from hedgerow.web.lists.listing import Column, Filter, Listing, Where
from hedgerow.web.lists.paging import Mark, Order
from hedgerow.web.request import Request

Row = TypeVar("Row", bound=Model)
_MOST = 3500


def columns_cookie(listing_key: str) -> str:
    return f"columns-{listing_key}"


def as_cookie(columns: Sequence[str]) -> str:
    """Keys of columns, of any alphabet, as a cookie carries them; no more than a browser keeps."""
    kept = ".".join(quote(key, safe="") for key in columns)
    return kept if len(kept) <= _MOST else kept[:_MOST].rpartition(".")[0]


@dataclass(frozen=True, slots=True)
class Chosen(Generic[Row]):
    """A filter with its choices, and the one that is on ("" for all)."""

    filter: Filter[Row]
    choices: list[tuple[str, Any]]
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class State(Generic[Row]):
    listing: Listing[Row]
    path: str
    text: str
    chosen: list[Chosen[Row]]
    where: Where[Row] | None
    sorted_by: Column[Row]
    falling: bool
    columns: list[Column[Row]]
    mark: Mark | None = None
    back: bool = False
    order: Order = field(default=Order("pk"))

    @staticmethod
    def of(request: Request, listing: Listing[Row], query: QueryDict) -> "State[Row]":
        """Anything unknown in the address is left aside: a list never breaks on an old link."""
        column, falling = _sort(listing, query.get("sort", ""))
        order = Order(column.order, falling, column.sparse)
        back = "before" in query
        return State(
            listing=listing,
            path=request.path,
            text=" ".join(query.get("q", "").split())[:100],
            chosen=[_choose(request, each, query.get(each.key, "")) for each in listing.filters],
            where=_where(listing, query.get("where", "")),
            sorted_by=column,
            falling=falling,
            columns=_columns(listing, request.COOKIES),
            mark=Mark.read(query.get("before") or query.get("after") or "", order),
            back=back,
            order=order,
        )

    @property
    def narrowed(self) -> bool:
        return bool(self.text) or self.where is not None or any(each.value for each in self.chosen)

    def narrow(self, rows: QuerySet[Row]) -> QuerySet[Row]:
        """The rows that the search and the filters leave."""
        if self.text and self.listing.search:
            rows = self.listing.search(rows, self.text)
        for each in self.chosen:
            rows = each.filter.narrow(rows, each.value) if each.value else rows
        return self.where.narrow(rows) if self.where else rows

    @property
    def sort(self) -> str:
        return f"{'-' if self.falling else ''}{self.sorted_by.key}"

    @property
    def query(self) -> str:
        """Search, filters and sort, without the page."""
        return self._encoded({})

    def url(self, **changes: str) -> str:
        """The address of the same list with something changed; the page is forgotten unless it is what changes."""
        query = self._encoded(changes)
        return f"{self.path}?{query}" if query else self.path

    def sort_url(self, column: Column[Row]) -> str:
        """Sorting by the column that is sorted already turns the direction round."""
        falling = not self.falling if column is self.sorted_by else column.falling or column.timed
        return self.url(sort=f"{'-' if falling else ''}{column.key}")

    def _encoded(self, changes: dict[str, str]) -> str:
        asked = {"q": self.text, **{each.filter.key: each.value for each in self.chosen}}
        asked["where"] = self.where.text if self.where else ""
        asked["view"] = self.listing.view or asked.get("view", "")
        asked["sort"] = self.sort if self.sort != self.listing.sort else ""
        return urlencode({key: value for key, value in (asked | changes).items() if value})


def shown_columns(request: Request, listing: Listing[Row], query: QueryDict) -> tuple[str, ...]:
    """Keys of the columns that this browser shows of a list at that address."""
    return tuple(column.key for column in State.of(request, listing, query).columns)


def _sort(listing: Listing[Row], wish: str) -> tuple[Column[Row], bool]:
    column = listing.column(wish.removeprefix("-"))
    if column is None or not column.order:
        wish = listing.sort
        column = listing.column(wish.removeprefix("-"))
    if column is None:
        raise LookupError(f"{listing.key}: no column {listing.sort!r} to sort by")
    return column, wish.startswith("-")


def _where(listing: Listing[Row], wish: str) -> Where[Row] | None:
    return listing.where(wish) if listing.where and wish else None


def _choose(request: Request, one: Filter[Row], wish: str) -> Chosen[Row]:
    choices = list(one.choices(request))
    return Chosen(one, choices, wish if wish in {value for value, _label in choices} else "")


def _columns(listing: Listing[Row], cookies: Mapping[str, str]) -> list[Column[Row]]:
    """The columns of the view that is shown, or those this browser chose, in the list's own order; headings always."""
    wish = cookies.get(columns_cookie(listing.key))
    if wish is None and not listing.view_columns:
        return [column for column in listing.columns if column.heading or column.shown]
    chosen = set(listing.view_columns) or {unquote(key) for key in (wish or "").split(".")}
    return [column for column in listing.columns if column.heading or column.key in chosen]
