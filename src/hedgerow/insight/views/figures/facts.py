"""The single facts behind a figure: what one party did, line by line, the latest first."""

from datetime import date
from uuid import UUID

from django.http import HttpResponse
from django.http.request import QueryDict

from hedgerow.insight import queries
from hedgerow.insight.grounds.facts import Facts
from hedgerow.insight.permissions import Permission
from hedgerow.insight.words.facts import facts_say
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network
from hedgerow.timeline import queries as timeline
from hedgerow.web.rendering import render
from hedgerow.web.request import Request

SIZE = 50


def told(request: Request, party_id: UUID, facts: Facts, day: date, *, page: str, back: str) -> HttpResponse:
    """Toward a figure of `day`; `back` leads to the list in which the party stands, `page` is what that is called."""
    require(request.actor, Permission.VIEW_PEOPLE)
    party = network.visible_party(request.actor, party_id)
    before = timeline.line_key_in(request.GET.get("before", ""))
    found = queries.facts_behind(request.actor, request.workspace, party.pk, facts, day, before=before, limit=SIZE + 1)
    older = _address(request.GET, before=timeline.line_key(found[SIZE - 1])) if len(found) > SIZE else ""
    return render(
        request,
        "insight/figures/facts.html",
        party=party,
        says=facts_say(facts, day),
        lines=timeline.lines(request.actor, found[:SIZE], viewed_from=party.pk),
        page=page,
        back=back,
        newest=_address(request.GET),
        older=older,
        is_first=before is None,
    )


def _address(query: QueryDict, *, before: str = "") -> str:
    """The same facts from another line."""
    wish = query.copy()
    wish.pop("before", None)
    if before:
        wish["before"] = before
    return f"?{wish.urlencode()}"
