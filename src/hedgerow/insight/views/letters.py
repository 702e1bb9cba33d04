"""The monthly letter: read, print, take away, have it written, have it by mail."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from hedgerow.insight import letters, mailing, operations, queries
from hedgerow.insight.errors import BadLetterDay, BadMonth, LetterNotFound
from hedgerow.insight.models import MonthlyLetter
from hedgerow.insight.models.letters import LAST_LETTER_DAY
from hedgerow.insight.permissions import Permission
from hedgerow.insight.reading import month_named
from hedgerow.insight.views.standing import ended_words, recorded_until
from hedgerow.kernel.jobs import queries as jobs
from hedgerow.web import formats, paper
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast

OFFERED = 13


@never_cache
@require_safe
@signed_in
def index(request: Request) -> HttpResponse:
    """Those there are, and the form that has one written: of months up to the one in which the record ended."""
    day = recorded_until(request)
    return render(
        request,
        "insight/letters/index.html",
        letters=queries.letters(request.actor),
        months=_months(day),
        ended=ended_words(request, day),
        wants=queries.wants_letter(request.actor),
        day=queries.letter_day(),
        last_day=LAST_LETTER_DAY,
        may_plan=request.actor.may(Permission.PLAN_LETTER),
        jobs=jobs.live_jobs(request.actor, queries.key_of(mailing.LETTER, "")),
    )


@never_cache
@require_safe
@signed_in
def letter(request: Request, month: str) -> HttpResponse:
    found = found_letter(request, month)
    facts = queries.facts_of(found)
    earlier, later = _neighbours(queries.letters(request.actor), found.month)
    return render(
        request,
        "insight/letters/letter.html",
        letter=letters.letter_for(request.actor, request.workspace, facts),
        key=month,
        may_open=request.actor.may(Permission.VIEW_PEOPLE),
        written_at=found.written_at,
        is_outdated=found.position != queries.head() and facts.until >= found.written_at.date() - timedelta(days=1),
        makes_pdf=paper.makes_pdf(),
        earlier=earlier,
        later=later,
    )


@require_safe
@signed_in
def letter_file(request: Request, month: str) -> HttpResponse:
    """The letter as one HTML file."""
    page = letters.file_of(request.actor, request.workspace, queries.facts_of(found_letter(request, month)))
    return _taken(page, "text/html; charset=utf-8", f"{request.workspace.slug}-{month}.html")


@require_safe
@signed_in
def letter_pdf(request: Request, month: str) -> HttpResponse:
    """The letter as a PDF. Where nothing here makes one, that is said."""
    page = letters.file_of(
        request.actor, request.workspace, queries.facts_of(found_letter(request, month)), as_pdf=True
    )
    return _taken(page, "application/pdf", f"{request.workspace.slug}-{month}.pdf")


@require_POST
@signed_in
def create(request: Request) -> HttpResponse:
    """Have the letter of a month written."""
    mailing.start_letter(actor=request.actor, month=month_named(request.POST.get("month", "")))
    toast(request, _("It is being written."))
    return redirect("insight:letters")


@require_POST
@signed_in
def create_again(request: Request, month: str) -> HttpResponse:
    """Have one that is there written again."""
    mailing.start_letter(actor=request.actor, month=month_named(month))
    toast(request, _("It is being written again."))
    return redirect("insight:letters")


@require_POST
@signed_in
def update_wish(request: Request) -> HttpResponse:
    """By mail each month, or no longer."""
    wanted = request.POST.get("wanted") == "yes"
    operations.wish_letter(actor=request.actor, wanted=wanted)
    toast(request, _("It will come each month.") if wanted else _("It will come no longer."))
    return redirect("insight:letters")


@require_POST
@signed_in
def update_day(request: Request) -> HttpResponse:
    """On which day of each month it goes out."""
    typed = request.POST.get("day", "")
    day = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 3 else 0
    try:
        plan = operations.plan_letter(actor=request.actor, day=day)
    except BadLetterDay as error:
        sorry(request, str(error))
    else:
        toast(request, _("It goes out on day %(day)s of each month.") % {"day": formats.number(plan.day)})
    return redirect("insight:letters")


def found_letter(request: Request, month: str) -> MonthlyLetter:
    """Raises LetterNotFound, also for what is no month."""
    try:
        return queries.visible_letter(request.actor, month_named(month))
    except BadMonth as cause:
        raise LetterNotFound from cause


def _months(day: date) -> list[date]:
    """The one in which the day lies and those before it."""
    found, month = [], day.replace(day=1)
    for _back in range(OFFERED):
        found.append(month)
        month = (month - timedelta(days=1)).replace(day=1)
    return found


def _neighbours(there: Sequence[MonthlyLetter], month: date) -> tuple[date | None, date | None]:
    before = [one.month for one in there if one.month < month]
    after = [one.month for one in there if one.month > month]
    return max(before, default=None), min(after, default=None)


def _taken(body: bytes, kind: str, name: str) -> HttpResponse:
    return HttpResponse(body, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
