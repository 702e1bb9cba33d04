"""A member's page: the wallet, its limits, and a statement between two days, to read, to print or as a table."""

import csv
from http import HTTPStatus
from io import StringIO
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
from hedgerow.kernel.tabular.rejected import BYTE_ORDER_MARK, guarded
from hedgerow.web.access import signed_in
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
    """Spreadsheets need the byte order mark."""
    text, us = StringIO(newline=""), request.workspace.name
    writer = csv.writer(text)
    writer.writerow([guarded(title) for title in (_("Day"), _("With"), _("For what"), _("Amount"), _("Balance"))])
    for row in told.rows:
        words = [guarded(word) for word in naming.row_words(row, told.member, us)]
        writer.writerow([row.day.isoformat(), *words, amounts.plain(row.amount), amounts.plain(row.balance)])
    response = HttpResponse(BYTE_ORDER_MARK + text.getvalue(), content_type="text/csv; charset=utf-8")
    name = f"statement-{told.figures.since.isoformat()}-{told.figures.until.isoformat()}.csv"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
