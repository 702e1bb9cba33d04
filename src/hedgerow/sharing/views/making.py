"""A split is written in two steps: who made what, then what groups would have made and by what it is divided."""

from collections.abc import Iterable, Sequence
from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.ids import typed_key
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network
from hedgerow.network.models import Party
from hedgerow.sharing import operations, queries
from hedgerow.sharing.errors import TooFewContributors
from hedgerow.sharing.forms import KEPT, US, SplitForm, Who, draft_of, initial_of
from hedgerow.sharing.models import Split
from hedgerow.sharing.permissions import Permission
from hedgerow.web.access import signed_in
from hedgerow.web.refusing import refuse
from hedgerow.web.rendering import render, render_partial
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

_WAYS = ["GET", "HEAD", "POST"]
_FOUND = 6


@require_http_methods(_WAYS)
@signed_in
def new(request: Request) -> HttpResponse:
    require(request.actor, Permission.PROPOSE_SPLITS)
    if request.method == "POST":
        return _next(request, None, request.workspace.currency)
    asked = [request.GET["party"]] if request.GET.get("party") else []
    form = SplitForm(currency=request.workspace.currency)
    return _who_page(request, form, _people(request, [US, *asked]), None)


@require_http_methods(_WAYS)
@signed_in
def edit(request: Request, split_id: UUID) -> HttpResponse:
    """A newer version, filled with the newest there is; without those who were erased since."""
    require(request.actor, Permission.PROPOSE_SPLITS)
    one = queries.visible_split(request.actor, split_id)
    if request.method == "POST":
        return _next(request, one, one.currency)
    shown = queries.shown_version(request.actor, one)
    people = {place: _who(request, party) for place, party in queries.living_of(shown.parts).items()}
    form = SplitForm(initial=initial_of(shown, people), contributors=list(people.values()), currency=one.currency)
    return _worth_page(request, form, one)


@require_GET
@signed_in
def who(request: Request) -> HttpResponse:
    """Whom the typed name may mean, to be ticked."""
    require(request.actor, Permission.PROPOSE_SPLITS)
    return render_partial(request, "sharing/_found.html", found=_found(request, request.GET.get("q", ""), ()))


def _next(request: Request, one: Split | None, currency: str) -> HttpResponse:
    """What the button that was pressed asks for: find somebody, look at the other step, or keep it."""
    people, wish = _people(request, request.POST.getlist("who")), request.POST.get("do", "")
    if wish == "save":
        return _save(request, SplitForm(request.POST, contributors=people, currency=currency), one)
    if wish != "next":
        return _who_page(request, SplitForm(initial=request.POST.dict(), currency=currency), people, one)
    form = SplitForm(request.POST, currency=currency)
    if form.is_valid() and len(people) < 2:
        refuse(form, TooFewContributors(todo=_("Type a name, and tick who is meant.")))
    if form.errors:
        return _who_page(request, form, people, one)
    filled = SplitForm(initial=request.POST.dict(), contributors=people, currency=currency)
    return _worth_page(request, filled, one)


def _save(request: Request, form: SplitForm, one: Split | None) -> HttpResponse:
    if not form.contributors or not form.is_valid():
        return _worth_page(request, form, one)
    try:
        if one is None:
            made = operations.propose_split(actor=request.actor, draft=draft_of(form))
        else:
            after = request.POST.get("after", "")
            seen = int(after) if after.isascii() and after.isdigit() and len(after) < 10 else 0
            made = operations.revise_split(actor=request.actor, split=one, draft=draft_of(form), after=seen)
    except HedgerowError as error:
        refuse(form, error)
        return _worth_page(request, form, one)
    toast(request, _("Kept as a proposal. Nothing holds until you agree on it."))
    return redirect("sharing:split", made.pk)


def _people(request: Request, keys: Iterable[str]) -> list[Who]:
    """Each once. Raises PartyNotFound for somebody who is not there, was erased, or may not be seen."""
    found: dict[str, Who] = {}
    for key in dict.fromkeys(keys):
        one = _who(request, None if key == US else network.visible_party(request.actor, typed_key(key)))
        found.setdefault(one.key, one)
    return list(found.values())


def _who(request: Request, party: Party | None) -> Who:
    return Who(party.name if party else request.workspace.name, party)


def _found(request: Request, text: str, people: Sequence[Who]) -> list[Party]:
    chosen = {who.party.pk for who in people if who.party}
    found = network.suggested_parties(request.actor, text, _FOUND, country=request.workspace.country) if text else []
    return [party for party in found if party.pk not in chosen]


def _who_page(request: Request, form: SplitForm, people: Sequence[Who], one: Split | None) -> HttpResponse:
    typed = request.POST.get("q", "").strip()
    kept = [(name, value) for name, value in request.POST.items() if name.startswith((*KEPT, "after"))]
    return render(
        request,
        "sharing/who.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK,
        form=form,
        one=one,
        people=[each for each in people if each.party],
        with_us=any(each.party is None for each in people),
        found=_found(request, typed, people),
        typed=typed,
        kept=kept,
    )


def _worth_page(request: Request, form: SplitForm, one: Split | None) -> HttpResponse:
    return render(
        request,
        "sharing/worth.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK,
        form=form,
        one=one,
        after=request.POST.get("after") or (one.latest if one else 0),
    )
