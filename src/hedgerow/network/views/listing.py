"""Lists of parties, and what is done with their ticked rows."""

from datetime import datetime
from uuid import UUID

from django.core import signing
from django.db.models import QuerySet
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hedgerow.kernel import clock
from hedgerow.network import operations, queries
from hedgerow.network.models import Party, SavedView
from hedgerow.network.permissions import Permission
from hedgerow.network.tables import parties_listing, put_away_listing
from hedgerow.web import formats, lists
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

_SALT = "hedgerow.network.put_away"


@require_http_methods(lists.WAYS)
@signed_in
def people(request: Request) -> HttpResponseBase:
    kinds = queries.counted_role_kinds(request.actor)
    role = next((kind for kind in kinds if kind.key == request.GET.get("role")), None)
    return lists.show(
        request,
        parties_listing(request, kinds),
        queries.listed_parties(request.actor),
        "network/people.html",
        kinds=[(kind, queries.role_word(kind)) for kind in kinds],
        role=queries.role_word(role) if role else None,
        views=_views(request),
        owner=request.actor.id,
        may_edit=request.actor.may(Permission.EDIT_PARTIES),
        may_export=request.actor.may(Permission.EXPORT),
    )


def _views(request: Request) -> list[tuple[SavedView, str]]:
    people = reverse("network:people")
    return [(view, queries.address_of_view(view, people)) for view in queries.visible_views(request.actor)]


@require_GET
@signed_in
def put_away(request: Request) -> HttpResponseBase:
    rows = queries.listed_parties(request.actor, archived=True)
    return lists.show(request, put_away_listing(request), rows, "network/put_away.html")


@require_POST
@signed_in
def create_archive(request: Request) -> HttpResponse:
    at = clock.now()
    count = operations.put_away_parties(actor=request.actor, party_ids=picked_ids(request), at=at)
    words = ngettext("%(count)s is put away.", "%(count)s are put away.", count)
    toast(request, words % {"count": formats.number(count)}, undo=undo_address(at))
    return redirect("network:people")


@require_POST
@signed_in
def delete_archive(request: Request, mark: str) -> HttpResponse:
    """Undo one putting away, by the moment it happened."""
    try:
        at = datetime.fromisoformat(signing.loads(mark, salt=_SALT))
    except signing.BadSignature as error:
        raise Http404 from error
    count = operations.bring_back_parties(actor=request.actor, at=at)
    words = ngettext("%(count)s is back.", "%(count)s are back.", count)
    return _done(request, words % {"count": formats.number(count)})


@require_POST
@signed_in
def create_restorations(request: Request) -> HttpResponse:
    rows = queries.listed_parties(request.actor, archived=True)
    picked = lists.picked(request, put_away_listing(request), rows)
    count = operations.restore_parties(actor=request.actor, party_ids=list(picked.values_list("pk", flat=True)))
    words = ngettext("%(count)s is back.", "%(count)s are back.", count)
    return _done(request, words % {"count": formats.number(count)})


def undo_address(at: datetime) -> str:
    return reverse("network:unarchive", args=[signing.dumps(at.isoformat(), salt=_SALT)])


def picked_people(request: Request) -> "QuerySet[Party]":
    return lists.picked(request, parties_listing(request), queries.visible_parties(request.actor))


def picked_ids(request: Request) -> list[UUID]:
    return list(picked_people(request).values_list("pk", flat=True))


def _done(request: Request, words: str) -> HttpResponse:
    toast(request, words)
    return redirect("network:people")
