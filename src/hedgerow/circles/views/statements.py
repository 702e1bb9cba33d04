"""A member's page: the wallet, its limits, and a statement between two days, to read, to print or as a table."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from hedgerow.circles import amounts, naming, queries
from hedgerow.circles.calendar import month_before
from hedgerow.circles.forms import DaysForm, refuse
from hedgerow.circles.models import Standing
from hedgerow.circles.permissions import Permission
from hedgerow.circles.queries import MemberStatement
from hedgerow.kernel import clock
from hedgerow.kernel.errors import HedgerowError
from hedgerow.web.access import signed_in
from hedgerow.web.csv_files import csv_response
from hedgerow.web.rendering import render
from hedgerow.web.request import Request


@require_GET
@signed_in
def member(request: Request, member_id: UUID) -> HttpResponse:
    """Last month and this one, unless `since` and `until` say otherwise."""
    one, today = queries.visible_member(request.actor, member_id), clock.today(request.workspace.time_zone)
    usual = {"since": month_before(today), "until": today}
    form = DaysForm(request.GET if "since" in request.GET else None, initial=usual)
    days = form.cleaned_data if form.is_valid() else usual
    try:
        told = queries.statement(request.actor, one, days["since"], days["until"])
    except HedgerowError as error:
        refuse(form, error)
        told = queries.statement(request.actor, one, usual["since"], usual["until"])
    if request.GET.get("as") == "csv" and not form.errors:
        return _csv(request, told)
    us = request.workspace.name
    return render(
        request,
        "circles/member.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK,
        one=one,
        say=amounts.said,
        name=naming.name_of(one, us),
        standing=Standing(one.standing),
        told=told,
        today=today,
        rows=[(row, *naming.row_words(row, one, us)) for row in told.rows],
        form=form,
        may_keep=request.actor.may(Permission.KEEP_CIRCLES),
        may_pay=request.actor.may(Permission.PAY) and one.standing == Standing.ACTIVE,
        is_beyond=one.account.balance < (one.account.floor or 0),
    )


def _csv(request: Request, told: MemberStatement) -> HttpResponse:
    us = request.workspace.name
    rows = [
        (row.day, *naming.row_words(row, told.member, us), *map(amounts.major, (row.amount, row.balance)))
        for row in told.rows
    ]
    head = (_("Day"), _("With"), _("For what"), _("Amount"), _("Balance"))
    return csv_response(f"statement-{told.figures.since}-{told.figures.until}.csv", [head, *rows])
