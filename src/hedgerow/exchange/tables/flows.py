"""Everything that was given and received, entry by entry."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from markupsafe import Markup

from hedgerow.exchange import queries, words
from hedgerow.exchange.fairness import ALL, PERIODS, period_named
from hedgerow.exchange.models import Flow, FlowState
from hedgerow.kernel import clock
from hedgerow.kernel.errors import Text
from hedgerow.network.models import Party
from hedgerow.web import formats
from hedgerow.web.lists import Column, Filter, Listing
from hedgerow.web.request import Request

_LINK = Markup('<a href="{}">{}</a>')
_TAKEN_BACK = "taken_back"
Rows = QuerySet[Flow]


def flows(request: Request) -> Listing[Flow]:
    us = request.workspace.name
    return Listing(
        key="given-and-received",
        label=_("Given and received, entry by entry"),
        columns=_columns(us),
        sort="-day",
        row_label=lambda flow: words.way(flow, us),
        filters=_filters(clock.today(request.workspace.time_zone)),
        search=queries.matching,
        search_label=_("Who, or what was noted"),
        empty="exchange/_nothing_yet.html",
    )


def _columns(us: str) -> tuple[Column[Flow], ...]:
    return (
        Column(
            "day",
            _("When"),
            _day,
            order="on",
            heading=True,
            falling=True,
            plain=lambda flow: flow.on.isoformat(),
        ),
        Column("giver", _("Who gave"), lambda flow: _who(flow.giver, us), plain=lambda f: words.parties_in(f, us)[0]),
        Column(
            "receiver", _("Who got"), lambda flow: _who(flow.receiver, us), plain=lambda f: words.parties_in(f, us)[1]
        ),
        Column("kind", _("What kind"), words.kind, order="kind__position"),
        Column(
            "quantity", _("How much"), lambda flow: words.quantity(flow.quantity_milli, flow.unit) or None, numeric=True
        ),
        Column("worth", _("Worth"), lambda flow: words.worth(flow) or None, numeric=True),
        Column("state", _("State"), _state_of, plain=words.state),
        Column("note", _("Note"), lambda flow: flow.note or None, shown=False),
    )


def _day(flow: Flow) -> Markup:
    return Markup('<a href="{}"><b>{}</b></a>').format(
        reverse("exchange:flow", args=[flow.pk]), formats.day(flow.on, "medium")
    )


def _who(party: Party | None, us: str) -> object:
    return us if party is None else _LINK.format(reverse("network:party", args=[party.pk]), party.name)


def _state_of(flow: Flow) -> Text | None:
    """Only what is not as usual."""
    return None if flow.state == FlowState.STATED and flow.taken_back_at is None else words.state(flow)


def _filters(today: date) -> tuple[Filter[Flow], ...]:
    kinds = [(word.key, word.label) for word in queries.kind_words().values()]
    return (
        Filter("way", _("Which way"), lambda _r: _ways(), _way),
        Filter("kind", _("What kind"), lambda _r: kinds, lambda rows, key: rows.filter(kind__key=key)),
        Filter("when", _("When"), lambda _r: _whens(), partial(_when, today)),
        Filter("worth", _("Worth"), lambda _r: _worths(), _worth),
        Filter("state", _("State"), lambda _r: _states(), _state),
    )


def _ways() -> Sequence[tuple[str, Text]]:
    return [("got", _("you got")), ("gave", _("you gave")), ("between", _("between others"))]


def _way(rows: Rows, way: str) -> Rows:
    if way == "between":
        return rows.filter(giver__isnull=False, receiver__isnull=False)
    return rows.filter(receiver=None) if way == "got" else rows.filter(giver=None)


def period_words() -> list[tuple[str, str]]:
    return [("90", _("90 days")), ("365", _("a year")), (ALL, _("all time"))]


def _whens() -> Sequence[tuple[str, Text]]:
    return [(key, label) for key, label in period_words() if key != ALL]


def _when(today: date, rows: Rows, wish: str) -> Rows:
    return period_named(wish, today).of(rows) if wish in PERIODS else rows


def _worths() -> Sequence[tuple[str, Text]]:
    return [("gifts", _("without sales")), ("sales", _("sales")), ("none", _("without a worth"))]


def _worth(rows: Rows, wish: str) -> Rows:
    if wish == "none":
        return rows.filter(worth_minor=None)
    return rows.filter(is_settled=True, worth_minor__isnull=False) if wish == "sales" else rows.filter(is_settled=False)


def _states() -> Sequence[tuple[str, Text]]:
    return [*FlowState.choices, (_TAKEN_BACK, _("taken back"))]


def _state(rows: Rows, wish: str) -> Rows:
    if wish == _TAKEN_BACK:
        return rows.filter(taken_back_at__isnull=False)
    return rows.filter(state=wish, taken_back_at=None)
