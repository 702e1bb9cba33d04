"""Questions that are kept: side by side, renamed, removed and brought back."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from hedgerow.insight import operations, queries
from hedgerow.insight.forms.resilience import question_in
from hedgerow.insight.listing import csv_response, is_taken
from hedgerow.insight.models import Scenario
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.resilience.asking import address_of
from hedgerow.insight.readings.resilience.standing import Standing
from hedgerow.insight.resilience_work import SCENARIO, Outcome
from hedgerow.insight.views.resilience.asking import namer_of
from hedgerow.insight.words.resilience.compared import Column, column
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.web.access import signed_in
from hedgerow.web.lists import WAYS
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast

MOST = 12


@never_cache
@require_http_methods(WAYS)
@signed_in
def kept(request: Request) -> HttpResponse:
    """Side by side, as many as fit; the rest by name. What is side by side goes out as CSV."""
    actor = request.actor
    standing = queries.standing_of(actor, request.workspace)
    found = list(queries.visible_scenarios(actor))
    columns = [_column(request, standing, one) for one in found[:MOST]]
    if is_taken(request):
        return csv_response(actor, _("Kept questions"), "what-if", _rows(columns))
    return render(
        request,
        "insight/resilience/kept.html",
        columns=columns,
        rest=found[MOST:],
        may_plan=actor.may(Permission.PLAN),
        may_export=actor.may(Permission.EXPORT),
    )


@require_POST
@signed_in
def create(request: Request) -> HttpResponse:
    """Keep the question that is on the page, with the steps that are ticked."""
    require(request.actor, Permission.PLAN)
    question = question_in(request.POST, ())
    back = f"{reverse('insight:what_if')}?{address_of(question)}"
    if not queries.may_ask_of(request.actor, question.things):
        return redirect("insight:what_if")
    try:
        operations.keep_scenario(actor=request.actor, name=request.POST.get("name", ""), question=question)
    except HedgerowError as error:
        sorry(request, error.title)
        return redirect(back)
    toast(request, _("Kept. Nothing real has changed."))
    return redirect("insight:scenarios")


@require_POST
@signed_in
def update_name(request: Request, scenario_id: UUID) -> HttpResponse:
    require(request.actor, Permission.PLAN)
    one = queries.visible_scenario(request.actor, scenario_id)
    try:
        operations.change_scenario(actor=request.actor, scenario=one, name=request.POST.get("name", ""))
    except HedgerowError as error:
        sorry(request, error.title)
    else:
        toast(request, _("Saved."))
    return redirect("insight:scenarios")


@require_POST
@signed_in
def create_removal(request: Request, scenario_id: UUID) -> HttpResponse:
    require(request.actor, Permission.PLAN)
    one = queries.visible_scenario(request.actor, scenario_id)
    operations.remove_scenario(actor=request.actor, scenario=one)
    undo = reverse("insight:bring_back_scenario", args=[one.pk])
    toast(request, _("“%(name)s” is removed.") % {"name": one.name}, undo=undo)
    return redirect("insight:scenarios")


@require_POST
@signed_in
def delete_removal(request: Request, scenario_id: UUID) -> HttpResponse:
    require(request.actor, Permission.PLAN)
    one = queries.visible_scenario(request.actor, scenario_id, removed=True)
    try:
        operations.bring_back_scenario(actor=request.actor, scenario=one)
    except HedgerowError as error:
        sorry(request, error.title)
    else:
        toast(request, _("“%(name)s” is back.") % {"name": one.name})
    return redirect("insight:scenarios")


def _column(request: Request, standing: Standing, one: Scenario) -> Column:
    """What was worked out in a job while it is current; else worked out here, unless that would take too long."""
    question = queries.question_of(one)
    found = queries.analysis_of(request.actor, SCENARIO, str(one.pk))
    outcome = found.value
    if not found.is_current and not queries.is_heavy(standing):
        outcome = Outcome.of(queries.answered(standing, question), standing.currency, standing.customers)
    return column(namer_of(request, standing), one, question, outcome, found)


def _rows(columns: list[Column]) -> Iterator[Sequence[str]]:
    for one in columns[:1]:
        yield (_("Question"), *(label for label, _value in one.rows))
    for one in columns:
        yield (one.name, *(value for _label, value in one.rows))
