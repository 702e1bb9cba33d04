"""What brings customers, and who came which way."""

from dataclasses import replace
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from hedgerow.insight import queries
from hedgerow.insight.analysed.attribution import ATTRIBUTION, SUBJECTS
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.credit.found import AttributionFound
from hedgerow.insight.readings.credit.paths import EACH, FIRST, LEADING, WINDOWS
from hedgerow.insight.titles import attribution_seen
from hedgerow.insight.views.figures.behind import listed
from hedgerow.insight.views.figures.facts import told
from hedgerow.insight.words.behind import Behind
from hedgerow.insight.words.credit.lists import list_of
from hedgerow.insight.words.credit.page import page_of
from hedgerow.kernel.days import date_of
from hedgerow.kernel.permissions import require
from hedgerow.web import formats
from hedgerow.web.access import signed_in
from hedgerow.web.lists import WAYS
from hedgerow.web.rendering import render
from hedgerow.web.request import Request

USUAL = "first-90"


@never_cache
@require_safe
@signed_in
def attribution(request: Request) -> HttpResponse:
    """Of the chosen purchases and as far back as chosen."""
    subject = _subject(request)
    found = queries.analysis_of(request.actor, ATTRIBUTION, subject)
    goal, window = SUBJECTS[subject]
    shown = attribution_seen(request.actor, found.value) if found.value else None
    return render(
        request,
        "insight/attribution/page.html",
        found=found,
        page=page_of(shown, subject, may_open=request.actor.may(Permission.VIEW_PEOPLE)) if shown else None,
        is_empty=found.value is not None and not found.value.conversions and not found.value.nowhere,
        subject=subject,
        back=f"{reverse('insight:attribution')}?of={subject}",
        goals=[
            (f"?of={FIRST}-{window}", _("First purchases"), goal == FIRST),
            (f"?of={EACH}-{window}", _("Every purchase"), goal == EACH),
        ],
        windows=[(f"?of={goal}-{days}", _days(days), days == window) for days in WINDOWS],
    )


@never_cache
@require_http_methods(WAYS)
@signed_in
def attribution_list(request: Request, key: str) -> HttpResponse:
    """Who came through a channel, or went a path."""
    _found, behind = _behind(request, key)

    def facts(party: UUID) -> str:
        return f"{reverse('insight:attribution_facts', args=[key, party])}?of={_subject(request)}"

    return listed(request, replace(behind, facts=facts))


@never_cache
@require_safe
@signed_in
def attribution_facts(request: Request, key: str, party_id: UUID) -> HttpResponse:
    """What one of them bought, and what may have led to it."""
    found, behind = _behind(request, key)
    back = f"{reverse('insight:attribution_list', args=[key])}?of={_subject(request)}"
    day = date_of(found.day)
    return told(request, party_id, LEADING, day, currency=found.currency, page=behind.shown.title, back=back)


def _behind(request: Request, key: str) -> tuple[AttributionFound, Behind]:
    require(request.actor, Permission.VIEW_PEOPLE)
    subject = _subject(request)
    found = queries.found_last(request.actor, ATTRIBUTION, subject)
    behind = list_of(attribution_seen(request.actor, found), key, subject) if found else None
    if found is None or behind is None:
        raise Http404
    return found, behind


def _subject(request: Request) -> str:
    wish = request.GET.get("of", "")
    return wish if wish in SUBJECTS else USUAL


def _days(days: int) -> str:
    return ngettext("%(days)s day before", "%(days)s days before", days) % {"days": formats.number(days)}
