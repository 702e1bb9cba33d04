"""One page of a list, ready for the template; and the answer to a request for it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from django.db.models import Model, QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.urls import reverse
from markupsafe import Markup

from hedgerow.web.lists.body import body_of
from hedgerow.web.lists.export import csv_of
from hedgerow.web.lists.listing import BulkAction, Listing
from hedgerow.web.lists.paging import Mark, Slice, count_up_to, slice_of
from hedgerow.web.lists.state import State
from hedgerow.web.rendering import render, render_partial
from hedgerow.web.request import Request, is_partial

Row = TypeVar("Row", bound=Model)
MOST = 1000
SHORT = 8


@dataclass(frozen=True)
class ListPage(Generic[Row]):
    listing: Listing[Row]
    state: State[Row]
    slice: Slice[Row]
    count: int
    more_than_counted: bool
    actions: list[tuple[BulkAction, str]]
    may_export: bool

    @property
    def rows(self) -> list[Row]:
        return self.slice.rows

    @property
    def body(self) -> Markup:
        return body_of(self.rows, self.state.columns, self.listing.row_label if self.actions else None)

    @property
    def untouched(self) -> bool:
        """Nothing is there at all, not only nothing that fits the search."""
        return not self.rows and not self.state.narrowed and self.state.mark is None

    @property
    def is_short(self) -> bool:
        """So few lines that nobody needs to search or sort them."""
        narrowed = self.state.text or any(each.value for each in self.state.chosen if each.filter.shown)
        return bool(self.listing.lines) and not narrowed and self.state.mark is None and self.count <= SHORT

    @property
    def where_url(self) -> str:
        """The page that makes the conditions of this list, as it is narrowed now."""
        query = self.state.query
        return f"{reverse(self.listing.where_url)}?{query}" if query else reverse(self.listing.where_url)

    @property
    def export_url(self) -> str:
        """The page that takes this list away as it is narrowed now; "" where there is none."""
        if not self.may_export or not self.listing.export_url:
            return ""
        return f"{reverse(self.listing.export_url)}?{'&'.join(filter(None, ('list=1', self.state.query)))}"

    @cached_property
    def earlier_url(self) -> str:
        return self._mark_url("before", self.slice.before)

    @cached_property
    def later_url(self) -> str:
        return self._mark_url("after", self.slice.after)

    def _mark_url(self, word: str, mark: Mark | None) -> str:
        return self.state.url(**{word: mark.text(self.state.order)}) if mark else ""


WAYS = ["GET", "HEAD", "POST"]
"""Of a list that can be taken away: that is a POST."""


def open_page(request: Request, listing: Listing[Row], rows: QuerySet[Row]) -> ListPage[Row]:
    """The page that the address asks for: two queries, however many rows there are."""
    state = State.of(request, listing, request.GET)
    fitting = state.narrow(rows)
    count, more = count_up_to(fitting, MOST)
    part = slice_of(fitting, state.order, listing.size, mark=state.mark, back=state.back)
    listing.ready(request, part.rows, state.columns)
    allowed = [action for action in listing.bulk if not action.permission or request.actor.may(action.permission)]
    return ListPage(
        listing,
        state,
        part,
        count=count,
        more_than_counted=more,
        actions=[(action, reverse(action.url_name)) for action in allowed],
        may_export=bool(listing.export) and request.actor.may(listing.export),
    )


def narrowed(request: Request, listing: Listing[Row], rows: QuerySet[Row]) -> QuerySet[Row]:
    """All rows that fit what the address asks for, whatever page it asks for: what a sum above the list is of."""
    return State.of(request, listing, request.GET).narrow(rows)


def show(
    request: Request,
    listing: Listing[Row],
    rows: QuerySet[Row],
    template: str = "web/lists/page.html",
    /,
    **context: Any,
) -> HttpResponseBase:
    """The list as a page, as the part that HTMX replaces, or as CSV where that is posted: it is noted who took it.
    Templates get it as `page`.
    """
    is_asked = request.method == "POST" and request.POST.get("export") == "csv"
    if is_asked and listing.export and request.actor.may(listing.export):
        state = State.of(request, listing, request.GET)
        return csv_of(request, state, state.narrow(rows))
    page = open_page(request, listing, rows)
    if is_partial(request):
        return _varied(render_partial(request, "web/lists/_listing.html", page=page, **context))
    return _varied(render(request, template, page=page, **context))


def _varied(response: HttpResponse) -> HttpResponse:
    response.headers["Cache-Control"] = "no-store"
    return response
