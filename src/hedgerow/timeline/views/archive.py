"""The archive: what it is for, which months are in it, and their files."""

from uuid import UUID

from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from hedgerow.kernel.permissions import require
from hedgerow.timeline import operations, queries, tasks
from hedgerow.timeline.errors import ArchiveNotReady
from hedgerow.timeline.forms import NEVER, ArchiveForm
from hedgerow.timeline.permissions import Permission
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast


@require_GET
@signed_in
def archive(request: Request) -> HttpResponse:
    require(request.actor, Permission.ARCHIVE_LOG)
    months = list(queries.visible_months(request.actor).order_by("-month"))
    wait = queries.archive_plan(request.actor)
    return render(
        request,
        "timeline/archive.html",
        form=ArchiveForm(initial={"wait": NEVER if wait is None else wait}),
        to_come=queries.month_to_come(request.actor),
        months=[(month, queries.state_of(month), filesizeformat(month.size)) for month in months],
        activities=sum(month.activities for month in months),
        size=filesizeformat(sum(month.size for month in months)),
    )


@require_POST
@signed_in
def create_plan(request: Request) -> HttpResponse:
    require(request.actor, Permission.ARCHIVE_LOG)
    form = ArchiveForm(request.POST)
    if not form.is_valid():
        sorry(request, _("Choose one of the lines. Nothing was changed."))
        return redirect("timeline:archive")
    operations.plan_archive(actor=request.actor, wait_months=form.cleaned_data["wait"])
    toast(request, _("Saved."))
    return redirect("timeline:archive")


@require_POST
@signed_in
def create_run(request: Request) -> HttpResponse:
    tasks.start_archive(actor=request.actor)
    toast(request, _("Every month that is over is being copied. You may go on meanwhile."))
    return redirect("timeline:archive")


@require_POST
@signed_in
def create_file(request: Request, month_id: UUID) -> HttpResponseBase:
    """The file of a month, for the owner."""
    month = queries.visible_month(request.actor, month_id)
    try:
        stream = operations.fetch_archive(actor=request.actor, month=month)
    except ArchiveNotReady as error:
        tasks.mend_archive(actor=request.actor)
        sorry(request, str(error))
        return redirect("timeline:archive")
    name = f"{request.workspace.slug}-{month.month:%Y-%m}.parquet"
    answer = FileResponse(stream, as_attachment=True, filename=name, content_type="application/vnd.apache.parquet")
    answer["Cache-Control"] = "no-store"
    return answer
