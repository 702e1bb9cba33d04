"""All shops, one of them with what it sent, and one message."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.kernel.sealing import SealBroken
from hedgerow.sales import shop_queries as queries
from hedgerow.sales.models import ShopConnection, ShopDelivery
from hedgerow.sales.operations import shops as operations
from hedgerow.sales.operations.shops.bodies import body_of
from hedgerow.sales.operations.shops.secrets import token_of
from hedgerow.sales.permissions import Permission
from hedgerow.sales.shop_forms import ConnectForm, DetailsForm, KeyForm, PlacesForm, SecretForm
from hedgerow.sales.shop_tables import DELIVERIES
from hedgerow.sales.shop_words import BADGES, EXPORTS, STATES, STEPS, because, refused
from hedgerow.web.access import signed_in
from hedgerow.web.lists import show
from hedgerow.web.refusing import refuse
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def shops(request: Request) -> HttpResponse:
    """What is connected, and how it does; a POST connects one more."""
    require(request.actor, Permission.CONNECT_SHOPS)
    form = ConnectForm(request.POST or None)
    if form.is_valid():
        made = operations.connect_shop(actor=request.actor, **form.cleaned_data)
        toast(request, _("Now tell the shop where to send to."))
        return redirect("shops:connection", connection_id=made.pk)
    return render(
        request,
        "sales/shops/shops.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK,
        form=form,
        rows=queries.standings(request.actor),
        states=STATES,
    )


@never_cache
@require_safe
@signed_in
def connection(request: Request, connection_id: UUID) -> HttpResponseBase:
    return page(request, queries.visible_connection(request.actor, connection_id))


def page(request: Request, of: ShopConnection, **forms: Any) -> HttpResponseBase:
    """`forms` are those that were filled in wrongly."""
    standing = queries.standing_of(request.actor, of)
    response = show(
        request,
        DELIVERIES,
        queries.visible_deliveries(request.actor, of),
        "sales/shops/connection.html",
        of=of,
        standing=standing,
        state=STATES[standing.state],
        url_of_shop=_url(of),
        is_reachable=settings.HEDGEROW_URL.startswith("https://"),
        steps=STEPS[of.shop],
        export_steps=EXPORTS[of.shop],
        refusals=[(row, *refused(row)) for row in queries.refusals(request.actor, of)],
        secret_form=forms.get("secret_form") or SecretForm(),
        key_form=forms.get("key_form") or KeyForm(),
        places_form=forms.get("places_form") or PlacesForm(locations=queries.locations_of(request.actor, of)),
        details_form=forms.get("details_form") or DetailsForm(initial={"name": of.name, "keep_days": of.keep_days}),
    )
    if any(form.errors for form in forms.values()):
        response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
    return response


def _url(of: ShopConnection) -> str:
    """ "" where the server's key has changed: the address still works, but cannot be shown."""
    try:
        return queries.public_url(of.shop, token_of(of))
    except SealBroken:
        return ""


@require_safe
@signed_in
def delivery(request: Request, delivery_id: UUID) -> HttpResponse:
    """What became of one message; its words for owners alone."""
    one = queries.visible_delivery(request.actor, delivery_id)
    said, todo = because(one)
    return render(
        request,
        "sales/shops/delivery.html",
        one=one,
        badge_kind=BADGES.get(one.state, ""),
        said=said,
        todo=todo,
        subjects=queries.subjects_of(request.actor, one),
        raw=_raw(one) if request.actor.may(Permission.READ_RAW) else None,
        may_read_raw=request.actor.may(Permission.READ_RAW),
        has_body=one.body is not None,
    )


def _raw(one: ShopDelivery) -> str:
    body = body_of(one)
    return body.decode("utf-8", "replace") if body is not None else ""


def answer_form(request: Request, of: ShopConnection, name: str, form: Any, act: Any, done: str) -> HttpResponseBase:
    """Do it and go back to the shop's page, or show there what was wrong."""
    if form.is_valid():
        try:
            act(actor=request.actor, connection=of, **form.cleaned_data)
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, done)
            return redirect("shops:connection", connection_id=of.pk)
    return page(request, of, **{name: form})
