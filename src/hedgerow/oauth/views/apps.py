"""The apps of a workspace: registered, changed and removed; and a person's own grants."""

from http import HTTPStatus
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from hedgerow.accounts.models import User
from hedgerow.api.wording import areas_of
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import known_scopes
from hedgerow.oauth import operations, queries
from hedgerow.oauth.forms import AppForm
from hedgerow.oauth.models import App
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast


@signed_in
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def apps(request: Request) -> HttpResponse:
    """The apps; a POST registers one, and shows its secret on the page it answers with, which nobody keeps."""
    known = queries.visible_apps(request.actor)
    form = AppForm(request.POST or None)
    if form.is_valid():
        try:
            made = operations.register_app(actor=request.actor, **form.wish())
            return _app(request, made.app, AppForm(app=made.app), secret=made.secret, is_new=True)
        except HedgerowError as error:
            _refuse(form, error)
    return render(
        request, "oauth/apps.html", status=_status(form), form=form, apps=known, areas=areas_of(known_scopes())
    )


@signed_in
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def app(request: Request, app_id: UUID) -> HttpResponse:
    found = queries.visible_app(request.actor, app_id)
    form = AppForm(request.POST or None, app=found)
    if form.is_valid():
        try:
            operations.change_app(actor=request.actor, app_id=app_id, **form.wish())
            toast(request, _("The app is saved."))
            return redirect("oauth:app", app_id)
        except HedgerowError as error:
            _refuse(form, error)
    return _app(request, found, form)


@signed_in
@never_cache
@require_POST
def app_secret(request: Request, app_id: UUID) -> HttpResponse:
    made = operations.renew_secret(actor=request.actor, app_id=app_id)
    return _app(request, made.app, AppForm(app=made.app), secret=made.secret)


@require_POST
@signed_in
def app_removal(request: Request, app_id: UUID) -> HttpResponse:
    operations.remove_app(actor=request.actor, app_id=app_id)
    toast(request, _("The app is removed. What people allowed it has ended."))
    return redirect("oauth:apps")


@login_required
@require_POST
def access_end(request: HttpRequest, grant_id: UUID) -> HttpResponse:
    """A person's own grant, in whichever workspace it is."""
    assert isinstance(request.user, User)  # noqa: S101  (for the type checker; `login_required` saw to it)
    operations.end_access(user=request.user, grant_id=grant_id)
    toast(request, _("The app no longer acts for you."))
    return redirect("accounts:security")


def _app(request: Request, found: App, form: AppForm, *, secret: str = "", is_new: bool = False) -> HttpResponse:
    return render(
        request,
        "oauth/app.html",
        status=_status(form),
        app=found,
        form=form,
        secret=secret,
        is_new=is_new,
        grants=queries.visible_grants(request.actor, found),
        areas=areas_of(known_scopes()),
    )


def _status(form: AppForm) -> int:
    return HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK


def _refuse(form: AppForm, error: HedgerowError) -> None:
    form.add_error(error.field if error.field in form.fields else None, str(error))
