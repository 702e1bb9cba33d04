"""The Pulse, the part that takes longer, and the list behind each figure."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from markupsafe import Markup

from hedgerow.insight import queries
from hedgerow.insight.grounds.facts import FactKind, Facts
from hedgerow.insight.health import HEALTH
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.money import Stretch
from hedgerow.insight.registries import pulse_panels
from hedgerow.insight.views.figures.behind import listed
from hedgerow.insight.views.figures.facts import told
from hedgerow.insight.words import expecting, greeting, lists, money
from hedgerow.insight.words.behind import Behind
from hedgerow.insight.words.health.whole import whole
from hedgerow.insight.words.page import page_of, parties_on
from hedgerow.kernel import clock
from hedgerow.kernel.permissions import require
from hedgerow.web import navigation
from hedgerow.web.access import signed_in
from hedgerow.web.lists import WAYS
from hedgerow.web.navigation import NavGroup
from hedgerow.web.palette import actions
from hedgerow.web.rendering import render, render_partial, render_text
from hedgerow.web.request import Request
from hedgerow.web.troubles import troubles


@dataclass(frozen=True, slots=True)
class FilledPanel:
    """A part that another package brings, as it stands on this page."""

    html: Markup
    sheet: str
    waiting: int


@never_cache
@require_safe
@signed_in
def pulse(request: Request) -> HttpResponse:
    """How things are, and what needs somebody today."""
    found = queries.figures_of_today(request.actor, request.workspace)
    if not found.has_parties and found.buying is None:
        return render(
            request,
            "insight/empty.html",
            greeting=_greeting(request),
            today=found.today,
            troubles=troubles(request.actor),
            ways=_ways_in(request),
        )
    names = _names(request, found)
    page, panels = page_of(found, names, _address_for(request)), _panels(request)
    return render(
        request,
        "insight/pulse.html",
        page=page,
        today=found.today,
        greeting=_greeting(request),
        summary=greeting.summary(page.hedge.score, sum(one.waiting for one in panels) if panels else None),
        panels=panels,
        troubles=troubles(request.actor),
        notes=[text for text in (greeting.stale_words(found), greeting.currency_words(found)) if text],
        ways=_ways_in(request),
        whole=whole(queries.health_in_short(request.actor, HEALTH)),
    )


@never_cache
@require_safe
@signed_in
def expected(request: Request) -> HttpResponse:
    """What to expect, as the part the page asks for when it comes into view."""
    found = queries.figures_of_today(request.actor, request.workspace)
    reading = queries.expected(request.actor, request.workspace, found)
    if reading is None:
        raise Http404
    numbers = expecting.expected_numbers(reading, _address_for(request)("expected"))
    return render_partial(request, "insight/_expected.html", numbers=numbers)


@never_cache
@require_http_methods(WAYS)
@signed_in
def figure(request: Request, key: str) -> HttpResponse:
    """Who stands behind a figure, fifty at a time, or all of them as CSV."""
    shown, _facts, _day = _list(request, key)

    def single(party: UUID) -> str:
        return reverse("insight:figure_facts", args=[key, party])

    return listed(request, Behind(shown, _("Today"), reverse("insight:pulse"), facts=single))


@never_cache
@require_safe
@signed_in
def figure_facts(request: Request, key: str, party_id: UUID) -> HttpResponse:
    """What one of them did that counts toward the figure."""
    shown, facts, day = _list(request, key)
    buying = queries.figures_of_today(request.actor, request.workspace).buying
    currency = buying.currency if buying else request.workspace.currency
    back = reverse("insight:figure", args=[key])
    return told(request, party_id, facts, day, currency=currency, page=shown.title, back=back)


def _list(request: Request, key: str) -> tuple[lists.FigureList, Facts, date]:
    """The list, and what counts of each one in it toward a figure of which day. Raises Http404 where there is none."""
    require(request.actor, Permission.VIEW_PEOPLE)
    found = queries.figures_of_today(request.actor, request.workspace)
    if key in set(Stretch):
        paid = queries.paid_over(request.actor, request.workspace, found, Stretch(key))
        if paid is None:
            raise Http404
        return money.paid_list(paid, key), Facts((FactKind.PURCHASE,), (paid.until - paid.since).days + 1), paid.until
    shown = lists.list_of(found, key, lambda: queries.expected(request.actor, request.workspace, found))
    if shown is None:
        raise Http404
    facts = lists.facts_of(key)
    day = found.buying.as_of if found.buying and facts.kinds == (FactKind.PURCHASE,) else found.today
    return shown, facts, day


def _panels(request: Request) -> list[FilledPanel]:
    """What other packages bring to this page; one with nothing to show is left out."""
    found = [(panel, panel.read(request)) for panel in sorted(pulse_panels, key=lambda one: one.position)]
    return [
        # house: safe-markup: the text comes from a template of ours, which escapes what it is given
        FilledPanel(Markup(render_text(request, panel.template, **shown.context)), panel.sheet, shown.waiting)
        for panel, shown in found
        if shown is not None
    ]


def _names(request: Request, found: queries.Pulse) -> dict[UUID, str]:
    """Of everybody the page may name, the business itself among them; nobody's for who may not see people."""
    if not request.actor.may(Permission.VIEW_PEOPLE):
        return {}
    return {**queries.names_of(request.actor, parties_on(found)), request.workspace.pk: request.workspace.name}


def _greeting(request: Request) -> str:
    return greeting.greeting(timezone.localtime(clock.now()), request.actor.label)


def _ways_in(request: Request) -> dict[str, str]:
    """Addresses of where people and purchases come from: a file, or by hand; "" for who may not."""
    imports = next(
        (place.url for place in navigation.places(request, NavGroup.SETUP) if place.entry.key == "import"), ""
    )
    add = actions.get("add-party")
    may_add = add is not None and (not add.permission or request.actor.may(add.permission))
    return {"file": imports, "hand": reverse(add.url_name) if add is not None and may_add else ""}


def _address_for(request: Request) -> Callable[[str], str]:
    if not request.actor.may(Permission.VIEW_PEOPLE):
        return lambda _key: ""
    return lambda key: reverse("insight:figure", args=[key])
