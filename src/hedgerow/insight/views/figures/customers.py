"""Customers in words, and who stands behind them."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from hedgerow.insight import queries
from hedgerow.insight.analysed.customers import CUSTOMERS
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.buyers.facts import FACTS
from hedgerow.insight.readings.buyers.found import CustomersFound
from hedgerow.insight.registries import Area, measures
from hedgerow.insight.titles import VIEW_INITIATIVES, customers_seen
from hedgerow.insight.views.figures.behind import listed
from hedgerow.insight.views.figures.facts import told
from hedgerow.insight.views.standing import stands_on
from hedgerow.insight.words.behind import Behind
from hedgerow.insight.words.buyers.calling import called
from hedgerow.insight.words.buyers.lists import list_of
from hedgerow.insight.words.buyers.page import page_of, parties_on
from hedgerow.insight.words.past import past_of
from hedgerow.kernel import clock
from hedgerow.kernel.days import date_of, number_of
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as people
from hedgerow.network.models import ContactKind
from hedgerow.web.access import signed_in
from hedgerow.web.lists import WAYS
from hedgerow.web.rendering import render
from hedgerow.web.request import Request

BACK = timedelta(days=731)


@never_cache
@require_safe
@signed_in
def customers(request: Request) -> HttpResponse:
    """What the record says about those who buy."""
    found = queries.analysis_of(request.actor, CUSTOMERS)
    shown = customers_seen(request.actor, found.value) if found.value else None
    may_see = request.actor.may(Permission.VIEW_PEOPLE)
    names = _names(request, found.value) if found.value else {}
    today, stands = clock.today(request.workspace.time_zone), stands_on(request)
    area = [measure for measure in measures if measure.area is Area.CUSTOMERS]
    readings = queries.readings_of(request.actor, [measure.key for measure in area], stands - BACK)
    reached = people.first_contacts(called(found.value, names), _WAYS) if found.value and names else {}
    return render(
        request,
        "insight/customers/page.html",
        found=found,
        page=page_of(shown, names, reached, number_of(today), may_open=may_see) if shown else None,
        is_empty=found.value is not None and not found.value.customers,
        courses=past_of(area, readings, stands) if found.value and found.value.as_of == number_of(stands) else (),
        back=reverse("insight:customers"),
        may_see=may_see,
        may_see_initiatives=request.actor.may(VIEW_INITIATIVES),
    )


@never_cache
@require_http_methods(WAYS)
@signed_in
def customers_list(request: Request, key: str) -> HttpResponse:
    """Who stands behind one of the figures."""
    _found, behind = _behind(request, key)

    def facts(party: UUID) -> str:
        return reverse("insight:customers_facts", args=[key, party])

    return listed(request, replace(behind, facts=facts))


@never_cache
@require_safe
@signed_in
def customers_facts(request: Request, key: str, party_id: UUID) -> HttpResponse:
    """What one of them did that counts toward it."""
    found, behind = _behind(request, key)
    back = reverse("insight:customers_list", args=[key])
    day = date_of(found.as_of)
    return told(request, party_id, FACTS[key], day, currency=found.currency, page=behind.shown.title, back=back)


def _behind(request: Request, key: str) -> tuple[CustomersFound, Behind]:
    require(request.actor, Permission.VIEW_PEOPLE)
    found = queries.found_last(request.actor, CUSTOMERS)
    behind = list_of(found, key) if found else None
    if found is None or behind is None:
        raise Http404
    return found, behind


_WAYS = (ContactKind.PHONE, ContactKind.EMAIL)


def _names(request: Request, found: CustomersFound) -> dict[UUID, str]:
    if not request.actor.may(Permission.VIEW_PEOPLE):
        return {}
    return queries.names_of(request.actor, parties_on(found))
