"""The inventory, who could help whom, and what is missing."""

from tempfile import TemporaryFile

from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hedgerow.kernel import clock
from hedgerow.kernel.permissions import require
from hedgerow.resources import operations, queries, words
from hedgerow.resources.models import Side
from hedgerow.resources.operations import ExportFormat
from hedgerow.resources.permissions import Permission
from hedgerow.resources.tables import inventory as inventory_listing
from hedgerow.resources.tables import needs_with_matches
from hedgerow.resources.tables.inventory import ENDED
from hedgerow.web import lists
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request

FIRST = 5


@require_http_methods(lists.WAYS)
@signed_in
def inventory(request: Request) -> HttpResponseBase:
    """What runs out stands before everything else."""
    today = clock.today(request.workspace.time_zone)
    soon = queries.expiring(queries.listed_resources(request.actor), today + queries.SOON)[: FIRST + 1]
    return lists.show(
        request,
        inventory_listing(request),
        queries.listed_resources(request.actor, is_ended=request.GET.get("when") == ENDED),
        "resources/inventory.html",
        running_out=[(one, words.expiry_badge(one.valid_until, today)) for one in soon],
        first=FIRST,
        may_edit=request.actor.may(Permission.EDIT_RESOURCES),
        may_export=request.actor.may(Permission.EXPORT_RESOURCES),
    )


@require_GET
@signed_in
def matches(request: Request) -> HttpResponseBase:
    found = queries.best_matches(request.actor)
    needs = queries.listed_resources(request.actor).filter(side=Side.NEEDS)
    return lists.show(request, needs_with_matches(request, found), needs, "resources/matches.html")


@require_GET
@signed_in
def capabilities(request: Request) -> HttpResponse:
    """Figures; only who may see entries can open what is behind them."""
    rows = queries.capabilities(request.actor)
    may_open = request.actor.may(Permission.VIEW_RESOURCES)
    return render(request, "resources/capabilities.html", rows=rows, may_open=may_open)


@require_POST
@signed_in
def create_export(request: Request) -> HttpResponseBase:
    """The file itself. It is taken from a temporary file that is gone when it is sent."""
    require(request.actor, Permission.EXPORT_RESOURCES)
    try:
        form = ExportFormat(request.POST.get("format", ""))
    except ValueError:
        return redirect("resources:inventory")
    out = TemporaryFile()  # noqa: SIM115  (closed by the answer that sends it)
    operations.export_resources(actor=request.actor, form=form, out=out)
    out.seek(0)
    day = clock.today(request.workspace.time_zone).isoformat()
    name = f"{request.workspace.slug}-gives-and-needs-{day}.{form.value}"
    return FileResponse(out, as_attachment=True, filename=name)
