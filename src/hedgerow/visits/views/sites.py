"""Websites in the settings: set up in one line, the tag for their pages, and whether it works."""

from http import HTTPStatus
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.origin import address_of
from hedgerow.kernel.permissions import require
from hedgerow.visits import operations, queries
from hedgerow.visits.addresses import script_address, snippet
from hedgerow.visits.forms import NewSiteForm, SiteForm, initial_of, refuse
from hedgerow.visits.permissions import Permission
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render, render_partial
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

_WAYS = ["GET", "HEAD", "POST"]


@require_http_methods(_WAYS)
@signed_in
def sites(request: Request) -> HttpResponse:
    require(request.actor, Permission.MANAGE_SITES)
    form = NewSiteForm(request.POST or None)
    if form.is_valid():
        try:
            made = operations.add_site(actor=request.actor, draft=form.draft)
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("The website is set up. Now put the line into its pages."))
            return redirect("visits:site", made.pk)
    return render(
        request,
        "visits/sites.html",
        status=_status(form),
        form=form,
        sites=queries.visible_sites(request.actor),
        put_away=queries.visible_sites(request.actor, put_away=True),
    )


@require_http_methods(_WAYS)
@signed_in
def site(request: Request, site_id: UUID) -> HttpResponse:
    require(request.actor, Permission.MANAGE_SITES)
    one = queries.visible_site(request.actor, site_id)
    form = SiteForm(request.POST if request.method == "POST" else None, initial=initial_of(one))
    if request.method == "POST" and form.is_valid():
        try:
            operations.change_site(actor=request.actor, site=one, draft=form.draft)
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("Saved. It holds for what comes in from now on."))
            return redirect("visits:site", one.pk)
    return render(
        request,
        "visits/site.html",
        status=_status(form),
        form=form,
        site=one,
        snippet=snippet(queries.key_of(one)),
        script=script_address(),
        here=address_of(request),
    )


@require_safe
@signed_in
def seen(request: Request, site_id: UUID) -> HttpResponse:
    """Whether the website has told us anything yet; asked every few seconds until it has."""
    one = queries.visible_site(request.actor, site_id)
    return render_partial(request, "visits/_seen.html", site=one)


@require_POST
@signed_in
def create_putting_away(request: Request, site_id: UUID) -> HttpResponse:
    one = queries.visible_site(request.actor, site_id)
    operations.put_away_site(actor=request.actor, site=one)
    undo = reverse("visits:take_up", args=[one.pk])
    toast(request, _("Its visits are not counted any more. The figures stay."), undo=undo)
    return redirect("visits:sites")


@require_POST
@signed_in
def delete_putting_away(request: Request, site_id: UUID) -> HttpResponse:
    one = queries.visible_site(request.actor, site_id)
    operations.take_up_site(actor=request.actor, site=one)
    toast(request, _("Its visits are counted again."))
    return redirect("visits:sites")


def _status(form: forms.Form) -> HTTPStatus:
    return HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
