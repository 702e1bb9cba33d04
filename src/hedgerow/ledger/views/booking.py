"""A transfer by hand: from one account into another, or line by line."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from http import HTTPStatus
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from hedgerow.kernel import clock
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.permissions import require
from hedgerow.ledger import operations, queries, words
from hedgerow.ledger.amounts import minor
from hedgerow.ledger.booking.wanted import MOST_LINES
from hedgerow.ledger.errors import MixedCommodities
from hedgerow.ledger.forms import IN, OUT, BookingForm, Lines, WhenForm, lines_of, sums_of
from hedgerow.ledger.models import Account
from hedgerow.ledger.operations import Line, NewTransfer
from hedgerow.ledger.permissions import Permission
from hedgerow.web.access import signed_in
from hedgerow.web.refusing import refuse
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

_WAYS = ["GET", "HEAD", "POST"]
MOST_CHOICES = 500
ANOTHER, REMOVED = "another", "remove"
_NEW_LINES: list[dict[str, Any]] = [{"way": OUT}, {"way": IN}, {"way": IN}]
_PREFIX = "line"


@require_http_methods(_WAYS)
@signed_in
def book(request: Request) -> HttpResponse:
    """From one account into another."""
    require(request.actor, Permission.BOOK)
    accounts = _choices(request, (request.GET.get("source"), request.POST.get("source"), request.POST.get("target")))
    form = BookingForm(request.POST or None, accounts=accounts, initial={**_begun(request), **request.GET.dict()})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            source, target = (queries.visible_account(request.actor, UUID(said[name])) for name in ("source", "target"))
            lines = operations.move(source.pk, target.pk, minor(said["amount"], source.commodity))
            made = operations.book(actor=request.actor, new=_wanted(request, said, lines))
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("Reserved.") if said["is_pending"] else _("Booked."))
            return redirect("ledger:transfer", made.pk)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "ledger/book.html", status=status, form=form, has_two=len(accounts) > 1)


@require_http_methods(_WAYS)
@signed_in
def book_lines(request: Request) -> HttpResponse:
    """As many accounts as it takes. Lines are added and taken away here too, for who has no script."""
    require(request.actor, Permission.BOOK)
    sent = _with_lines(request) if request.method == "POST" else None
    named = [request.POST.get(name) for name in request.POST if name.startswith(_PREFIX) and name.endswith("-account")]
    accounts = {str(one.pk): one for one in _choices(request, named)}
    form = WhenForm(sent, initial=_begun(request))
    lines = Lines(sent, initial=_NEW_LINES, prefix=_PREFIX, form_kwargs={"accounts": accounts})
    is_sent = request.method == "POST" and not {ANOTHER, REMOVED} & set(request.POST)
    if is_sent and form.is_valid() & lines.is_valid():
        try:
            new = _wanted(request, form.cleaned_data, lines_of(lines))
            made = operations.book(actor=request.actor, new=new)
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("Reserved.") if new.is_held else _("Booked."))
            return redirect("ledger:transfer", made.pk)
    return render(
        request,
        "ledger/book_lines.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if is_sent else HTTPStatus.OK,
        form=form,
        lines=lines,
        is_sent=is_sent,
        sums=[(one.told(), one.is_even) for one in sums_of(lines)],
        told=words.sides_told(),
        numbered=_("Line %(number)s"),
        mixed=MixedCommodities.title,
        most=MOST_LINES,
        has_two=len(accounts) > 1,
    )


def _begun(request: Request) -> dict[str, Any]:
    return {"booked_on": clock.today(request.workspace.time_zone), "key": f"hand:{uuid7()}"}


def _choices(request: Request, named: Iterable[str | None]) -> list[Account]:
    """So many as a list can hold, and those that were named."""
    rows = queries.bookable_accounts(request.actor)
    accounts = list(rows[:MOST_CHOICES])
    known = {str(one.pk) for one in accounts}
    missing = {key for key in map(_key, named) if key is not None and str(key) not in known}
    return accounts + (list(rows.filter(id__among=sorted(missing))) if missing else [])


def _key(text: str | None) -> UUID | None:
    try:
        return UUID(text or "")
    except ValueError:
        return None


def _wanted(request: Request, said: dict[str, Any], lines: Iterable[Line]) -> NewTransfer:
    """One that waits until a day is void when that day has ended where the business is."""
    ends = None
    if said["until"] is not None:
        after = datetime.combine(said["until"] + timedelta(days=1), time.min)
        ends = after.replace(tzinfo=ZoneInfo(request.workspace.time_zone))
    return NewTransfer(
        key=said["key"],
        lines=tuple(lines),
        memo=said["memo"],
        booked_on=said["booked_on"],
        is_held=said["is_pending"],
        expires_at=ends,
    )


def _with_lines(request: Request) -> Any:
    """What was sent, with one more line or without one where that was asked for. Nothing typed is lost."""
    sent = request.POST.copy()
    text, gone = sent.get(f"{_PREFIX}-TOTAL_FORMS", ""), sent.get(REMOVED, "")
    count = min(int(text), MOST_LINES) if text.isdecimal() and len(text) < 4 else 0
    if ANOTHER in sent and count < MOST_LINES:
        sent[f"{_PREFIX}-TOTAL_FORMS"], sent[f"{_PREFIX}-{count}-way"] = str(count + 1), IN
    elif gone.isdecimal() and len(gone) < 4 and int(gone) < count:
        for place in range(int(gone), count):
            for name in ("account", "way", "amount"):
                sent[f"{_PREFIX}-{place}-{name}"] = sent.get(f"{_PREFIX}-{place + 1}-{name}", "")
        sent[f"{_PREFIX}-TOTAL_FORMS"] = str(count - 1)
    return sent
