"""What things are worth, by day, and what their kinds are called."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from hedgerow.exchange import operations, queries, words
from hedgerow.exchange.builtin import MONEY
from hedgerow.exchange.forms import KindForm, NewKindForm, RateForm, refuse
from hedgerow.exchange.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.web import formats
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

_WAYS = ["GET", "HEAD", "POST"]


@require_http_methods(_WAYS)
@signed_in
def rates(request: Request) -> HttpResponse:
    """A new rate leads to the look at what it would change of the past, where there is something."""
    require(request.actor, Permission.SET_RATES)
    form = _rate_form(request)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        kind = queries.visible_kinds(request.actor).get(key=said["kind"])
        try:
            rate = operations.set_rate(
                actor=request.actor,
                kind=kind,
                unit=said["unit"],
                per_milli=said["per"],
                worth_minor=said["worth"],
                currency=request.workspace.currency,
                since=said["since"],
            )
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("The rate is set."))
            return redirect("exchange:past", rate.pk) if queries.changes_past(rate) else redirect("exchange:rates")
    return show(request, form, NewKindForm())


def show(request: Request, form: RateForm, kind_form: NewKindForm) -> HttpResponse:
    today = clock.today(request.workspace.time_zone)
    by_kind = queries.current_rates(request.actor, today)
    shown = [
        (word, [(one, *words.rate(one.rate)) for one in by_kind.get(key, ())])
        for key, word in queries.kind_words().items()
    ]
    bad = form.errors or kind_form.errors
    status = HTTPStatus.UNPROCESSABLE_ENTITY if bad else HTTPStatus.OK
    return render(
        request, "exchange/rates.html", status=status, form=form, kind_form=kind_form, kinds=shown, money=MONEY
    )


@require_POST
@signed_in
def create_kind(request: Request) -> HttpResponse:
    require(request.actor, Permission.SET_RATES)
    form = NewKindForm(request.POST)
    if form.is_valid():
        try:
            operations.add_kind(actor=request.actor, **form.cleaned_data)
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("The kind is there."))
            return redirect("exchange:rates")
    return show(request, _rate_form(request, is_posted=False), form)


@require_http_methods(_WAYS)
@signed_in
def kind(request: Request, kind_id: UUID) -> HttpResponse:
    require(request.actor, Permission.SET_RATES)
    one = queries.visible_kind(request.actor, kind_id)
    form = KindForm(request.POST or None, initial={"label": one.label, "is_hidden": one.is_hidden})
    if request.method == "POST" and form.is_valid():
        operations.change_kind(actor=request.actor, kind=one, **form.cleaned_data)
        toast(request, _("Saved."))
        return redirect("exchange:rates")
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "exchange/kind.html", status=status, form=form, word=queries.kind_word(one))


@require_http_methods(_WAYS)
@signed_in
def past(request: Request, rate_id: UUID) -> HttpResponse:
    """What a rate would change of what was noted before; the button changes it."""
    require(request.actor, Permission.SET_RATES)
    rate = queries.visible_rate(request.actor, rate_id)
    if request.method == "POST":
        count = operations.value_past(actor=request.actor, rate=rate)
        words_of = ngettext(
            "%(count)s entry has the worth of this rate now.",
            "%(count)s entries have the worth of this rate now.",
            count,
        )
        toast(request, words_of % {"count": formats.number(count)})
        return redirect("exchange:rates")
    preview = queries.past_preview(request.actor, rate)
    per, worth = words.rate(rate)
    return render(
        request,
        "exchange/past.html",
        rate=rate,
        word=queries.kind_word(rate.kind),
        is_replaced=queries.is_replaced(rate),
        per=per,
        worth=worth,
        preview=preview,
        before=words.money(preview.before, rate.currency),
        after=words.money(preview.after, rate.currency),
    )


def _rate_form(request: Request, *, is_posted: bool | None = None) -> RateForm:
    posted = request.method == "POST" if is_posted is None else is_posted
    return RateForm(
        request.POST if posted else None,
        kinds=[word for word in queries.offered_kinds(request.actor) if word.key != MONEY],
        currency=request.workspace.currency,
        today=clock.today(request.workspace.time_zone),
    )
