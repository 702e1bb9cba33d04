"""Health: the page, and who stands behind each of its parts."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from hedgerow.insight import queries
from hedgerow.insight.health import HEALTH
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.health.facts import FACTS
from hedgerow.insight.readings.health.found import people_of
from hedgerow.insight.views.addresses import address_for
from hedgerow.insight.views.figures.behind import listed
from hedgerow.insight.views.figures.facts import told
from hedgerow.insight.words.behind import Behind
from hedgerow.insight.words.health.lists import list_behind
from hedgerow.insight.words.health.page import page_of
from hedgerow.insight.words.health.texts import PARTS
from hedgerow.kernel.days import date_of
from hedgerow.kernel.permissions import require
from hedgerow.web.access import signed_in
from hedgerow.web.lists import WAYS
from hedgerow.web.rendering import render
from hedgerow.web.request import Request


@never_cache
@require_safe
@signed_in
def health(request: Request) -> HttpResponse:
    """How the ecosystem is doing, in parts, and what in them calls for something."""
    found = queries.analysis_of(request.actor, HEALTH)
    page = page_of(found.value, address_for(request)) if found.value and found.value.members else None
    empty = page is None and not queries.has_people(request.actor)
    return render(request, "insight/health/index.html", found=found, page=page, is_empty=empty)


@never_cache
@require_http_methods(WAYS)
@signed_in
def behind(request: Request, key: str) -> HttpResponse:
    """Who stands behind a part, fifty at a time, or all of them as CSV."""
    require(request.actor, Permission.VIEW_PEOPLE)
    found = queries.found_last(request.actor, HEALTH)
    shown = list_behind(found, people_of(found), key) if found else None
    if shown is None:
        raise Http404

    def single(party: UUID) -> str:
        return reverse("insight:health_facts", args=[key, party])

    return listed(request, Behind(shown, _("Health"), reverse("insight:health"), facts=single))


@never_cache
@require_safe
@signed_in
def facts(request: Request, key: str, party_id: UUID) -> HttpResponse:
    """What one of them did that counts toward the part."""
    require(request.actor, Permission.VIEW_PEOPLE)
    found = queries.found_last(request.actor, HEALTH)
    if found is None or key not in FACTS:
        raise Http404
    back = reverse("insight:health_list", args=[key])
    day, page = date_of(found.day), str(PARTS[key].title)
    return told(request, party_id, FACTS[key], day, currency=found.currency, page=page, back=back)
