"""The list view: declare columns and filters once; get sorting, paging by key, choosing of columns, bulk and export."""

from hedgerow.web.lists.export import ExportNote, export_notes, note_taken
from hedgerow.web.lists.listing import BulkAction, Column, Filter, Listing, Where
from hedgerow.web.lists.page import WAYS, ListPage, narrowed, open_page, show
from hedgerow.web.lists.paging import Sparse
from hedgerow.web.lists.picking import picked
from hedgerow.web.lists.state import shown_columns

__all__ = [
    "WAYS",
    "BulkAction",
    "Column",
    "ExportNote",
    "Filter",
    "ListPage",
    "Listing",
    "Sparse",
    "Where",
    "export_notes",
    "narrowed",
    "note_taken",
    "open_page",
    "picked",
    "show",
    "shown_columns",
]
