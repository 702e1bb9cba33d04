"""Ideal clients: one with its criteria and how true it is, made, changed, chosen, put away and brought back."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.positioning import operations, queries, shown
from hedgerow.positioning.forms import ProfileForm
from hedgerow.positioning.models import Profile
from hedgerow.positioning.permissions import Permission
from hedgerow.positioning.told import criteria_told
from hedgerow.web.access import signed_in
from hedgerow.web.refusing import refuse
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast

_WAYS = ["GET", "HEAD", "POST"]


@require_GET
@signed_in
def profile(request: Request, profile_id: UUID) -> HttpResponse:
    one = queries.visible_profile(request.actor, profile_id)
    version = queries.current_version(request.actor, one)
    yardstick = queries.yardstick_of(request.actor, version)
    return render(
        request,
        "positioning/profiles/profile.html",
        profile=one,
        version=version,
        yardstick=yardstick,
        groups=criteria_told(request.actor, version),
        check=shown.check(queries.reality(request.actor, yardstick)) if yardstick else None,
        may_define=request.actor.may(Permission.DEFINE),
        may_see=request.actor.may(Permission.VIEW_PEOPLE),
    )


@require_http_methods(_WAYS)
@signed_in
def new(request: Request) -> HttpResponse:
    require(request.actor, Permission.DEFINE)
    if request.method != "POST":
        return _edit(request, ProfileForm())
    form = ProfileForm(request.POST)
    if form.is_valid():
        said = form.cleaned_data
        try:
            made = operations.define_profile(actor=request.actor, name=said["name"], summary=said["summary"])
        except HedgerowError as error:
            refuse(form, error)
        else:
            return redirect("positioning:profile", made.pk)
    return _edit(request, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)


@require_http_methods(_WAYS)
@signed_in
def edit(request: Request, profile_id: UUID) -> HttpResponse:
    require(request.actor, Permission.DEFINE)
    one = queries.visible_profile(request.actor, profile_id)
    if request.method != "POST":
        version = queries.current_version(request.actor, one)
        first = {"name": one.name, "summary": version.summary, "after": version.number}
        return _edit(request, ProfileForm(initial=first), one)
    form = ProfileForm(request.POST)
    if form.is_valid():
        said: dict[str, Any] = {name: form.cleaned_data[name] for name in ("name", "summary", "after")}
        try:
            operations.write_profile(actor=request.actor, profile=one, **said)
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("It is kept."))
            return redirect("positioning:profile", one.pk)
    return _edit(request, form, one, status=HTTPStatus.UNPROCESSABLE_ENTITY)


@require_POST
@signed_in
def create_main(request: Request, profile_id: UUID) -> HttpResponse:
    require(request.actor, Permission.DEFINE)
    one = queries.visible_profile(request.actor, profile_id)
    try:
        operations.choose_main(actor=request.actor, profile=one)
    except HedgerowError as error:
        sorry(request, str(error))
    else:
        toast(request, _("“%(name)s” is the main ideal client now.") % {"name": one.name})
    return redirect("positioning:profile", one.pk)


@require_POST
@signed_in
def create_removal(request: Request, profile_id: UUID) -> HttpResponse:
    """It can come back from the page of those put away."""
    require(request.actor, Permission.DEFINE)
    one = queries.visible_profile(request.actor, profile_id)
    try:
        operations.put_away_profile(actor=request.actor, profile=one)
    except HedgerowError as error:
        sorry(request, str(error))
        return redirect("positioning:profile", one.pk)
    toast(request, _("“%(name)s” is put away.") % {"name": one.name}, undo=_undo(one))
    return redirect("positioning:index")


@require_POST
@signed_in
def create_return(request: Request, profile_id: UUID) -> HttpResponse:
    require(request.actor, Permission.DEFINE)
    one = queries.visible_profile(request.actor, profile_id)
    try:
        operations.bring_back_profile(actor=request.actor, profile=one)
    except HedgerowError as error:
        sorry(request, str(error))
        return redirect("positioning:put_away")
    toast(request, _("“%(name)s” is back.") % {"name": one.name})
    return redirect("positioning:profile", one.pk)


@require_GET
@signed_in
def put_away(request: Request) -> HttpResponse:
    require(request.actor, Permission.DEFINE)
    profiles = list(queries.visible_profiles(request.actor, put_away=True))
    return render(request, "positioning/profiles/put_away.html", profiles=profiles)


@require_GET
@signed_in
def suggestions(request: Request, profile_id: UUID) -> HttpResponse:
    """What the best customers have in common, to make criteria of."""
    require(request.actor, Permission.DEFINE)
    one = queries.visible_profile(request.actor, profile_id)
    lists = queries.own_lists(request.actor)
    own = [each.name for each in lists if each.name in request.GET.getlist("own")]
    found = queries.suggestions(request.actor, own)
    return render(
        request,
        "positioning/profiles/suggestions.html",
        profile=one,
        found=found,
        lines=[(each.asked, shown.suggested(each)) for each in found.found],
        lists=lists,
        own=own,
    )


def _edit(
    request: Request, form: ProfileForm, one: Profile | None = None, *, status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    return render(request, "positioning/profiles/edit.html", status=status, form=form, profile=one)


def _undo(one: Profile) -> str:
    return reverse("positioning:bring_profile_back", args=[one.pk])
