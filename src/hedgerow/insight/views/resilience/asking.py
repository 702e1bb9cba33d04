"""What if: the question, and its answer."""

from collections.abc import Iterable

from django.http import Http404, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from hedgerow.insight import queries
from hedgerow.insight.forms.resilience import question_in
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.resilience.answering import Answer
from hedgerow.insight.readings.resilience.asking import Question, address_of
from hedgerow.insight.readings.resilience.hardest import Missed
from hedgerow.insight.readings.resilience.standing import Standing
from hedgerow.insight.readings.resilience.steps import tried
from hedgerow.insight.words.resilience import answers, asking, fating, feeling, stepping
from hedgerow.insight.words.resilience.naming import Namer
from hedgerow.kernel.actor import Actor
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request, is_partial


@never_cache
@require_safe
@signed_in
def what_if(request: Request) -> HttpResponse:
    """The question with its answer; only the answer when a step was ticked."""
    actor, workspace = request.actor, request.workspace
    standing = queries.standing_of(actor, workspace)
    hardest = queries.hardest_of(actor, workspace, standing)
    question, kept = asked_by(request, standing, hardest)
    found = queries.answered(standing, question) if question.things else None
    namer = namer_of(request, standing, found)
    if found is None or not (standing.takings or standing.supplies):
        return render(request, "insight/resilience/empty.html", has_parties=bool(len(standing.parties)))
    steps = tried(standing, question, queries.step_costs(standing.currency))
    return render(
        request,
        "insight/resilience/what_if.html",
        block="answer",
        is_part=is_partial(request),
        question=question,
        kept=kept,
        currency=standing.currency,
        address=address_of(question),
        choices=asking.choices(namer, hardest, question),
        told=answers.told(namer, question, found),
        lanes=fating.lanes(namer, question, found),
        cards=stepping.cards(namer, found, steps),
        felt=feeling.felt(namer, found),
        hard=feeling.hard(namer, hardest),
        unsaid=sum(one.is_assumed for one in standing.supplies),
        supplies=len(standing.supplies),
        may_plan=actor.may(Permission.PLAN),
        may_see=actor.may(Permission.VIEW_PEOPLE),
        kept_count=queries.visible_scenarios(actor).count(),
    )


def asked_by(request: Request, standing: Standing, hardest: tuple[Missed, ...]) -> tuple[Question, str]:
    """The question in the address, or one that was kept (`kept`), with its name; else whom it would be hardest to lose.

    404 for somebody whom the actor may not see.
    """
    wish = request.GET.get("kept", "")
    if wish:
        scenario = queries.kept_scenario(request.actor, wish)
        return queries.question_of(scenario), scenario.name
    question = question_in(request.GET, usual_things(request.actor, standing, hardest))
    if not queries.may_ask_of(request.actor, question.things):
        raise Http404
    return question, ""


def usual_things(actor: Actor, standing: Standing, hardest: tuple[Missed, ...]) -> list[str]:
    """Whom the actor sees and would miss most, of those of whom somebody said something; else a line, or a channel."""
    for one in sorted(hardest, key=lambda one: one.is_assumed)[:20]:
        thing = f"party:{one.party}"
        if queries.may_ask_of(actor, [thing]):
            return [thing]
    for line in standing.lines:
        if line:
            return [f"line:{line}"]
    ways = [way for way in standing.ways if way.channel]
    return [f"channel:{ways[0].channel}"] if ways else []


def namer_of(request: Request, standing: Standing, found: Answer | None = None, extra: Iterable[int] = ()) -> Namer:
    names = queries.names_in_answer(request.actor, request.workspace, standing, found, extra)
    return Namer(standing, names, queries.platform_names())
