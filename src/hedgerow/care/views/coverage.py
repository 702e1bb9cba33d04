"""Who is thriving, who is neglected, who was never noticed; and the lists behind these figures."""

from typing import Any

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from hedgerow.care import queries
from hedgerow.care.models import CarePlan
from hedgerow.care.permissions import Permission
from hedgerow.care.queries import RoleCoverage
from hedgerow.care.shown import shown
from hedgerow.kernel.days import today_of
from hedgerow.measures.care import STANDINGS, Standing
from hedgerow.network import queries as network
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request

ROWS = 50
FIRST = "client"
"""The role whose plan is offered first where there is none."""


@require_safe
@signed_in
def coverage(request: Request) -> HttpResponse:
    found = {one.role: one for one in queries.coverage(request.actor)}
    kinds = queries.planned_kinds(request.actor)
    everybody = found.pop(queries.EVERYBODY)
    unplanned = [word for _kind, word, plan in kinds if plan is None]
    return render(
        request,
        "care/coverage.html",
        everybody=everybody,
        rows=[(word, found[kind.key], _bar(found[kind.key])) for kind, word, _plan in kinds if kind.key in found],
        plans=[(word, plan, _means(plan)) for _kind, word, plan in kinds if plan],
        unplanned=unplanned,
        unplanned_first=next((word for word in unplanned if word.key == FIRST), unplanned[0] if unplanned else None),
        words=queries.STANDING_WORDS,
        may_see=request.actor.may(Permission.VIEW_PEOPLE),
        may_define=request.actor.may(Permission.DEFINE_PLANS),
    )


@require_safe
@signed_in
def who(request: Request, standing: str) -> HttpResponse:
    """Those behind one figure, fifty at a time, with the reason and what to do."""
    if standing not in STANDINGS:
        raise Http404
    role, start = request.GET.get("role", ""), _start(request)
    found, count = queries.standing_so(request.actor, Standing(standing), role, start, ROWS)
    kind = queries.role_of_plan(request.actor, role) if role else None
    return render(
        request,
        "care/who.html",
        standing=standing,
        word=queries.STANDING_WORDS[Standing(standing)],
        role=network.role_word(kind) if kind else None,
        lines=shown(found, today_of(request.actor)),
        count=count,
        earlier=max(start - ROWS, 0) + 1 if start else 0,
        later=start + ROWS + 1 if start + ROWS < count else 0,
    )


def _means(plan: CarePlan) -> list[str]:
    return [queries.planned_words(one) for one in plan.attentions.all() if one.is_on]


def _bar(one: RoleCoverage) -> list[dict[str, Any]]:
    """Parts of a hundred, for drawing."""
    parts, at = [], 0.0
    for standing in STANDINGS:
        share = 100 * one.counts[standing] / one.parties if one.parties else 0.0
        parts.append({"standing": standing.value, "at": round(at, 2), "share": round(share, 2)})
        at += share
    return parts


def _start(request: Request) -> int:
    """The place of the first row, from `from=51`; an odd one shows the beginning."""
    wish = request.GET.get("from", "")
    return max(int(wish) - 1, 0) if wish.isascii() and wish.isdigit() and len(wish) < 9 else 0
