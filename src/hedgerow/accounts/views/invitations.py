"""What an invitation opens. Opening changes nothing; a button on the page accepts."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods

from hedgerow.accounts import operations, queries
from hedgerow.accounts.forms import AcceptForm, refuse
from hedgerow.accounts.middleware import PREFIX
from hedgerow.accounts.models import ACCESS_ROLES, Invitation
from hedgerow.accounts.views.entering import enter
from hedgerow.accounts.views.person import person_of
from hedgerow.kernel.errors import HedgerowError
from hedgerow.web.rendering import render
from hedgerow.web.toasts import toast


@sensitive_variables("token")
@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """For the person signed in, for somebody with a sign-in, or for somebody new."""
    asked = queries.invitation_by_token(token)
    if request.user.is_authenticated:
        return _as_known(request, asked, token)
    if queries.user_by_address(asked.email) is not None:
        return _page(request, asked, None)
    return _as_new(request, asked, token)


def _as_known(request: HttpRequest, asked: Invitation, token: str) -> HttpResponse:
    if request.method != "POST":
        return _page(request, asked, None)
    operations.accept_invitation(user=person_of(request), token=token)
    toast(request, _("Welcome to the team."))
    return redirect(f"{PREFIX}{asked.workspace.slug}/")


def _as_new(request: HttpRequest, asked: Invitation, token: str) -> HttpResponse:
    form = AcceptForm(request.POST or None)
    if form.is_valid():
        try:
            user, _member = operations.accept_as_new_user(token=token, **form.cleaned_data)
            return enter(request, user, "invitation", f"{PREFIX}{asked.workspace.slug}/")
        except HedgerowError as error:
            refuse(form, error)
    return _page(request, asked, form)


def _page(request: HttpRequest, asked: Invitation, form: AcceptForm | None) -> HttpResponse:
    return render(
        request,
        "accounts/invitation.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if form and form.errors else HTTPStatus.OK,
        invitation=asked,
        form=form,
        role=dict(ACCESS_ROLES)[asked.access_role],
        is_here=request.user.is_authenticated,
        is_for_me=request.user.is_authenticated and person_of(request).email == asked.email,
    )
