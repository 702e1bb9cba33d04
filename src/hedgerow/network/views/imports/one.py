"""One import: is the file understood, how far is it, what came of it."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST
from django_htmx.http import HttpResponseClientRefresh

from hedgerow.kernel.jobs.models import Job
from hedgerow.kernel.tabular.errors import MappingInvalid
from hedgerow.kernel.tabular.mapping import CUSTOM, Mapping
from hedgerow.kernel.tabular.problems import Severity
from hedgerow.network import operations, queries, tasks
from hedgerow.network.forms.imports import MappingForm
from hedgerow.network.models import Import, ImportState
from hedgerow.network.registries import import_kinds
from hedgerow.network.views.imports import undoing, words
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render, render_partial
from hedgerow.web.request import Request, is_partial
from hedgerow.web.toasts import sorry, toast

_OPEN = (ImportState.WAITING, ImportState.RUNNING)
_TAKEN_BACK = (ImportState.UNDOING, ImportState.UNDONE)
_SHOWN = 5


@require_GET
@signed_in
def import_page(request: Request, import_id: UUID) -> HttpResponseBase:
    of = queries.visible_import(request.actor, import_id)
    if of.state == ImportState.PREPARING:
        return _check(request, of)
    if of.state in _TAKEN_BACK:
        return undoing.page(request, of, is_stalled=_is_stalled(queries.job_of(request.actor, of)))
    return _under_way(request, of) if of.state in _OPEN else _report(request, of)


@require_GET
@signed_in
def progress(request: Request, import_id: UUID) -> HttpResponse:
    """How far it is; the running page asks again and again, and is loaded anew when there is more to tell."""
    of = queries.visible_import(request.actor, import_id)
    job = queries.job_of(request.actor, of)
    if of.state not in (*_OPEN, ImportState.UNDOING) or _is_stalled(job):
        return HttpResponseClientRefresh()
    if of.state == ImportState.UNDOING:
        return render_partial(request, "network/imports/_undo_progress.html", of=of, total=of.created + of.updated)
    return render_partial(request, "network/imports/_progress.html", of=of, job=job, speed=words.speed(of, job))


@require_POST
@signed_in
def create_mapping(request: Request, import_id: UUID) -> HttpResponse:
    """A person decides what the columns are; the preview follows."""
    of = queries.visible_import(request.actor, import_id)
    form = MappingForm(request.POST, **_asked(request, of))
    if not form.is_valid():
        return redirect("network:import", import_id=of.pk)
    changed = operations.change_mapping(actor=request.actor, of=of, **form.decided)
    return _check(request, changed) if is_partial(request) else redirect("network:import", import_id=of.pk)


@require_POST
@signed_in
def create_run(request: Request, import_id: UUID) -> HttpResponse:
    """Start it, once however often it is asked. Choices that nobody has looked at yet are shown first."""
    of = queries.visible_import(request.actor, import_id)
    form = MappingForm(request.POST, **_asked(request, of))
    if of.state == ImportState.PREPARING and form.is_valid() and form.has_news:
        operations.change_mapping(actor=request.actor, of=of, **form.decided)
        toast(request, _("We read the file again with your choices. Have a look, then import."))
    elif of.state in (ImportState.PREPARING, *_OPEN):
        _start(request, of)
    return redirect("network:import", import_id=of.pk)


@require_POST
@signed_in
def create_end(request: Request, import_id: UUID) -> HttpResponse:
    """Stop it, or forget a file that was only looked at."""
    of = queries.visible_import(request.actor, import_id)
    ended = operations.cancel_import(actor=request.actor, of=of)
    if of.state == ImportState.PREPARING:
        toast(request, _("Left alone. Nothing came in."))
        return redirect("network:imports")
    return redirect("network:import", import_id=ended.pk)


def _start(request: Request, of: Import) -> None:
    try:
        tasks.start(actor=request.actor, of=of)
    except MappingInvalid:
        sorry(request, _("Something is missing still. Nothing was imported."))


def _asked(request: Request, of: Import) -> dict[str, Any]:
    roles = queries.visible_role_kinds(request.actor)
    return {"look": queries.choices_of(request.actor, of), "roles": roles, "currency": request.workspace.currency}


def _check(request: Request, of: Import) -> HttpResponse:
    look = queries.look_into(request.actor, of)
    roles = queries.visible_role_kinds(request.actor)
    form = MappingForm(look=look, roles=roles, currency=request.workspace.currency)
    return render(
        request,
        "network/imports/check.html",
        block="check",
        of=of,
        look=look,
        form=form,
        summary=words.summary(form.lines),
        outcome=words.outcome(look),
        samples=words.samples(look),
        **_odd_rows(look),
        recognised=words.recognised(of, look),
        button=words.button(look, of),
        earlier=queries.earlier_import(request.actor, of),
        alike=queries.same_columns(request.actor, of),
    )


def _odd_rows(look: queries.Look) -> dict[str, Any]:
    """The first of what is wrong, and how many problems more there are."""
    if look.preview is None:
        return {}
    tally = look.preview.tally
    odd_rows = words.by_row(tally.first, _SHOWN)
    return {"odd_rows": odd_rows, "more": tally.by_kind.total() - sum(len(found) for _row, found in odd_rows)}


def _under_way(request: Request, of: Import) -> HttpResponse:
    job = queries.job_of(request.actor, of)
    return render(
        request,
        "network/imports/running.html",
        of=of,
        job=job,
        speed=words.speed(of, job),
        is_stalled=_is_stalled(job),
    )


def _report(request: Request, of: Import) -> HttpResponse:
    counted = queries.counted_problems(request.actor, of)
    worst = next((severity for severity in Severity if counted[severity]), None)
    problems = queries.visible_problems(request.actor, of).filter(severity=worst).order_by("row")[: _SHOWN * 3]
    mapping = Mapping.from_json(of.mapping)
    return render(
        request,
        "network/imports/report.html",
        of=of,
        kind=import_kinds[of.kind],
        figures=words.figures(of),
        counted=counted,
        worst=worst,
        odd_rows=words.by_row((queries.problem_in_words(of, problem) for problem in problems), _SHOWN),
        left_out=mapping.left_out,
        may_be_undone=queries.may_be_undone(of),
        own_fields=[use.name for use in mapping.columns_of(CUSTOM)],
    )


def _is_stalled(job: Job | None) -> bool:
    """Nobody works on it and nobody will, unless a person says so."""
    return job is None or job.is_over
