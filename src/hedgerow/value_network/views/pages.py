"""The picture with what is missing in it, and the picture beside what really flowed."""

from collections.abc import Mapping
from datetime import date, timedelta
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from hedgerow.exchange import queries as exchange
from hedgerow.exchange.queries import Period
from hedgerow.kernel import clock
from hedgerow.network import queries as people
from hedgerow.value_network import analysing, drawing, queries, telling
from hedgerow.value_network.drawn import US, Drawing, DrawnRole
from hedgerow.value_network.examples import EXAMPLES
from hedgerow.value_network.forms import another_deliverable
from hedgerow.value_network.models import ValueNetwork
from hedgerow.value_network.permissions import Permission
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request

PERIODS: Mapping[str, int | None] = {"90": 90, "365": 365, "all": None}
_YEAR = "365"
MOST_UNDRAWN = 12


@require_GET
@signed_in
def index(request: Request) -> HttpResponse:
    """The oldest picture; without one, what to begin from."""
    found = list(queries.visible_networks(request.actor))
    if found:
        return _page(request, found[0])
    may_draw = request.actor.may(Permission.DRAW)
    return render(request, "value_network/empty.html", examples=EXAMPLES, may_draw=may_draw)


@require_GET
@signed_in
def network(request: Request, value_network_id: UUID) -> HttpResponse:
    return _page(request, queries.visible_network(request.actor, value_network_id))


@require_GET
@signed_in
def seen(request: Request, value_network_id: UUID) -> HttpResponse:
    """Which arrows were seen among the entries of a period, and what flowed that nobody drew."""
    one = queries.visible_network(request.actor, value_network_id)
    drawn = queries.current_drawing(request.actor, one)
    name = request.GET.get("period", "")
    name = name if name in PERIODS else _YEAR
    today = clock.today(request.workspace.time_zone)
    found = queries.compared(request.actor, drawn, _period(PERIODS[name], today))
    currency = request.workspace.currency
    return render(
        request,
        "value_network/seen.html",
        one=one,
        period=name,
        periods=[("90", _("90 days")), ("365", _("a year")), ("all", _("all time"))],
        headline=telling.seen_headline(found),
        lines=telling.drawn_lines(drawn, found, currency),
        undrawn=telling.undrawn_lines(drawn, found, request.workspace.name, currency, MOST_UNDRAWN),
        more=max(0, len(found.undrawn) - MOST_UNDRAWN),
        roleless=found.roleless,
        may_draw=_may_draw(request, one),
    )


def _page(request: Request, one: ValueNetwork) -> HttpResponse:
    drawn = queries.current_drawing(request.actor, one)
    found = analysing.exchanged(drawn)
    may_draw, marks = _may_draw(request, one), _marks(drawn)
    return render(
        request,
        "value_network/network.html",
        one=one,
        others=list(queries.visible_networks(request.actor)),
        drawn=drawn,
        pictures=_pictures(drawn, one.name, marks),
        headline=telling.headline(found),
        missing=telling.missing_lines(one, found),
        unanswered=drawn.unanswered,
        figures=telling.figure_lines(found),
        sentences=telling.role_sentences(found),
        marks=marks,
        form=another_deliverable(drawn, exchange.offered_kinds(request.actor)) if may_draw else None,
        may_draw=may_draw,
    )


def _may_draw(request: Request, one: ValueNetwork) -> bool:
    return request.actor.may(Permission.DRAW) and one.put_away_at is None


def _pictures(drawn: Drawing, name: str, marks: Mapping[UUID, str]) -> list[str]:
    """The same twice: with names for a wide screen, with numbers for a phone."""
    said = {"name": name, "roles": len(drawn.roles), "arrows": len(drawn.deliverables)}
    title = _("%(name)s: %(roles)s roles and %(arrows)s arrows between them. All of it stands as a list below.") % said
    return [drawing.picture(drawn, sheet, title=title, marks=marks) for sheet in (drawing.WIDE, drawing.NARROW)]


def _marks(drawn: Drawing) -> dict[UUID, str]:
    marks = {word.key: word.mark for word in people.role_words()}
    return {role.key: marks[role.stands_for] for role in drawn.roles if _has_mark(role, marks)}


def _has_mark(role: DrawnRole, marks: Mapping[str, str]) -> bool:
    return role.stands_for != US and role.stands_for in marks


def _period(days: int | None, today: date) -> Period:
    return Period() if days is None else Period(today - timedelta(days=days - 1), today)
