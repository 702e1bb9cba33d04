"""Accounts are opened: of the business itself, or of somebody; and something of one's own is counted."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.ledger import operations, queries
from hedgerow.ledger.amounts import minor
from hedgerow.ledger.forms import CommodityForm, NewAccountForm, WalletForm
from hedgerow.ledger.models import Account, AccountKind, Commodity, CommodityKind
from hedgerow.ledger.operations import NewAccount
from hedgerow.ledger.permissions import Permission
from hedgerow.network import queries as network
from hedgerow.network.models import Party
from hedgerow.web.access import signed_in
from hedgerow.web.refusing import refuse
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

_WAYS = ["GET", "HEAD", "POST"]
_FOUND = 8


@require_http_methods(_WAYS)
@signed_in
def new(request: Request) -> HttpResponse:
    require(request.actor, Permission.KEEP_ACCOUNTS)
    form = NewAccountForm(request.POST or None, commodities=list(queries.visible_commodities(request.actor)))
    return _opened(request, form, None)


@require_http_methods(_WAYS)
@signed_in
def new_wallet(request: Request, party_id: UUID) -> HttpResponse:
    """What somebody has with the business, in whatever is counted."""
    require(request.actor, Permission.KEEP_ACCOUNTS)
    party = network.visible_party(request.actor, party_id)
    form = WalletForm(
        request.POST or None,
        commodities=list(queries.visible_commodities(request.actor)),
        initial={"name": _("Account"), "floor": "0", "commodity": request.GET.get("commodity", "")},
    )
    return _opened(request, form, party)


@require_GET
@signed_in
def choose_party(request: Request) -> HttpResponse:
    """For whom? Found by a part of the name."""
    require(request.actor, Permission.KEEP_ACCOUNTS)
    typed = request.GET.get("q", "")[:200].strip()
    country = request.workspace.country
    found = network.suggested_parties(request.actor, typed, _FOUND, country=country) if typed else []
    return render(request, "ledger/choose_party.html", typed=typed, found=found)


@require_http_methods(_WAYS)
@signed_in
def new_commodity(request: Request) -> HttpResponse:
    require(request.actor, Permission.KEEP_ACCOUNTS)
    form = CommodityForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = {**form.cleaned_data, "kind": CommodityKind(form.cleaned_data["kind"])}
        try:
            operations.add_commodity(actor=request.actor, **said)
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("Counted from now on."))
            return redirect("ledger:chart")
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "ledger/commodity_form.html", status=status, form=form)


def limited(said: dict[str, Any], of: Commodity) -> dict[str, Any]:
    """Raises AmountNotPositive, AmountTooLarge."""
    limits = {name: None if said[name] is None else minor(said[name], of) for name in ("floor", "ceiling")}
    return {"name": said["name"], "number": said["number"], **limits}


def _opened(request: Request, form: Form, party: Party | None) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            made = _open(request, form.cleaned_data, party)
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("The account is open."))
            return redirect("ledger:account", made.pk)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "ledger/account_form.html", status=status, form=form, account=None, party=party)


def _open(request: Request, said: dict[str, Any], party: Party | None) -> Account:
    of = queries.visible_commodity(request.actor, said["commodity"])
    kind = AccountKind.WALLET if party else AccountKind(said["kind"])
    new = NewAccount(kind=kind, party=party, allocates=said.get("allocates", False), **limited(said, of))
    return operations.add_account(actor=request.actor, commodity=of, new=new)
