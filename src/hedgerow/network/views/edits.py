"""Changes of many: all of them, and one with whom it left as they were."""

from uuid import UUID

from django.http import HttpResponseBase
from django.views.decorators.http import require_http_methods

from hedgerow.network import queries
from hedgerow.network.tables.edits import edits_listing, left_listing, title_of
from hedgerow.web import lists
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request


@require_http_methods(lists.WAYS)
@signed_in
def index(request: Request) -> HttpResponseBase:
    return lists.show(request, edits_listing(), queries.visible_edits(request.actor), "network/edits/index.html")


@require_http_methods(lists.WAYS)
@signed_in
def edit_page(request: Request, edit_id: UUID) -> HttpResponseBase:
    edit = queries.visible_edit(request.actor, edit_id)
    return lists.show(
        request,
        left_listing(edit),
        queries.visible_left(request.actor, edit),
        "network/edits/edit.html",
        edit=edit,
        title=title_of(edit, queries.what_was_edited([edit])),
        may_be_undone=queries.can_be_undone(edit),
    )
