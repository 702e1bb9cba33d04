"""The network in words, and who stands behind them."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from hedgerow.insight import queries
from hedgerow.insight.analysed.network import NETWORK, SUBJECTS
from hedgerow.insight.analysed.network_measures import MEASURES
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.around.counted import touching
from hedgerow.insight.readings.around.found import NetworkFound
from hedgerow.insight.views.figures.behind import listed
from hedgerow.insight.views.figures.facts import told
from hedgerow.insight.views.standing import ended_words, stands_on
from hedgerow.insight.words.around.lists import list_of
from hedgerow.insight.words.around.page import page_of, parties_on
from hedgerow.insight.words.around.phrases import window_word
from hedgerow.insight.words.behind import Behind
from hedgerow.insight.words.past import past_of
from hedgerow.kernel.days import date_of
from hedgerow.kernel.permissions import require
from hedgerow.web.access import signed_in
from hedgerow.web.lists import WAYS
from hedgerow.web.rendering import render
from hedgerow.web.request import Request

USUAL = "365"
BACK = timedelta(days=731)


@never_cache
@require_safe
@signed_in
def network(request: Request) -> HttpResponse:
    """Of the chosen stretch; a year where none is."""
    subject = _subject(request)
    found = queries.analysis_of(request.actor, NETWORK, subject)
    may_see = request.actor.may(Permission.VIEW_PEOPLE)
    names = _names(request, parties_on(found.value)) if found.value else {}
    stands = stands_on(request)
    readings = queries.readings_of(request.actor, [measure.key for measure in MEASURES], stands - BACK)
    return render(
        request,
        "insight/network/page.html",
        found=found,
        ended=ended_words(request, stands),
        page=page_of(found.value, names, subject, may_open=may_see) if found.value else None,
        is_empty=found.value is not None and not found.value.whole.members,
        courses=past_of(MEASURES, readings, stands),
        subject=subject,
        back=f"{reverse('insight:network')}?window={subject}",
        windows=[(f"?window={key}", window_word(days), key == subject) for key, days in SUBJECTS.items()],
        may_see=may_see,
    )


@never_cache
@require_http_methods(WAYS)
@signed_in
def network_list(request: Request, key: str) -> HttpResponse:
    """Who stands behind one of the figures of the chosen stretch."""
    _found, behind = _behind(request, key)

    def facts(party: UUID) -> str:
        return f"{reverse('insight:network_facts', args=[key, party])}?window={_subject(request)}"

    return listed(request, replace(behind, facts=facts))


@never_cache
@require_safe
@signed_in
def network_facts(request: Request, key: str, party_id: UUID) -> HttpResponse:
    """What ties one of them to others, and what was between them in the stretch."""
    found, behind = _behind(request, key)
    back = f"{reverse('insight:network_list', args=[key])}?window={_subject(request)}"
    facts, currency = touching(found.window), queries.main_currency(request.workspace)
    day = date_of(found.day)
    return told(request, party_id, facts, day, currency=currency, page=behind.shown.title, back=back)


def _behind(request: Request, key: str) -> tuple[NetworkFound, Behind]:
    require(request.actor, Permission.VIEW_PEOPLE)
    subject = _subject(request)
    found = queries.found_last(request.actor, NETWORK, subject)
    behind = list_of(found, key, _names(request, _beside(found)), subject) if found else None
    if found is None or behind is None:
        raise Http404
    return found, behind


def _beside(found: NetworkFound) -> set[UUID]:
    """Those named in the cells of lists."""
    return {one.other for one in found.bridges} | {party for one in found.brokers for party in one.behind[:5]}


def _names(request: Request, parties: set[UUID]) -> dict[UUID, str]:
    return queries.names_of(request.actor, parties) if request.actor.may(Permission.VIEW_PEOPLE) else {}


def _subject(request: Request) -> str:
    wish = request.GET.get("window", "")
    return wish if wish in SUBJECTS else USUAL
