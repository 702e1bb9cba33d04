"""What helps: each kind of prompt with what became of it, and what somebody put aside."""

from django.http import HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from hedgerow.advisor import queries, telling
from hedgerow.advisor.permissions import Permission
from hedgerow.kernel.permissions import require
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request


@never_cache
@require_safe
@signed_in
def advice(request: Request) -> HttpResponse:
    """Figures for everybody; names only of what the reader may bring back."""
    kinds = queries.figures_of_kinds(request.actor)
    may_act = request.actor.may(Permission.ACT_ON_ADVICE)
    return render(
        request,
        "advisor/advice.html",
        chart=telling.chart(kinds),
        lines=[telling.line(one) for one in kinds],
        has_any=any(one.shown for one in kinds),
        aside=queries.put_aside(request.actor) if may_act else [],
        may_act=may_act,
        may_choose=request.actor.may(Permission.CHOOSE_KINDS),
    )


@never_cache
@require_safe
@signed_in
def kind(request: Request, prompt_kind: str) -> HttpResponse:
    """The prompts behind the figures of one kind, as far as the reader may see whom they are about."""
    require(request.actor, Permission.ACT_ON_ADVICE)
    of, rows = queries.prompts_of_kind(request.actor, prompt_kind)
    return render(request, "advisor/kind.html", kind=of, rows=rows)
