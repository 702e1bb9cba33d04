"""The statement with one party: as a page that prints, and as a PDF where what makes one is installed."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from hedgerow.exchange import fairness, panels, queries, telling, words
from hedgerow.exchange.fairness import period_wished
from hedgerow.exchange.statements import statement_with
from hedgerow.exchange.tables.flows import period_words
from hedgerow.kernel import clock
from hedgerow.network import queries as network
from hedgerow.web import paper
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render, render_text
from hedgerow.web.request import Request


@require_GET
@signed_in
def statement(request: Request, party_id: UUID) -> HttpResponse:
    """What went between the business and one party in a period: to be read together, and printed."""
    told = _statement(request, party_id)
    return render(request, "exchange/statement.html", periods=period_words(), makes_pdf=paper.makes_pdf(), **told)


@require_GET
@signed_in
def statement_pdf(request: Request, party_id: UUID) -> HttpResponse:
    """The same as a file. Where nothing here makes one, that is said."""
    told = _statement(request, party_id)
    made = paper.pdf_of(render_text(request, "exchange/paper.html", **told))
    name = f"{request.workspace.slug}-given-and-received-{told['today'].isoformat()}.pdf"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(made, content_type="application/pdf", headers=headers)


def _statement(request: Request, party_id: UUID) -> dict[str, Any]:
    """What both templates get. Raises PartyNotFound."""
    party = network.visible_party(request.actor, party_id)
    name, workspace = period_wished(request.GET.get("period", "")), request.workspace
    today = clock.today(workspace.time_zone)
    period = fairness.period_named(name, today)
    told = statement_with(request.actor, party.pk, period, workspace.currency)
    return {
        "party": party,
        "period": name,
        "span": words.span(period),
        "told": told,
        "lines": panels.kind_lines(told.kinds, workspace.currency, queries.kind_words(), told.kinds_lean),
        "verdict": words.verdict(told.total, party.name),
        "sides": words.sides(told.total, workspace.currency),
        "leans": words.leans_between(told.leans, party.name) if told.flows else "",
        "rows": [telling.line(flow, workspace.name) for flow in told.flows],
        "unmeasured": words.unmeasured(told.total),
        "today": today,
    }
