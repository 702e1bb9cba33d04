"""The page of the copy: what it is, how it stands, and what is in it."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from hedgerow.kernel.jobs import queries as jobs
from hedgerow.lake import operations, queries, tasks
from hedgerow.lake.filing.taking import Form
from hedgerow.lake.permissions import Permission
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast


@require_GET
@signed_in
def copy(request: Request) -> HttpResponse:
    standing = queries.standing(request.actor)
    return render(
        request,
        "lake/copy.html",
        standing=standing,
        tables=[(table, filesizeformat(table.size)) for table in standing.tables],
        size=filesizeformat(standing.size),
        forms=list(Form),
        schema=queries.schema(),
        job=jobs.live_job(request.actor, tasks.key_of_job(request.actor)),
        may_keep=request.actor.may(Permission.KEEP_COPY),
    )


@require_POST
@signed_in
def create_sync(request: Request) -> HttpResponse:
    tasks.start_copy(actor=request.actor)
    toast(request, _("The copy is being brought up to date. You may go on meanwhile."))
    return redirect("lake:copy")


@require_POST
@signed_in
def create_rebuild(request: Request) -> HttpResponse:
    tasks.start_copy(actor=request.actor, anew=True)
    toast(request, _("The copy is being made anew. The former one is used until that is done."))
    return redirect("lake:copy")


@require_POST
@signed_in
def create_switch(request: Request) -> HttpResponse:
    is_on = request.POST.get("is_on") == "1"
    operations.switch(actor=request.actor, is_on=is_on)
    toast(request, _("A copy is kept from now on.") if is_on else _("The copy is deleted, and none is kept any more."))
    return redirect("lake:copy")
