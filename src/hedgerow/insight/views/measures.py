"""The catalogue of measures, each measure with its line and its goal, and remarks."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hedgerow.insight import operations, queries, tasks
from hedgerow.insight.choosing import Tile
from hedgerow.insight.errors import GoalReplaced, MeasureNotFound
from hedgerow.insight.forms import GoalForm, RemarkForm
from hedgerow.insight.forms.goals import typed_target
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.goals import is_comparable
from hedgerow.insight.registries import AREAS, Measure, Unit, measures
from hedgerow.insight.views.standing import ended_words, standing_at
from hedgerow.insight.views.tiles import PAST, how_read, words_of
from hedgerow.kernel import clock
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.web.access import signed_in
from hedgerow.web.refusing import refuse
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast


@never_cache
@require_safe
@signed_in
def index(request: Request) -> HttpResponse:
    """Every measure by area, with its value, how it moved, and its goal."""
    last = queries.read_as_of(request.actor)
    told = {one.measure.key: one for one in words_of(request, [Tile(one.key) for one in measures], last)}
    areas = [(name, [told[one.key] for one in measures if one.area is area]) for area, name in AREAS.items()]
    return render(
        request,
        "insight/measures/index.html",
        areas=[(name, rows) for name, rows in areas if rows],
        ended=ended_words(request, standing_at(request, last)),
        **how_read(request, last),
    )


@require_POST
@signed_in
def create_reading(request: Request) -> HttpResponse:
    """Have every measure read now."""
    tasks.start_readings(actor=request.actor)
    toast(request, _("All measures are being read."))
    return redirect("insight:measures")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def measure(request: Request, key: str) -> HttpResponse:
    """One measure: what it says, what it is, and the goal somebody has for it."""
    found = _measure(key)
    form = _form(request, found)
    if request.method == "POST":
        require(request.actor, Permission.SET_GOALS)
        if form.is_valid():
            try:
                goal = operations.set_goal(actor=request.actor, goal=form.goal)
            except HedgerowError as error:
                refuse(form, error)
            else:
                toast(request, _("The goal is set."), undo=reverse("insight:goal_undo", args=[goal.pk]))
                return redirect("insight:measure", key)
    remark_form = RemarkForm(initial={"day": clock.today(request.workspace.time_zone)})
    return _page(request, found, form, remark_form, status=400 if form.errors else 200)


@require_POST
@signed_in
def delete_goal(request: Request, goal_id: UUID) -> HttpResponse:
    """It is no goal any more."""
    goal = queries.visible_goal(request.actor, goal_id)
    operations.end_goal(actor=request.actor, goal=goal)
    toast(request, _("It is no goal any more."), undo=reverse("insight:goal_back", args=[goal.pk]))
    return redirect("insight:measure", goal.measure)


@require_POST
@signed_in
def undo_goal(request: Request, goal_id: UUID) -> HttpResponse:
    """The goal before it stands again, or none."""
    goal = queries.visible_goal(request.actor, goal_id)
    try:
        operations.take_goal_back(actor=request.actor, goal=goal)
    except GoalReplaced as error:
        sorry(request, error.title)
    return redirect("insight:measure", goal.measure)


@require_POST
@signed_in
def create_goal_again(request: Request, goal_id: UUID) -> HttpResponse:
    goal = queries.visible_goal(request.actor, goal_id)
    try:
        operations.bring_back_goal(actor=request.actor, goal=goal)
    except GoalReplaced as error:
        sorry(request, error.title)
    return redirect("insight:measure", goal.measure)


@require_POST
@signed_in
def create_remark(request: Request, key: str) -> HttpResponse:
    """Why figures moved on a day; told on every chart."""
    require(request.actor, Permission.SET_GOALS)
    found, form = _measure(key), RemarkForm(request.POST)
    if form.is_valid():
        try:
            made = operations.note_remark(
                actor=request.actor, day=form.cleaned_data["day"], words=form.cleaned_data["words"]
            )
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("It is noted."), undo=reverse("insight:remark_removal", args=[made.pk]))
            return redirect("insight:measure", key)
    return _page(request, found, _form(request, found, bound=False), form, status=400)


@require_POST
@signed_in
def delete_remark(request: Request, remark_id: UUID) -> HttpResponse:
    remark = queries.visible_remark(request.actor, remark_id)
    operations.remove_remark(actor=request.actor, remark=remark)
    toast(request, _("The remark is gone."), undo=reverse("insight:remark_back", args=[remark.pk]))
    return redirect("insight:measures")


@require_POST
@signed_in
def create_remark_again(request: Request, remark_id: UUID) -> HttpResponse:
    operations.bring_back_remark(actor=request.actor, remark=queries.visible_remark(request.actor, remark_id))
    return redirect("insight:measures")


def _page(request: Request, found: Measure, form: GoalForm, remark_form: RemarkForm, *, status: int) -> HttpResponse:
    last = queries.read_as_of(request.actor)
    told = words_of(request, [Tile(found.key, 24)], last)[0]
    may_set = request.actor.may(Permission.SET_GOALS)
    return render(
        request,
        "insight/measures/measure.html",
        told=told,
        **how_read(request, last),
        form=form if may_set else None,
        remark_form=remark_form if may_set else None,
        remarks=queries.remarks(request.actor, clock.today(request.workspace.time_zone) - PAST),
        numbers={one.remark.pk: one.number for one in told.remarks if one.number},
        status=status,
    )


def _measure(key: str) -> Measure:
    found = measures.get(key)
    if found is None:
        raise MeasureNotFound
    return found


def _form(request: Request, found: Measure, *, bound: bool = True) -> GoalForm:
    goal = queries.goals(request.actor).get(found.key)
    currency = _currency(request, found)
    initial: dict[str, Any] = {}
    if goal:
        initial = {"by": goal.by, "note": goal.note}
        if is_comparable(goal.currency, currency) or found.unit is not Unit.MONEY:
            initial["target"] = typed_target(goal, found, currency)
    data = request.POST if bound and request.method == "POST" else None
    return GoalForm(data, measure=found, currency=currency, initial=initial)


def _currency(request: Request, found: Measure) -> str:
    """That of its last reading: the main one of what was sold; else the workspace's own."""
    if found.unit is not Unit.MONEY:
        return request.workspace.currency
    last = queries.latest_reading(request.actor, found.key)
    return last.currency if last else request.workspace.currency
