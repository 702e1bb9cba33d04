"""On how few it rests, and what happened before."""

from django.http import HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from hedgerow.insight import queries
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.resilience.resting import rests_on
from hedgerow.insight.resilience_work import PAST
from hedgerow.insight.views.resilience.asking import namer_of
from hedgerow.insight.words.resilience import comparing, introducing, moving, passing
from hedgerow.insight.words.resilience import resting as words
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request


@never_cache
@require_safe
@signed_in
def resting(request: Request) -> HttpResponse:
    """Each of which anything is known, what rests on fewest first."""
    standing = queries.standing_of(request.actor, request.workspace)
    found = rests_on(standing)
    namer = namer_of(request, standing, extra=queries.named_in_rests(found, words.SHOWN))
    return render(
        request,
        "insight/resilience/resting.html",
        lines=words.lines(namer, found),
        listed={one.of for one in found if any(piece.party >= 0 for piece in one.pieces)},
        past=comparing.past(queries.past_readings(request.actor, request.workspace)),
        may_see=request.actor.may(Permission.VIEW_PEOPLE),
        days=standing.days,
    )


@never_cache
@require_safe
@signed_in
def before(request: Request) -> HttpResponse:
    """Shocks of the past, how ordered the flows are, and whom to introduce: worked out in a job, and kept."""
    found = queries.analysis_of(request.actor, PAST)
    kept = found.value
    may_see = request.actor.may(Permission.VIEW_PEOPLE)
    names = queries.names_of(request.actor, passing.named(kept)) if kept is not None and may_see else {}
    return render(
        request,
        "insight/resilience/before.html",
        found=found,
        kept=kept,
        line=passing.line(kept) if kept else None,
        learnt=passing.learnt(kept) if kept else "",
        shocks=passing.shocks(kept, names) if kept else (),
        together=moving.together(kept) if kept else (),
        ordered=passing.ordered(kept) if kept else "",
        weak=introducing.weak(kept) if kept else "",
        introductions=introducing.introductions(kept, names) if kept else (),
        past=comparing.past(queries.past_readings(request.actor, request.workspace), network=True),
        may_see=may_see,
    )
