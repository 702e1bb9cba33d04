"""Saved maps: kept, changed, forgotten and brought back."""

from uuid import UUID

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hedgerow.network import operations, queries
from hedgerow.network.errors import NameMissing
from hedgerow.network.forms.maps import pins_of, wish_of
from hedgerow.network.models import SavedView
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast


@require_POST
@signed_in
def create(request: Request) -> HttpResponse:
    query = _query(request)
    try:
        view = operations.save_map(
            actor=request.actor,
            name=request.POST.get("name", ""),
            query=query,
            pins=pins_of(request.POST.get("pins", "")),
            is_shared=request.POST.get("is_shared") == "1",
        )
    except NameMissing as error:
        sorry(request, error.title)
        return redirect(f"{reverse('network:map')}?{query}")
    toast(request, _("“%(name)s” is saved.") % {"name": view.name})
    return redirect(_address(view))


@require_POST
@signed_in
def change(request: Request, view_id: UUID) -> HttpResponse:
    """Another name, what is shown now, or where parties were put: whatever of it is sent."""
    view = queries.visible_map(request.actor, view_id)
    sent = request.POST
    try:
        operations.change_map(
            actor=request.actor,
            view=view,
            name=sent.get("name"),
            query=_query(request) if "query" in sent else None,
            pins=pins_of(sent["pins"]) if "pins" in sent else None,
        )
    except NameMissing as error:
        sorry(request, error.title)
        return redirect(_address(view))
    if "HX-Request" in request.headers:
        return HttpResponse(status=204)
    toast(request, _("“%(name)s” is saved.") % {"name": view.name})
    return redirect(_address(view))


@require_POST
@signed_in
def forget(request: Request, view_id: UUID) -> HttpResponse:
    view = queries.visible_map(request.actor, view_id)
    operations.forget_map(actor=request.actor, view=view)
    undo = reverse("network:bring_back_map", args=[view.pk])
    toast(request, _("“%(name)s” is forgotten.") % {"name": view.name}, undo=undo)
    return redirect("network:map")


@require_POST
@signed_in
def bring_back(request: Request, view_id: UUID) -> HttpResponse:
    view = operations.bring_back_map(actor=request.actor, view_id=view_id)
    toast(request, _("“%(name)s” is back.") % {"name": view.name})
    return redirect(_address(view))


def _query(request: Request) -> str:
    """As it is understood, without what is usual and without the saved map that was open."""
    asked = QueryDict(request.POST.get("query", ""), mutable=True)
    asked.pop("saved", None)
    return wish_of(asked).query()


def _address(view: SavedView) -> str:
    return f"{reverse('network:map')}?saved={view.pk}"
