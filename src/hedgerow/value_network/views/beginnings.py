"""A picture is begun, named, put away and brought back."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.value_network import addresses, operations, queries
from hedgerow.value_network.examples import EXAMPLES
from hedgerow.value_network.forms import NameForm
from hedgerow.value_network.permissions import Permission
from hedgerow.web.access import signed_in
from hedgerow.web.refusing import refuse
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast

_WAYS = ["GET", "HEAD", "POST"]


@require_http_methods(_WAYS)
@signed_in
def new(request: Request) -> HttpResponse:
    """From an example, with one press; or empty, with a name."""
    require(request.actor, Permission.DRAW)
    if request.method != "POST":
        return _choose(request, NameForm())
    example, form = request.POST.get("example", ""), NameForm(request.POST)
    if example or form.is_valid():
        name = "" if example else form.cleaned_data["name"]
        try:
            made = operations.begin_network(actor=request.actor, example=example, name=name)
        except HedgerowError as error:
            form.full_clean()
            form.errors.clear()
            refuse(form, error)
        else:
            toast(request, _("The picture is yours now: change whatever is different with you."))
            return redirect("value_network:network", made.pk)
    return _choose(request, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)


@require_http_methods(_WAYS)
@signed_in
def edit(request: Request, value_network_id: UUID) -> HttpResponse:
    require(request.actor, Permission.DRAW)
    one = queries.visible_network(request.actor, value_network_id)
    form = NameForm(request.POST) if request.method == "POST" else NameForm(initial={"name": one.name})
    if request.method == "POST" and form.is_valid():
        try:
            operations.rename_network(actor=request.actor, network=one, name=form.cleaned_data["name"])
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("It is kept."))
            return redirect("value_network:network", one.pk)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "value_network/name.html", status=status, form=form, one=one)


@require_GET
@signed_in
def put_away(request: Request) -> HttpResponse:
    require(request.actor, Permission.DRAW)
    found = list(queries.visible_networks(request.actor, put_away=True))
    return render(request, "value_network/put_away.html", networks=found)


@require_POST
@signed_in
def create_removal(request: Request, value_network_id: UUID) -> HttpResponse:
    """It can come back from the page of those put away."""
    one = queries.visible_network(request.actor, value_network_id)
    operations.put_away_network(actor=request.actor, network=one)
    toast(request, _("“%(name)s” is put away.") % {"name": one.name}, undo=addresses.undo_putting_away(one))
    return redirect("value_network:index")


@require_POST
@signed_in
def create_return(request: Request, value_network_id: UUID) -> HttpResponse:
    one = queries.visible_network(request.actor, value_network_id)
    try:
        operations.bring_back_network(actor=request.actor, network=one)
    except HedgerowError as error:
        sorry(request, str(error))
        return redirect("value_network:put_away")
    toast(request, _("“%(name)s” is back.") % {"name": one.name})
    return redirect("value_network:network", one.pk)


def _choose(request: Request, form: NameForm, *, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    return render(request, "value_network/new.html", status=status, form=form, examples=EXAMPLES)
