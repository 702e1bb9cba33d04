"""Health: the page, and who stands behind each of its parts."""

from django.http import Http404, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from hedgerow.insight import queries
from hedgerow.insight.health import HEALTH
from hedgerow.insight.listing import csv_of, is_taken, rows_of, seen_of, start_of
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.health.found import people_of
from hedgerow.insight.views.addresses import address_for
from hedgerow.insight.words.health.lists import list_behind
from hedgerow.insight.words.health.page import page_of
from hedgerow.kernel.permissions import require
from hedgerow.web.access import signed_in
from hedgerow.web.lists import WAYS
from hedgerow.web.rendering import render
from hedgerow.web.request import Request

ROWS = 50


@never_cache
@require_safe
@signed_in
def health(request: Request) -> HttpResponse:
    """How the ecosystem is doing, in parts, and what in them calls for something."""
    found = queries.analysis_of(request.actor, HEALTH)
    page = page_of(found.value, address_for(request)) if found.value and found.value.members else None
    empty = page is None and not queries.has_people(request.actor)
    return render(request, "insight/health/index.html", found=found, page=page, is_empty=empty)


@never_cache
@require_http_methods(WAYS)
@signed_in
def behind(request: Request, key: str) -> HttpResponse:
    """Who stands behind a part, fifty at a time, or all of them as CSV."""
    require(request.actor, Permission.VIEW_PEOPLE)
    found = queries.analysis_of(request.actor, HEALTH).value
    shown = list_behind(found, people_of(found), key) if found else None
    if shown is None:
        raise Http404
    shown = seen_of(request.actor, shown)
    may_export = request.actor.may(Permission.EXPORT)
    if is_taken(request):
        return csv_of(request.actor, shown)
    last = len(shown.parties)
    start = start_of(request.GET.get("from", ""), last)
    return render(
        request,
        "insight/health/list.html",
        figure=shown,
        rows=rows_of(request.actor, shown, start, start + ROWS),
        count=last,
        may_export=may_export,
        earlier=max(start - ROWS, 0) + 1 if start else 0,
        later=start + ROWS + 1 if start + ROWS < last else 0,
    )
