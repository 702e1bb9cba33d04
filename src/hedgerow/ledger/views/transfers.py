"""What became of a transfer."""

from decimal import Decimal
from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.ids import uuid7
from hedgerow.ledger import operations, queries, words
from hedgerow.ledger.amounts import minor
from hedgerow.ledger.forms import ReversalForm
from hedgerow.ledger.models import Commodity, Outcome, Transfer
from hedgerow.ledger.permissions import Permission
from hedgerow.ledger.registries import occasion_of
from hedgerow.web.access import signed_in
from hedgerow.web.refusing import refuse
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast


@require_GET
@signed_in
def transfer(request: Request, transfer_id: UUID) -> HttpResponse:
    one = queries.visible_transfer(request.actor, transfer_id)
    return _page(request, one, ReversalForm(initial={"key": f"hand:{uuid7()}"}))


@require_POST
@signed_in
def create_reversal(request: Request, transfer_id: UUID) -> HttpResponse:
    one = queries.visible_transfer(request.actor, transfer_id)
    form = ReversalForm(request.POST)
    if form.is_valid():
        said = form.cleaned_data
        try:
            made = operations.take_back(
                actor=request.actor,
                transfer=one,
                key=said["key"],
                amount=_amount(said["amount"], one.commodity),
                memo=said["memo"],
            )
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("Taken back."))
            return redirect("ledger:transfer", made.pk)
    return _page(request, one, form)


def _amount(said: Decimal | None, of: Commodity) -> int | None:
    return None if said is None else minor(said, of)


@require_POST
@signed_in
def create_posting(request: Request, transfer_id: UUID) -> HttpResponse:
    one = queries.visible_transfer(request.actor, transfer_id)
    operations.settle(actor=request.actor, transfer=one, outcome=Outcome.POSTED)
    return redirect("ledger:transfer", one.pk)


@require_POST
@signed_in
def create_voiding(request: Request, transfer_id: UUID) -> HttpResponse:
    one = queries.visible_transfer(request.actor, transfer_id)
    operations.settle(actor=request.actor, transfer=one, outcome=Outcome.VOIDED)
    return redirect("ledger:transfer", one.pk)


def _page(request: Request, one: Transfer, form: ReversalForm) -> HttpResponse:
    state, back = queries.state_of(one), queries.reversed_of(one)
    lines = queries.lines_of([one])[one.pk]
    moved = sum(amount for _account, amount in lines if amount > 0)
    may_book = request.actor.may(Permission.BOOK) and not any(account.kept_by for account, _amount in lines)
    may_reverse = may_book and state == queries.State.POSTED and one.reverses_id is None and back < moved
    return render(
        request,
        "ledger/transfer.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK,
        transfer=one,
        occasion=occasion_of(request.actor, one),
        state=state.value,
        moved=words.amount(moved, one.commodity),
        taken_back=words.amount(back, one.commodity) if back else "",
        is_reversed=back == moved and back > 0,
        lines=[
            (account, words.called(account), words.amount(abs(amount), one.commodity), amount < 0)
            for account, amount in lines
        ],
        form=form if may_reverse else None,
        may_settle=may_book and state == queries.State.PENDING,
    )
