"""Letters that could not be taken in: their bytes, another try, and letting them go."""

from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from hedgerow.inbox import operations, queries
from hedgerow.inbox.views.files import download
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast


@require_safe
@signed_in
def raw(request: Request, letter_id: UUID) -> HttpResponseBase:
    letter = queries.letter_aside(request.actor, letter_id)
    if letter.raw is None:
        raise Http404
    return download(letter.raw, letter.raw.name)


@require_POST
@signed_in
def create_try(request: Request, letter_id: UUID) -> HttpResponse:
    letter = queries.letter_aside(request.actor, letter_id)
    try:
        operations.try_set_aside(actor=request.actor, letter=letter)
    except Exception:  # noqa: BLE001  (nobody foresaw why it fails; it fails no worse than before)
        sorry(request, _("It could not be taken in this time either. It stays set aside."))
    else:
        toast(request, _("It is taken in now."))
    return redirect("inbox:mailbox", mailbox_id=letter.mailbox_id)


@require_POST
@signed_in
def delete_aside(request: Request, letter_id: UUID) -> HttpResponse:
    letter = queries.letter_aside(request.actor, letter_id)
    operations.drop_set_aside(actor=request.actor, letter=letter)
    toast(request, _("It is forgotten here. On your mail server it stays."))
    return redirect("inbox:mailbox", mailbox_id=letter.mailbox_id)
