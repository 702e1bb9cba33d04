"""What is done to a connected shop, and to a message of it."""

from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hedgerow.kernel.errors import Conflict
from hedgerow.sales import shop_queries as queries
from hedgerow.sales.operations import shops as operations
from hedgerow.sales.shop_forms import DetailsForm, KeyForm, PlacesForm, SecretForm
from hedgerow.sales.views.shops.pages import answer_form, page
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast


@require_POST
@signed_in
def create_secret(request: Request, connection_id: UUID) -> HttpResponseBase:
    of = queries.visible_connection(request.actor, connection_id)
    done = _("The secret is here. Messages that it signs are believed from now on.")
    return answer_form(request, of, "secret_form", SecretForm(request.POST), operations.replace_secret, done)


@require_POST
@signed_in
def create_key(request: Request, connection_id: UUID) -> HttpResponseBase:
    of = queries.visible_connection(request.actor, connection_id)
    return answer_form(request, of, "key_form", KeyForm(request.POST), operations.set_key, _("Saved."))


@require_POST
@signed_in
def create_details(request: Request, connection_id: UUID) -> HttpResponseBase:
    of = queries.visible_connection(request.actor, connection_id)
    form = DetailsForm(request.POST)
    return answer_form(request, of, "details_form", form, operations.change_connection, _("Saved."))


@require_POST
@signed_in
def create_places(request: Request, connection_id: UUID) -> HttpResponseBase:
    of = queries.visible_connection(request.actor, connection_id)
    form = PlacesForm(request.POST, locations=queries.locations_of(request.actor, of))
    if not form.is_valid():
        return page(request, of, places_form=form)
    operations.name_locations(actor=request.actor, connection=of, names=form.names)
    toast(request, _("Saved. Its orders and returns have these names."))
    return redirect("shops:connection", connection_id=of.pk)


@require_POST
@signed_in
def create_address(request: Request, connection_id: UUID) -> HttpResponse:
    of = queries.visible_connection(request.actor, connection_id)
    operations.renew_address(actor=request.actor, connection=of)
    toast(request, _("There is a new address. Put it in at the shop: the former one leads nowhere now."))
    return redirect("shops:connection", connection_id=of.pk)


@require_POST
@signed_in
def create_pause(request: Request, connection_id: UUID) -> HttpResponse:
    of = queries.visible_connection(request.actor, connection_id)
    operations.pause_shop(actor=request.actor, connection=of)
    toast(request, _("Paused. What comes is kept, and read when you go on."))
    return redirect("shops:connection", connection_id=of.pk)


@require_POST
@signed_in
def delete_pause(request: Request, connection_id: UUID) -> HttpResponse:
    of = queries.visible_connection(request.actor, connection_id)
    operations.resume_shop(actor=request.actor, connection=of)
    toast(request, _("It goes on; what came meanwhile is read now."))
    return redirect("shops:connection", connection_id=of.pk)


@require_POST
@signed_in
def create_removal(request: Request, connection_id: UUID) -> HttpResponse:
    of = queries.visible_connection(request.actor, connection_id)
    operations.disconnect_shop(actor=request.actor, connection=of)
    toast(request, _("The shop is not connected any more. Its orders stay."))
    return redirect("shops:shops")


@require_POST
@signed_in
def create_rereading(request: Request, delivery_id: UUID) -> HttpResponse:
    one = queries.visible_delivery(request.actor, delivery_id)
    try:
        operations.reread_delivery(actor=request.actor, delivery=one)
        toast(request, _("It is read again now."))
    except Conflict as error:
        toast(request, str(error))
    return redirect("shops:delivery", delivery_id=one.pk)
