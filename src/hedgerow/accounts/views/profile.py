"""A person's own pages: profile, and how and where she is signed in."""

from http import HTTPStatus
from uuid import UUID

from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hedgerow.accounts import operations, queries
from hedgerow.accounts.devices import device_name
from hedgerow.accounts.forms import PasswordForm, ProfileForm, refuse
from hedgerow.accounts.registries import security_sections
from hedgerow.accounts.sessions import sign_in_id_of
from hedgerow.accounts.views.person import person_of
from hedgerow.kernel.errors import HedgerowError
from hedgerow.web.rendering import render
from hedgerow.web.toasts import toast


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def profile(request: HttpRequest) -> HttpResponse:
    user = person_of(request)
    form = ProfileForm(request.POST or None, initial={"name": user.name, "language": user.language})
    if form.is_valid():
        try:
            operations.change_profile(user=user, **form.cleaned_data)
            toast(request, _("Your profile is saved."))
            return redirect("accounts:profile")
        except HedgerowError as error:
            refuse(form, error)
    return render(request, "accounts/profile.html", status=_status(form), form=form)


@login_required
@never_cache
@require_safe
def security(request: HttpRequest) -> HttpResponse:
    user = person_of(request)
    return render(
        request,
        "accounts/security.html",
        sessions=queries.sessions_of(user),
        here=sign_in_id_of(request),
        factors=queries.second_factors(user),
        device_name=device_name,
        sections=[(section.template, section.of(user)) for section in security_sections],
    )


@sensitive_post_parameters("present", "password")
@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def password(request: HttpRequest) -> HttpResponse:
    user = person_of(request)
    form = PasswordForm(request.POST or None, has_one=user.has_usable_password())
    if form.is_valid():
        try:
            given = {"present": "", **form.cleaned_data}
            operations.change_password(user=user, session_key=request.session.session_key or "", **given)
            update_session_auth_hash(request, user)
            toast(request, _("Your password is changed. Everywhere else you are signed out."))
            return redirect("accounts:security")
        except HedgerowError as error:
            refuse(form, error)
    return render(request, "accounts/password.html", status=_status(form), form=form)


@login_required
@require_POST
def end_session(request: HttpRequest, sign_in_id: UUID) -> HttpResponse:
    operations.end_session(user=person_of(request), sign_in_id=sign_in_id)
    toast(request, _("Signed out there."))
    return redirect("accounts:security")


@login_required
@require_POST
def end_other_sessions(request: HttpRequest) -> HttpResponse:
    key = request.session.session_key or ""
    ended = operations.end_other_sessions(user=person_of(request), session_key=key)
    words = ngettext("Signed out in %(count)s other place.", "Signed out in %(count)s other places.", ended)
    toast(request, words % {"count": ended})
    return redirect("accounts:security")


def _status(form: ProfileForm | PasswordForm) -> int:
    return HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
