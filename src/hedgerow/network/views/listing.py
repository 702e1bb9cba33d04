"""Lists of parties, and what is done with their ticked rows."""

from datetime import datetime
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.core import signing
from django.db.models import QuerySet
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from hedgerow.kernel import clock
from hedgerow.network import operations, queries
from hedgerow.network.forms import GiveRoleForm, ManyTagsForm
from hedgerow.network.models import Party, SavedView
from hedgerow.network.permissions import Permission
from hedgerow.network.tables import parties_listing, put_away_listing
from hedgerow.web import formats, lists
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

_SALT = "hedgerow.network.put_away"


@require_GET
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
def create_tags(request: Request) -> HttpResponse:
    """Ask for the word first; the ticks travel along."""
    form = ManyTagsForm(request.POST if "name" in request.POST else None)
    if not form.is_valid():
        tags = queries.listed_tags(request.actor)
        return _ask(request, form, reverse("network:tags"), _("Add a tag"), tags=tags)
    count = operations.tag_parties(actor=request.actor, party_ids=_ids(request), name=form.cleaned_data["name"])
    words = ngettext("%(count)s got the tag “%(tag)s”.", "%(count)s got the tag “%(tag)s”.", count)
    return _done(request, words % {"count": formats.number(count), "tag": form.cleaned_data["name"]})


@require_POST
@signed_in
def create_roles(request: Request) -> HttpResponse:
    today = clock.today(request.workspace.time_zone)
    kinds = queries.visible_role_kinds(request.actor)
    form = GiveRoleForm(request.POST if "role" in request.POST else None, kinds=kinds, today=today)
    if not form.is_valid():
        return _ask(request, form, reverse("network:roles"), _("Give a role"))
    count = operations.give_role_to_parties(actor=request.actor, party_ids=_ids(request), **form.cleaned_data)
    words = ngettext("%(count)s has a new role.", "%(count)s have a new role.", count)
    return _done(request, words % {"count": formats.number(count)})


@require_POST
@signed_in
def create_archive(request: Request) -> HttpResponse:
    at = clock.now()
    count = operations.put_away_parties(actor=request.actor, party_ids=_ids(request), at=at)
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


def _picked(request: Request) -> "QuerySet[Party]":
    return lists.picked(request, parties_listing(request), queries.visible_parties(request.actor))


def _ids(request: Request) -> list[UUID]:
    return list(_picked(request).values_list("pk", flat=True))


def _ask(request: Request, form: Any, action: str, title: str, **context: Any) -> HttpResponse:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(
        request,
        "network/many.html",
        status=status,
        form=form,
        action=action,
        heading=title,
        count=_picked(request).count(),
        picks=request.POST.getlist("pick"),
        everything=request.POST.get("everything", ""),
        within=request.POST.get("within", ""),
        **context,
    )


def _done(request: Request, words: str) -> HttpResponse:
    toast(request, words)
    return redirect("network:people")
