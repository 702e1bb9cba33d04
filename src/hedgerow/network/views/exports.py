"""People to take away as a file: a small one at once, a large one when it is written."""

from tempfile import TemporaryFile
from typing import Any
from uuid import UUID

from django.http import FileResponse, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.network import operations, queries, tasks
from hedgerow.network.exporting.naming import file_name
from hedgerow.network.forms.exports import CHOICES, ExportForm, wish_asked, wish_ticked
from hedgerow.network.models import ExportOf, ExportState
from hedgerow.network.operations import ExportFormat
from hedgerow.network.permissions import Permission
from hedgerow.network.queries import Wish
from hedgerow.network.tables import parties_listing
from hedgerow.web import lists
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render, render_partial
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast

_SHOWN = 20


@require_GET
@signed_in
def export(request: Request) -> HttpResponse:
    """Everybody, or the list that the address describes; and the files that were asked for before."""
    require(request.actor, Permission.EXPORT)
    return _page(request, wish_asked(request.GET))


@require_POST
@signed_in
def choose(request: Request) -> HttpResponse:
    """The same of ticked rows; the ticks travel along."""
    require(request.actor, Permission.EXPORT)
    wish = wish_ticked(request.POST)
    if wish.of == ExportOf.CHOSEN and not wish.picks:
        sorry(request, _("No row was ticked. Tick one or more rows first."))
        return redirect("network:people")
    return _page(request, wish)


@require_POST
@signed_in
def create_export(request: Request) -> HttpResponseBase:
    """The file itself, taken from a temporary one that is gone when it is sent; a large one is put in the queue."""
    require(request.actor, Permission.EXPORT)
    form = ExportForm(request.POST)
    if not form.is_valid():
        return redirect("network:export")
    wish = form.wish(_columns(request, form.cleaned_data["query"]) if form.wants_shown else None)
    if queries.count_wished(request.actor, wish)[1]:
        tasks.start_export(actor=request.actor, form=form.form, wish=wish)
        toast(request, _("It is being written. You may go on; it waits for you here when it is ready."))
        return redirect("network:export")
    return _at_once(request, form.form, wish)


@require_GET
@signed_in
def made(request: Request) -> HttpResponse:
    """The files, how far they are; the page asks for it again and again while one is under way."""
    return render_partial(request, "network/exports/_files.html", **_files(request))


@require_POST
@signed_in
def fetch(request: Request, export_id: UUID) -> HttpResponseBase:
    of = queries.visible_export(request.actor, export_id)
    try:
        stream = operations.fetch_export(actor=request.actor, export=of)
    except HedgerowError as error:
        sorry(request, str(error))
        return redirect("network:export")
    return _private(FileResponse(stream, as_attachment=True, filename=of.file.name))


@require_POST
@signed_in
def create_run(request: Request, export_id: UUID) -> HttpResponse:
    """Begin anew with one that stands still."""
    tasks.go_on_with_export(actor=request.actor, export=queries.visible_export(request.actor, export_id))
    return redirect("network:export")


@require_POST
@signed_in
def create_end(request: Request, export_id: UUID) -> HttpResponse:
    ended = operations.cancel_export(actor=request.actor, export=queries.visible_export(request.actor, export_id))
    if ended.state == ExportState.CANCELLED:
        toast(request, _("Stopped. Nothing of it is kept."))
    return redirect("network:export")


@require_POST
@signed_in
def delete(request: Request, export_id: UUID) -> HttpResponse:
    operations.delete_export(actor=request.actor, export=queries.visible_export(request.actor, export_id))
    toast(request, _("The file is deleted. The people stay as they are."))
    return redirect("network:export")


def _at_once(request: Request, form: ExportFormat, wish: Wish) -> FileResponse:
    out = TemporaryFile()  # noqa: SIM115  (closed by the answer that sends it)
    operations.export_parties(actor=request.actor, form=form, out=out, wish=wish)
    out.seek(0)
    name = file_name(request.workspace.slug, form.value, request.workspace.time_zone)
    return _private(FileResponse(out, as_attachment=True, filename=name))


def _page(request: Request, wish: Wish) -> HttpResponse:
    count, is_more = queries.count_wished(request.actor, wish)
    return render(
        request,
        "network/exports/index.html",
        choices=[(form.value, *words) for form, words in CHOICES.items()],
        wish=wish,
        count=count,
        is_more=is_more,
        is_part=wish.of != ExportOf.EVERYBODY,
        **_files(request),
    )


def _files(request: Request) -> dict[str, Any]:
    found = queries.latest_exports(request.actor, _SHOWN)
    open_states = (ExportState.WAITING, ExportState.RUNNING)
    return {
        "files": [(one, stands, CHOICES[ExportFormat(one.form)][0]) for one, stands in found],
        "is_under_way": any(one.state in open_states and not stands for one, stands in found),
        "may_be_fetched": queries.may_be_fetched,
        "size_of": filesizeformat,
    }


def _columns(request: Request, query: str) -> tuple[str, ...]:
    """Those that this browser shows of the list."""
    said = QueryDict(query)
    return lists.shown_columns(request, parties_listing(request, view=said.get("view", "")), said)


def _private(answer: FileResponse) -> FileResponse:
    answer["Cache-Control"] = "no-store"
    return answer
