"""Keys of programs: made here, shown once, revoked here."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from hedgerow.accounts import operations
from hedgerow.accounts import queries as team
from hedgerow.accounts.forms import KeyForm, refuse
from hedgerow.api import queries
from hedgerow.api.permissions import Permission
from hedgerow.api.wording import areas_of, meaning_of
from hedgerow.kernel import clock
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import known_scopes, require
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast


@signed_in
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def keys(request: Request) -> HttpResponse:
    """The keys; a POST makes one and shows its token on the page it answers with, which nobody keeps."""
    require(request.actor, Permission.MANAGE_KEYS)
    form = KeyForm(request.POST or None, actor=request.actor)
    if form.is_valid():
        try:
            made = operations.create_api_key(actor=request.actor, **form.wish())
            return _page(request, KeyForm(actor=request.actor), token=made.token)
        except HedgerowError as error:
            refuse(form, error)
    return _page(request, form)


@require_POST
@signed_in
def key_revocation(request: Request, key_id: UUID) -> HttpResponse:
    operations.revoke_api_key(actor=request.actor, key_id=key_id)
    toast(request, _("The key no longer works."))
    return redirect("accounts:keys")


def _page(request: Request, form: KeyForm, token: str = "") -> HttpResponse:
    return render(
        request,
        "accounts/keys.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK,
        form=form,
        token=token,
        areas=areas_of(known_scopes()),
        keys=queries.visible_keys(request.actor),
        names=team.workers_of(request.workspace.pk),
        words={scope: meaning_of(scope) for scope in known_scopes()},
        now=clock.now(),
    )
