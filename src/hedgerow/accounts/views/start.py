"""The front door, starting a workspace, and choosing among several."""

from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from hedgerow.accounts import operations, queries
from hedgerow.accounts.choices import likely_currency, time_zones
from hedgerow.accounts.errors import SignUpClosed
from hedgerow.accounts.forms import SignUpForm, WorkspaceForm, refuse
from hedgerow.accounts.middleware import LAST_WORKSPACE, PREFIX
from hedgerow.accounts.models import Membership
from hedgerow.accounts.views.entering import enter
from hedgerow.accounts.views.person import person_of
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.origin import address_of
from hedgerow.web.context import Shell
from hedgerow.web.rendering import render


@never_cache
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Inside a workspace its first page; outside, the workspace opened last, the only one, or a choice."""
    shell = Shell(request)
    if shell.inside:
        places = [place for _label, group in shell.rail for place in group if place.url != request.path]
        return redirect(places[0].url if places else reverse("accounts:profile"))
    if not request.user.is_authenticated:
        return redirect(settings.LOGIN_URL)
    members = queries.memberships_of(person_of(request))
    if not members:
        return redirect("accounts:start")
    last = [member for member in members if member.workspace.slug == request.COOKIES.get(LAST_WORKSPACE)]
    chosen = last or (members if len(members) == 1 else [])
    return redirect(_door(chosen[0])) if chosen else redirect("accounts:workspaces")


@login_required
@never_cache
@require_safe
def workspaces(request: HttpRequest) -> HttpResponse:
    members = queries.memberships_of(person_of(request))
    choices = [(member, _door(member)) for member in members]
    return render(request, "accounts/workspaces.html", choices=choices, sign_up_open=settings.HEDGEROW_SIGN_UP)


@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Sign up with a first workspace; or, signed in already, start another one."""
    if not settings.HEDGEROW_SIGN_UP:
        raise SignUpClosed
    if request.user.is_authenticated:
        return _another(request)
    form = SignUpForm(request.POST or None, initial=_guesses(request))
    if form.is_valid():
        try:
            user, workspace = operations.sign_up(origin=address_of(request), **form.cleaned_data)
            return enter(request, user, "sign_up", f"{PREFIX}{workspace.slug}/")
        except HedgerowError as error:
            refuse(form, error)
    return _page(request, form)


def _another(request: HttpRequest) -> HttpResponse:
    form = WorkspaceForm(request.POST or None, initial=_guesses(request))
    if form.is_valid():
        try:
            workspace = operations.create_workspace(owner=person_of(request), **form.cleaned_data)
            return redirect(f"{PREFIX}{workspace.slug}/")
        except HedgerowError as error:
            refuse(form, error)
    return _page(request, form)


def _page(request: HttpRequest, form: WorkspaceForm) -> HttpResponse:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "accounts/start.html", status=status, form=form, time_zones=time_zones())


def _guesses(request: HttpRequest) -> dict[str, Any]:
    """The time zone is guessed in the browser, which knows it."""
    return {"currency": likely_currency(request), "language": get_language()}


def _door(member: Membership) -> str:
    return f"{PREFIX}{member.workspace.slug}/"
