"""The inventory: everything that is given and needed around the business."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from hedgerow.kernel import clock
from hedgerow.kernel.errors import Text
from hedgerow.network import queries as network
from hedgerow.resources import queries, words
from hedgerow.resources.models import Resource, Side
from hedgerow.resources.permissions import Permission
from hedgerow.resources.tables import cells
from hedgerow.web import formats
from hedgerow.web.lists import Column, Filter, Listing
from hedgerow.web.request import Request

ENDED = "ended"
_MONTHS_AHEAD = 12
_DAYS = (30, 60, 90)
_PAST = "past"
Rows = QuerySet[Resource]


def inventory(request: Request) -> Listing[Resource]:
    today, us = clock.today(request.workspace.time_zone), request.workspace.name
    return Listing(
        key="gives-and-needs",
        label=_("Gives and needs"),
        columns=_columns(today, us),
        sort="title",
        row_label=lambda one: one.title,
        filters=_filters(request, today),
        search=queries.matching,
        search_label=_("What, or who"),
        export=Permission.EXPORT_RESOURCES,
        empty="resources/_nothing_yet.html",
    )


def _columns(today: date, us: str) -> tuple[Column[Resource], ...]:
    return (
        Column("title", _("What"), cells.title, order="sort_title", heading=True, plain=lambda one: one.title),
        Column(
            "who",
            _("Who"),
            partial(cells.whose, us=us),
            order="party__sort_name",
            plain=lambda one: one.party.name if one.party else us,
        ),
        Column("side", _("Which way"), lambda one: Side(one.side).label),
        Column("kind", _("Kind"), lambda one: queries.kind_word(one.kind).label, order="kind__position"),
        Column("amount", _("How much"), lambda one: words.amount(one) or None),
        Column("period", _("When"), lambda one: words.period(one) or None, order="until"),
        Column(
            "valid",
            _("Runs out"),
            lambda one: words.expiry_badge(one.valid_until, today),
            order="valid_until",
            plain=lambda one: one.valid_until.isoformat() if one.valid_until else None,
        ),
        Column("worth", _("Worth"), lambda one: words.worth(one) or None, numeric=True, shown=False),
        Column("note", _("Note"), lambda one: one.note or None, shown=False),
        Column(
            "added",
            _("Noted"),
            lambda one: formats.day(one.added_at, "medium"),
            order="added_at",
            falling=True,
            shown=False,
        ),
    )


def _filters(request: Request, today: date) -> tuple[Filter[Resource], ...]:
    actor = request.actor
    roles = {kind.key: kind for kind in network.visible_role_kinds(actor) if not kind.is_hidden}
    kinds = [(word.key, word.label) for word in queries.kind_words().values()]
    return (
        Filter("side", _("Which way"), lambda _r: Side.choices, lambda rows, side: rows.filter(side=side)),
        Filter("kind", _("Kind"), lambda _r: kinds, lambda rows, key: rows.filter(kind__key=key)),
        Filter(
            "role",
            _("Role"),
            lambda _r: [(key, network.role_word(kind).plural) for key, kind in roles.items()],
            lambda rows, key: queries.of_role(rows, actor, roles[key]),
        ),
        Filter("when", _("When"), lambda _r: _whens(today), partial(_when, today)),
        Filter("expires", _("Runs out"), lambda _r: _expiries(), partial(_expires, today)),
        Filter("fit", _("Who fits"), lambda _r: _fits(), lambda rows, how: _fitting(request, rows, how)),
    )


def _whens(today: date) -> Sequence[tuple[str, Text]]:
    """Now, each of the next twelve months, and what is over."""
    months = [_month(today, ahead) for ahead in range(1, _MONTHS_AHEAD + 1)]
    named = [(f"{first:%Y-%m}", formats.month(first)) for first in months]
    return [("now", _("now")), *named, (ENDED, _("no longer"))]


def _month(today: date, ahead: int) -> date:
    years, month = divmod(today.month - 1 + ahead, 12)
    return date(today.year + years, month + 1, 1)


def _when(today: date, rows: Rows, wish: str) -> Rows:
    """What is over is chosen by the page, which knows of nothing else then."""
    if wish == ENDED:
        return rows
    if wish == "now":
        return queries.holding(rows, today, today)
    first = date.fromisoformat(f"{wish}-01")
    return queries.holding(rows, first, _month(first, 1) - timedelta(days=1))


def _expiries() -> Sequence[tuple[str, Text]]:
    within = [(str(days), _("within %(days)s days") % {"days": formats.number(days)}) for days in _DAYS]
    return [*within, (_PAST, _("ran out"))]


def _expires(today: date, rows: Rows, wish: str) -> Rows:
    if wish == _PAST:
        return rows.filter(valid_until__lt=today)
    return rows.filter(valid_until__gte=today, valid_until__lte=today + timedelta(days=int(wish)))


def _fits() -> Sequence[tuple[str, Text]]:
    return [
        ("covered", _("somebody could give it")),
        ("missing", _("nobody could give it")),
        ("one", _("one alone could give it")),
    ]


def _fitting(request: Request, rows: Rows, how: str) -> Rows:
    return rows.filter(Q(side=Side.NEEDS), id__among=queries.coverage(request.actor).needs(how))
