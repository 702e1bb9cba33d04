"""Letters that could not be taken in: their bytes, another try, and letting them go."""

import logging
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from hedgerow.inbox import operations, queries
from hedgerow.inbox.arriving import Outcome
from hedgerow.inbox.views.files import download
from hedgerow.kernel.errors import HedgerowError
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast

_log = logging.getLogger(__name__)
_OUTCOMES = {
    Outcome.KEPT: _("It is taken in now."),
    Outcome.KNOWN: _("It was here already, and is set aside no more."),
    Outcome.LEFT: _("This mailbox does not keep letters like this one. On your mail server it stays."),
}


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
        outcome = operations.try_set_aside(actor=request.actor, letter=letter)
    except HedgerowError as error:
        sorry(request, str(error))
    except Exception:  # noqa: BLE001  (logged: nobody foresaw why it fails, and it fails no worse than before)
        _log.exception("A letter that was set aside could not be taken in again.")
        sorry(request, gettext("It could not be taken in this time either. It stays set aside."))
    else:
        toast(request, str(_OUTCOMES[outcome]))
    return redirect("inbox:mailbox", mailbox_id=letter.mailbox_id)


@require_POST
@signed_in
def delete_aside(request: Request, letter_id: UUID) -> HttpResponse:
    letter = queries.letter_aside(request.actor, letter_id)
    operations.drop_set_aside(actor=request.actor, letter=letter)
    toast(request, gettext("It is forgotten here. On your mail server it stays."))
    return redirect("inbox:mailbox", mailbox_id=letter.mailbox_id)
