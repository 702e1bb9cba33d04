"""Who stands behind the figures of standing firm, and the single facts of each."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from hedgerow.insight import queries
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.resilience.asking import address_of
from hedgerow.insight.readings.resilience.facts import WEAK, facts_at_rest, facts_in_answer
from hedgerow.insight.readings.resilience.resting import rests_on
from hedgerow.insight.readings.resilience.standing import Standing
from hedgerow.insight.resilience_work import PAST
from hedgerow.insight.views.figures.behind import listed
from hedgerow.insight.views.figures.facts import told
from hedgerow.insight.views.resilience.asking import asked_by
from hedgerow.insight.words.behind import Behind
from hedgerow.insight.words.lists import FigureList
from hedgerow.insight.words.resilience import listed as words
from hedgerow.kernel import clock
from hedgerow.kernel.days import date_of
from hedgerow.kernel.permissions import require
from hedgerow.web.access import signed_in
from hedgerow.web.lists import WAYS
from hedgerow.web.request import Request


@never_cache
@require_http_methods(WAYS)
@signed_in
def who(request: Request, key: str) -> HttpResponse:
    """Whom a figure of an answer counts."""
    _standing, shown, asked = _in_answer(request, key)

    def facts(party: UUID) -> str:
        return reverse("insight:what_if_facts", args=[key, party]) + asked

    return listed(request, Behind(shown, _("What if"), reverse("insight:what_if") + asked, facts=facts))


@never_cache
@require_safe
@signed_in
def who_facts(request: Request, key: str, party_id: UUID) -> HttpResponse:
    """What of one of them counts."""
    standing, shown, asked = _in_answer(request, key)
    back = reverse("insight:what_if_who", args=[key]) + asked
    facts, day = facts_in_answer(key, standing.days), date_of(standing.day)
    return told(request, party_id, facts, day, currency=standing.currency, page=shown.title, back=back)


@never_cache
@require_http_methods(WAYS)
@signed_in
def rest(request: Request, of: str) -> HttpResponse:
    """Everybody on whom one thing rests, with their share."""
    _standing, shown = _at_rest(request, of)

    def facts(party: UUID) -> str:
        return reverse("insight:rest_facts", args=[of, party])

    return listed(request, Behind(shown, _("On how few it rests"), reverse("insight:resting"), facts=facts))


@never_cache
@require_safe
@signed_in
def rest_facts(request: Request, of: str, party_id: UUID) -> HttpResponse:
    """What of one of them counts."""
    standing, shown = _at_rest(request, of)
    back = reverse("insight:rest", args=[of])
    facts, day = facts_at_rest(of, standing.days), date_of(standing.day)
    return told(request, party_id, facts, day, currency=standing.currency, page=shown.title, back=back)


@never_cache
@require_http_methods(WAYS)
@signed_in
def weak(request: Request) -> HttpResponse:
    """Everybody who is the only tie between others."""

    def facts(party: UUID) -> str:
        return reverse("insight:weak_facts", args=[party])

    return listed(request, Behind(_weak(request), _("What happened before"), reverse("insight:before"), facts=facts))


@never_cache
@require_safe
@signed_in
def weak_facts(request: Request, party_id: UUID) -> HttpResponse:
    """The ties of one of them."""
    shown, today = _weak(request), clock.today(request.workspace.time_zone)
    currency, back = queries.main_currency(request.workspace), reverse("insight:weak")
    return told(request, party_id, WEAK, today, currency=currency, page=shown.title, back=back)


def _in_answer(request: Request, key: str) -> tuple[Standing, FigureList, str]:
    """With the question as the end of an address. Raises Http404 where there is no such list."""
    require(request.actor, Permission.VIEW_PEOPLE)
    standing = queries.standing_of(request.actor, request.workspace)
    question, _kept = asked_by(request, standing, ())
    shown = words.list_of(standing, queries.answered(standing, question), key)
    if shown is None:
        raise Http404
    return standing, shown, f"?{address_of(question)}"


def _at_rest(request: Request, of: str) -> tuple[Standing, FigureList]:
    """Raises Http404 where nobody carries it."""
    require(request.actor, Permission.VIEW_PEOPLE)
    standing = queries.standing_of(request.actor, request.workspace)
    one = next((one for one in rests_on(standing) if one.of == of), None)
    shown = words.rest_list(standing, one) if one is not None else None
    if shown is None or not len(shown.parties):
        raise Http404
    return standing, shown


def _weak(request: Request) -> FigureList:
    """Raises Http404 where there is no such point."""
    require(request.actor, Permission.VIEW_PEOPLE)
    kept = queries.found_last(request.actor, PAST)
    if kept is None or not kept.points:
        raise Http404
    return words.weak_list(kept)
