"""The list view: declare columns and filters once; get sorting, paging by key, choosing of columns, bulk and export."""

from hedgerow.web.lists.listing import BulkAction, Column, Filter, Listing, Where
from hedgerow.web.lists.page import ListPage, narrowed, open_page, show
from hedgerow.web.lists.paging import Sparse
from hedgerow.web.lists.picking import picked
from hedgerow.web.lists.state import shown_columns

__all__ = [
    "BulkAction",
    "Column",
    "Filter",
    "ListPage",
    "Listing",
    "Sparse",
    "Where",
    "narrowed",
    "open_page",
    "picked",
    "show",
    "shown_columns",
]
