"""The single facts behind a figure: what one party did, line by line, the latest first."""

from datetime import date
from uuid import UUID

from django.http import HttpResponse

from hedgerow.insight import queries
from hedgerow.insight.grounds.facts import Facts
from hedgerow.insight.permissions import Permission
from hedgerow.insight.views.figures.behind import same_page
from hedgerow.insight.words.facts import facts_say, left_out_says
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network
from hedgerow.timeline import queries as timeline
from hedgerow.web.rendering import render
from hedgerow.web.request import Request

SIZE = 50


def told(
    request: Request, party_id: UUID, facts: Facts, day: date, *, currency: str, page: str, back: str
) -> HttpResponse:
    """Toward a figure of `day` in `currency`; `back` leads to the list with the party, `page` is what it is called."""
    require(request.actor, Permission.VIEW_PEOPLE)
    party = network.visible_party(request.actor, party_id)
    before = timeline.line_key_in(request.GET.get("before", ""))
    asked = (request.actor, request.workspace, party.pk, facts, day)
    found = queries.facts_behind(*asked, currency=currency, before=before, limit=SIZE + 1)
    left_out = queries.facts_left_out(*asked, currency=currency)
    return render(
        request,
        "insight/figures/facts.html",
        party=party,
        says=facts_say(facts, day),
        left_out=left_out_says(left_out, currency),
        lines=timeline.lines(request.actor, found[:SIZE], viewed_from=party.pk),
        page=page,
        back=back,
        older=same_page(request.GET, "before", timeline.line_key(found[SIZE - 1])) if len(found) > SIZE else "",
        newest="" if before is None else same_page(request.GET, "before"),
    )
