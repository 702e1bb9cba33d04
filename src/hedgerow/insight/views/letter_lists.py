"""The parties behind what a letter says, and the single facts of each."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from hedgerow.insight import queries
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.monthly.found import MonthlyFacts
from hedgerow.insight.readings.monthly.lists import LISTS, facts_in
from hedgerow.insight.views.figures.behind import listed
from hedgerow.insight.views.figures.facts import told
from hedgerow.insight.views.letters import found_letter
from hedgerow.insight.words.behind import Behind
from hedgerow.insight.words.counted import table, unnamed
from hedgerow.insight.words.monthly.parts import part_titles
from hedgerow.kernel.permissions import require
from hedgerow.web import formats
from hedgerow.web.access import signed_in
from hedgerow.web.lists import WAYS
from hedgerow.web.request import Request


@never_cache
@require_http_methods(WAYS)
@signed_in
def letter_list(request: Request, month: str, key: str) -> HttpResponse:
    """Whom a part of the letter counts."""
    facts = _facts(request, month, key)
    counted = queries.counted_in_month(request.actor, request.workspace, key, facts)
    says = _("In %(month)s, as of %(day)s.") % {
        "month": formats.month(facts.month),
        "day": formats.day(facts.until),
    }
    words = " ".join(filter(None, (says, unnamed(counted, facts.currency))))
    shown = table(f"letter-{month}-{key}", part_titles()[key], words, counted, facts.currency)

    def single(party: UUID) -> str:
        return reverse("insight:letter_facts", args=[month, key, party])

    back = reverse("insight:letter", args=[month])
    return listed(request, Behind(shown, formats.month(facts.month), back, facts=single))


@never_cache
@require_safe
@signed_in
def letter_facts(request: Request, month: str, key: str, party_id: UUID) -> HttpResponse:
    """What of one of them counts."""
    facts = _facts(request, month, key)
    days = (facts.until - facts.month).days + 1
    back = reverse("insight:letter_list", args=[month, key])
    single, page = facts_in(key, days), part_titles()[key]
    return told(request, party_id, single, facts.until, currency=facts.currency, page=page, back=back)


def _facts(request: Request, month: str, key: str) -> MonthlyFacts:
    require(request.actor, Permission.VIEW_PEOPLE)
    if key not in LISTS:
        raise Http404
    return queries.facts_of(found_letter(request, month))
