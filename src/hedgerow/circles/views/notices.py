"""Offers and wishes of members."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from hedgerow.circles import operations, queries
from hedgerow.circles.forms import refuse
from hedgerow.circles.models import Side
from hedgerow.circles.permissions import Permission
from hedgerow.circles.views.showing import notice_form
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def new(request: Request, circle_id: UUID) -> HttpResponse:
    require(request.actor, Permission.PAY)
    circle = queries.visible_circle(request.actor, circle_id)
    members = queries.members_of(request.actor, circle)
    form = notice_form(request, members)
    if form.is_valid():
        said = form.cleaned_data
        member = next(one for one in members if str(one.pk) == said["member"])
        try:
            operations.add_notice(
                actor=request.actor,
                member=member,
                side=Side(said["side"]),
                title=said["title"],
                price=said["price"],
                until=said["until"],
            )
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("Noted."))
            return redirect("circles:circle", circle.pk)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "circles/notice.html", status=status, circle=circle, form=form)


@require_POST
@signed_in
def create_end(request: Request, notice_id: UUID) -> HttpResponse:
    one = queries.visible_notice(request.actor, notice_id)
    operations.end_notice(actor=request.actor, notice=one)
    toast(request, _("It is taken down."))
    return redirect("circles:circle", one.member.circle_id)
