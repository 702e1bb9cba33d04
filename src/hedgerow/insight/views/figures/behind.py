"""Who stands behind a figure: fifty at a time, or all of them as CSV."""

from django.http import HttpResponse
from django.http.request import QueryDict

from hedgerow.insight.listing import csv_of, is_taken, rows_of, seen_of, start_of
from hedgerow.insight.permissions import Permission
from hedgerow.insight.words.behind import Behind
from hedgerow.kernel.permissions import require
from hedgerow.web.rendering import render
from hedgerow.web.request import Request

ROWS = 50
VIEW_TIMELINE = "timeline.view"


def listed(request: Request, behind: Behind) -> HttpResponse:
    """The list without those whom the actor may not see; as a file for who may take it away."""
    require(request.actor, Permission.VIEW_PEOPLE)
    shown, may_export = seen_of(request.actor, behind.shown), request.actor.may(Permission.EXPORT)
    if is_taken(request):
        return csv_of(request.actor, shown)
    last = len(shown.parties)
    start = start_of(request.GET.get("from", ""), last)
    sees_all = request.actor.sees is None
    return render(
        request,
        "insight/figures/list.html",
        figure=shown,
        behind=behind,
        facts=behind.facts if request.actor.may(VIEW_TIMELINE) else None,
        rows=rows_of(request.actor, shown, start, start + ROWS),
        count=last,
        sees_all=sees_all,
        more=behind.total if sees_all and behind.total is not None and behind.total > last else 0,
        may_export=may_export,
        here=same_page(request.GET, "from"),
        earlier=same_page(request.GET, "from", max(start - ROWS, 0) + 1) if start else "",
        later=same_page(request.GET, "from", start + ROWS + 1) if start + ROWS < last else "",
    )


def same_page(query: QueryDict, name: str, place: int | str = "") -> str:
    """The page itself, from another `place`, which stands in its address under `name`; "": from the first."""
    wish = query.copy()
    wish.pop(name, None)
    if place:
        wish[name] = str(place)
    return f"?{wish.urlencode()}"
