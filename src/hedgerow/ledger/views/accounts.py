"""One account: its statement, what it is called, and whether it is open."""

from collections.abc import Iterator
from datetime import date
from http import HTTPStatus
from itertools import islice
from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hedgerow.kernel import clock
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.numbers import typed
from hedgerow.kernel.permissions import require
from hedgerow.kernel.tabular.lines import csv_line
from hedgerow.kernel.tabular.rejected import guarded_exactly
from hedgerow.ledger import operations, queries, words
from hedgerow.ledger.amounts import major
from hedgerow.ledger.errors import KeptElsewhere
from hedgerow.ledger.forms import AccountForm, DaysForm
from hedgerow.ledger.models import AccountKind, Commodity
from hedgerow.ledger.permissions import Permission
from hedgerow.ledger.queries import Statement
from hedgerow.ledger.views.opening import limited
from hedgerow.ledger.views.sending import file_of
from hedgerow.web.access import signed_in
from hedgerow.web.refusing import refuse
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

_WAYS = ["GET", "HEAD", "POST"]
LINES = 200


@require_GET
@signed_in
def account(request: Request, account_id: UUID) -> HttpResponseBase:
    """A statement between two days: this year's when nobody says which."""
    one = queries.visible_account(request.actor, account_id)
    today = clock.today(request.workspace.time_zone)
    usual = {"since": today.replace(month=1, day=1), "until": today}
    form = DaysForm({**{name: str(day) for name, day in usual.items()}, **request.GET.dict()})
    days: dict[str, date] = form.cleaned_data if form.is_valid() else usual
    if days["until"] < days["since"]:
        form.add_error("until", _("The last day comes before the first."))
        days = usual
    told = queries.statement(request.actor, one, days["since"], days["until"])
    if request.GET.get("export") == "csv":
        name = f"{request.workspace.slug}-{told.since}-{told.until}.csv"
        return file_of(request, _rows(told), name, "text/csv")
    return _page(request, told, form)


def _page(request: Request, told: Statement, form: DaysForm) -> HttpResponse:
    one = told.account
    found = list(islice(told.lines(), LINES + 1))
    others = queries.others_of(one, [line.entry.transfer for line in found])
    sign, of = words.sign(one), one.commodity
    return render(
        request,
        "ledger/account.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK,
        account=one,
        kind=AccountKind(one.kind),
        told=told,
        form=form,
        opening=words.amount(sign * told.opening, of),
        closing=words.amount(sign * told.closing, of),
        came_in=words.amount(told.came_in if sign > 0 else told.went_out, of),
        went_out=words.amount(told.went_out if sign > 0 else told.came_in, of),
        reserved=words.amount(one.reserved, of) if one.reserved else "",
        lines=[
            {
                "entry": line.entry,
                "amount": words.amount(sign * line.entry.amount, of),
                "balance": words.amount(sign * line.balance, of),
                "others": [words.called(other) for other in others.get(line.entry.transfer_id, [])],
            }
            for line in found[:LINES]
        ],
        has_more=len(found) > LINES,
        most=LINES,
        may_keep=request.actor.may(Permission.KEEP_ACCOUNTS) and not one.kept_by,
        may_book=request.actor.may(Permission.BOOK) and one.closed_at is None and not one.kept_by,
    )


def _rows(told: Statement) -> Iterator[str]:
    of = told.account.commodity
    yield csv_line("booked_on", "transfer", "memo", "amount", "balance", "commodity")
    yield csv_line(told.since, "", "", "", f"{major(told.opening, of):f}", of.code)
    for line in told.lines():
        entry = line.entry
        memo = guarded_exactly(entry.transfer.memo)
        figures = (f"{major(entry.amount, of):f}", f"{major(line.balance, of):f}")
        yield csv_line(entry.booked_on, entry.transfer_id, memo, *figures, of.code)


@require_http_methods(_WAYS)
@signed_in
def edit(request: Request, account_id: UUID) -> HttpResponse:
    require(request.actor, Permission.KEEP_ACCOUNTS)
    one = queries.visible_account(request.actor, account_id)
    if one.kept_by:
        raise KeptElsewhere
    limits = {name: _shown(getattr(one, name), one.commodity) for name in ("floor", "ceiling")}
    form = AccountForm(request.POST or None, initial={"name": one.name, "number": one.number, **limits})
    if request.method == "POST" and form.is_valid():
        try:
            said = limited(form.cleaned_data, one.commodity)
            operations.change_account(actor=request.actor, account=one, **said)
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("Saved."))
            return redirect("ledger:account", one.pk)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "ledger/account_form.html", status=status, form=form, account=one, party=None)


@require_POST
@signed_in
def create_closure(request: Request, account_id: UUID) -> HttpResponse:
    one = queries.visible_account(request.actor, account_id)
    operations.close_account(actor=request.actor, account=one)
    return redirect("ledger:account", one.pk)


@require_POST
@signed_in
def delete_closure(request: Request, account_id: UUID) -> HttpResponse:
    one = queries.visible_account(request.actor, account_id)
    operations.reopen_account(actor=request.actor, account=one)
    return redirect("ledger:account", one.pk)


def _shown(limit: int | None, of: Commodity) -> str | None:
    """Of three decimals and more without needless zeros: they would look like thousands."""
    if limit is None:
        return None
    value = major(limit, of)
    return typed(value.normalize() if of.exponent > 2 else value)
