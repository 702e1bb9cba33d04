"""Given and received over all, and entry by entry."""

from tempfile import TemporaryFile

from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.views.decorators.http import require_GET, require_POST

from hedgerow.exchange import fairness, operations, panels, queries, telling
from hedgerow.exchange.fairness import period_wished
from hedgerow.exchange.permissions import Permission
from hedgerow.exchange.registries import told_notes
from hedgerow.exchange.report import report
from hedgerow.exchange.tables import flows as listing
from hedgerow.exchange.tables.flows import period_words
from hedgerow.kernel import clock
from hedgerow.kernel.permissions import require
from hedgerow.web import lists
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request


@require_GET
@signed_in
def overview(request: Request) -> HttpResponse:
    """Who is short, kind by kind, and how even it is among everybody."""
    name, today = period_wished(request.GET.get("period", "")), clock.today(request.workspace.time_zone)
    told = report(request.actor, fairness.period_named(name, today), request.workspace.currency)
    people = telling.people(request.actor, told, request.workspace.name)
    lines = panels.kind_lines(told.kinds, told.currency, queries.kind_words())
    return render(
        request,
        "exchange/overview.html",
        told=told,
        period=name,
        periods=period_words(),
        lines=lines,
        notes=told_notes(request.actor),
        is_begun=bool(lines) or queries.visible_flows(request.actor).exists(),
        headline=telling.headline(told),
        short=people.short,
        uneven=people.uneven,
        community=telling.community(told),
        unmeasured=telling.unmeasured(told),
        may_state=request.actor.may(Permission.STATE_FLOWS),
        may_rate=request.actor.may(Permission.SET_RATES),
    )


@require_GET
@signed_in
def flows(request: Request) -> HttpResponseBase:
    rows = queries.visible_flows(request.actor).select_related("giver", "receiver", "kind")
    if request.GET.get("state") != "taken_back":
        rows = rows.filter(taken_back_at=None)
    return lists.show(
        request,
        listing(request),
        rows,
        "exchange/flows.html",
        may_state=request.actor.may(Permission.STATE_FLOWS),
        may_export=request.actor.may(Permission.EXPORT_FLOWS),
    )


@require_POST
@signed_in
def create_export(request: Request) -> HttpResponseBase:
    """The file itself. It is taken from a temporary file that is gone when it is sent."""
    require(request.actor, Permission.EXPORT_FLOWS)
    out = TemporaryFile()  # noqa: SIM115  (closed by the answer that sends it)
    operations.export_flows(actor=request.actor, out=out)
    out.seek(0)
    day = clock.today(request.workspace.time_zone).isoformat()
    return FileResponse(out, as_attachment=True, filename=f"{request.workspace.slug}-given-and-received-{day}.csv")
