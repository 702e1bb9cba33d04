"""The chart of accounts, with what is in each."""

from itertools import groupby

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from hedgerow.ledger import operations, queries, tasks, words
from hedgerow.ledger.operations import BooksFormat
from hedgerow.ledger.permissions import Permission
from hedgerow.ledger.views.sending import file_of
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

_ENDS = {BooksFormat.CSV: "csv", BooksFormat.BEANCOUNT: "beancount", BooksFormat.HLEDGER: "journal"}


@require_GET
@signed_in
def chart(request: Request) -> HttpResponse:
    actor = request.actor
    accounts = list(queries.chart(actor))
    groups = [(of, list(rows)) for of, rows in groupby(accounts, key=lambda one: one.commodity)]
    return render(
        request,
        "ledger/chart.html",
        groups=[(of, [(one, words.balance(one)) for one in rows]) for of, rows in groups],
        theirs=[(count, words.amount(total, of)) for of, count, total in queries.held_by_parties(actor)],
        closed_through=queries.closed_through(actor),
        check=queries.last_check(actor),
        may_book=actor.may(Permission.BOOK),
        may_keep=actor.may(Permission.KEEP_ACCOUNTS),
        may_close=actor.may(Permission.CLOSE_PERIODS),
        forms=list(BooksFormat) if actor.may(Permission.EXPORT_LEDGER) and accounts else [],
    )


@require_POST
@signed_in
def create_chart(request: Request) -> HttpResponse:
    """The accounts that new workspaces begin with, for one that is older than they are."""
    operations.prepare_workspace(actor=request.actor)
    return redirect("ledger:chart")


@require_POST
@signed_in
def create_check(request: Request) -> HttpResponse:
    queries.last_check(request.actor)
    tasks.check_books.using(unique_key=f"ledger:{request.workspace.pk}").enqueue()
    toast(request, _("We are looking through the books. The result stands here in a moment."))
    return redirect("ledger:chart")


@require_POST
@signed_in
def create_file(request: Request) -> HttpResponseBase:
    """Written while it is sent, however much there is."""
    form = BooksFormat(request.POST["format"]) if request.POST.get("format") in set(BooksFormat) else BooksFormat.CSV
    pieces = operations.export_books(actor=request.actor, form=form)
    return file_of(request, pieces, f"{request.workspace.slug}.{_ENDS[form]}", "text/plain")
