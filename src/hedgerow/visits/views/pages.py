"""How the websites are visited, for everybody of the team; the same figures as a file."""

from datetime import date
from typing import Any

from django.http import HttpResponse, HttpResponseBase, QueryDict, StreamingHttpResponse
from django.views.decorators.http import require_safe

from hedgerow.kernel import clock
from hedgerow.visits import queries, shown
from hedgerow.visits.addresses import snippet
from hedgerow.visits.files import csv_of
from hedgerow.visits.models import Site
from hedgerow.visits.periods import LENGTHS, USUAL, Period, period_of
from hedgerow.visits.permissions import Permission
from hedgerow.visits.tallying import DIMENSIONS
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request


@require_safe
@signed_in
def visits(request: Request) -> HttpResponse:
    """Figures of a period beside those of the one before, narrowed by clicking. Without any, what to do first."""
    sites = list(queries.visible_sites(request.actor))
    may_manage = request.actor.may(Permission.MANAGE_SITES)
    if not any(site.last_seen_at for site in sites):
        site = sites[0] if sites else None
        line = snippet(queries.key_of(site)) if site else ""
        return render(request, "visits/empty.html", site=site, snippet=line, may_manage=may_manage)
    chosen, period = _chosen(request, sites), _period(request)
    narrowed = [(name, request.GET[name]) for name in DIMENSIONS if request.GET.get(name)]
    found = queries.figures(request.actor, chosen, period, dict(narrowed))
    return render(
        request,
        "visits/visits.html",
        **_told(request, found, period),
        sites=sites,
        chosen=chosen[0] if len(chosen) == 1 and len(sites) > 1 else None,
        narrowed=[(words, _url(request, **{name: ""})) for name, _v, words in shown.narrowed_in_words(narrowed)],
        site_url=lambda site: _url(request, site=str(site.pk) if site else ""),
        may_manage=may_manage,
    )


@require_safe
@signed_in
def figures_csv(request: Request) -> HttpResponseBase:
    """The daily figures of the period as they are kept: a row for each day, dimension and value."""
    sites = list(queries.visible_sites(request.actor))
    period = _period(request)
    rows = queries.daily_figures(request.actor, _chosen(request, sites), period)
    response = StreamingHttpResponse(csv_of(request, rows), content_type="text/csv; charset=utf-8")
    name = f"{request.workspace.slug}-visits-{period.first.isoformat()}-{period.last.isoformat()}.csv"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _told(request: Request, found: queries.Figures, period: Period) -> dict[str, Any]:
    by_week = request.GET.get("by", "week" if period.is_long else "day") == "week"
    days = _days(request)
    return {
        "period": period,
        "days": days,
        "lengths": [(n, _url(request, days=str(n), **{"from": "", "to": ""}), n == days) for n in LENGTHS],
        "numbers": shown.numbers(found),
        "chart": shown.chart_of(found, by_week=by_week) if found.total.visits else None,
        "by_week": by_week,
        "by_url": _url(request, by="day" if by_week else "week"),
        "blocks": shown.blocks_of(found, lambda name, value: _url(request, **{name: value})),
        "bots": shown.bots_in_words(found.bots),
        "bot_reasons": shown.bots_by_reason(found.bots),
        "export_url": _url(request, "visits.csv"),
        "is_waiting": queries.waiting_days(request.actor),
        "kept": [(name, request.GET[name]) for name in (*DIMENSIONS, "site", "by") if request.GET.get(name)],
    }


def _chosen(request: Request, sites: list[Site]) -> list[Site]:
    """The one that is asked for, else all."""
    wish = request.GET.get("site", "")
    return [site for site in sites if str(site.pk) == wish] or sites


def _period(request: Request) -> Period:
    today = clock.today(request.workspace.time_zone)
    return period_of(today, _day(request, "from"), _day(request, "to"), _days(request) or USUAL)


def _days(request: Request) -> int:
    """0 where the two days were chosen by hand."""
    if _day(request, "from") and _day(request, "to"):
        return 0
    wish = request.GET.get("days", "")
    return int(wish) if wish.isascii() and wish.isdigit() and 0 < len(wish) < 5 and int(wish) else USUAL


def _day(request: Request, name: str) -> date | None:
    try:
        return date.fromisoformat(request.GET.get(name, ""))
    except ValueError:
        return None


def _url(request: Request, path: str = "", /, **said: str) -> str:
    """This page with other wishes; an empty one is none."""
    query: QueryDict = request.GET.copy()
    for name, value in said.items():
        query.pop(name, None)
        if value:
            query[name] = value
    return f"{path}?{query.urlencode()}"
