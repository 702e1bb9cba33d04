"""Keys of programs: made here, shown once, revoked here."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from hedgerow.accounts import operations
from hedgerow.accounts.forms import KeyForm, refuse
from hedgerow.api import queries
from hedgerow.kernel import clock
from hedgerow.kernel.errors import HedgerowError
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast


@signed_in
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def keys(request: Request) -> HttpResponse:
    """The keys; a POST makes one and shows its token on the page it answers with, which nobody keeps."""
    form = KeyForm(request.POST or None)
    if form.is_valid():
        try:
            made = operations.create_api_key(actor=request.actor, **form.wish())
            return _page(request, KeyForm(), token=made.token)
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
        keys=queries.visible_keys(request.actor),
        now=clock.now(),
    )
