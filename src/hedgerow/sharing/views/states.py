"""A split is agreed on, put into the books, and taken back."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hedgerow.ledger import queries as ledger
from hedgerow.ledger.errors import AccountNotFound
from hedgerow.sharing import operations, queries
from hedgerow.sharing.forms import BookingForm
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast


@require_POST
@signed_in
def create_agreement(request: Request, split_id: UUID) -> HttpResponse:
    """Of the version that was looked at: an older one is refused."""
    one = queries.visible_split(request.actor, split_id)
    asked = request.POST.get("version", "")
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else 0
    operations.agree(actor=request.actor, split=one, number=number)
    toast(request, _("Agreed. It stands on everybody's timeline."))
    return redirect("sharing:split", one.pk)


@require_POST
@signed_in
def create_booking(request: Request, split_id: UUID) -> HttpResponse:
    one = queries.visible_split(request.actor, split_id)
    form = BookingForm(request.POST, accounts=queries.sources_of(request.actor, one))
    if not form.is_valid():
        raise AccountNotFound
    named = form.cleaned_data["account"]
    account = ledger.visible_account(request.actor, UUID(named)) if named else None
    operations.book_split(actor=request.actor, split=one, account=account)
    toast(request, _("The parts are in the books."))
    return redirect("sharing:split", one.pk)


@require_POST
@signed_in
def delete_agreement(request: Request, split_id: UUID) -> HttpResponse:
    one = queries.visible_split(request.actor, split_id)
    operations.take_back(actor=request.actor, split=one)
    toast(request, _("Taken back. Write it anew whenever you like."))
    return redirect("sharing:split", one.pk)
