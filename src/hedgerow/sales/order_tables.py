"""The lists of orders and of products."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from markupsafe import Markup

from hedgerow.kernel import clock
from hedgerow.kernel.errors import Text
from hedgerow.kernel.money import Money
from hedgerow.sales import order_queries as queries
from hedgerow.sales.models import Fulfilment, Order, OrderState, Product
from hedgerow.sales.order_words import channel_word, quantity, source_word
from hedgerow.sales.permissions import Permission
from hedgerow.web import formats
from hedgerow.web.lists import BulkAction, Column, Filter, Listing
from hedgerow.web.request import Request

_LINK = Markup('<a href="{}"><b>{}</b></a>')
_PLAIN_LINK = Markup('<a href="{}">{}</a>')
_BADGE = Markup('<span class="badge {}">{}</span>')
_KINDS = {OrderState.PAID.value: "good", OrderState.CANCELLED.value: "", OrderState.OPEN.value: "care"}
NONE = "-"


def orders_listing(request: Request) -> Listing[Order]:
    return Listing(
        key="orders",
        label=_("Orders"),
        columns=_columns(),
        sort="-placed",
        row_label=named,
        filters=_filters(request, clock.today(request.workspace.time_zone)),
        search=queries.matching,
        search_label=_("Number, or who"),
        empty="sales/_no_orders.html",
    )


def named(order: Order) -> str:
    return order.number or order.external_id


def _money(minor: int, currency: str) -> str:
    return formats.money(Money(minor, currency))


def _columns() -> tuple[Column[Order], ...]:
    def back(one: Order) -> str | None:
        given: int = getattr(one, "given_back_minor", 0)
        return _money(-given, one.currency) if given else None

    return (
        Column("number", _("Order"), _number, order="number", heading=True, plain=named),
        Column("who", _("Who"), _whose, order="party__sort_name", plain=lambda one: one.party and one.party.name),
        Column("placed", _("When"), lambda one: formats.day(one.day, "medium"), order="placed_at", timed=True),
        Column("state", _("State"), _state, order="state", plain=lambda one: OrderState(one.state).label),
        Column(
            "total", _("Total"), lambda one: _money(one.total_minor, one.currency), order="total_minor", numeric=True
        ),
        Column("back", _("Given back"), back, order="given_back_minor", numeric=True, falling=True),
        Column("place", _("Place"), lambda one: one.place or None, order="place"),
        Column("how", _("Handed over"), lambda one: one.fulfilment and Fulfilment(one.fulfilment).label, shown=False),
        Column("channel", _("Channel"), lambda one: channel_word(one.channel) or None, order="channel", shown=False),
        Column("source", _("Came from"), lambda one: source_word(one.source), order="source", shown=False),
    )


def _number(one: Order) -> Markup:
    return _LINK.format(reverse("sales:order", args=[one.pk]), named(one))


def _whose(one: Order) -> object:
    if one.party is None:
        return _("Nobody in particular")
    return _PLAIN_LINK.format(reverse("network:party", args=[one.party.pk]), one.party.name)


def _state(one: Order) -> Markup:
    shown = _BADGE.format(_KINDS[one.state], OrderState(one.state).label)
    return shown + " " + _BADGE.format("care", _("look at it")) if getattr(one, "has_waiting", False) else shown


def _filters(request: Request, today: date) -> tuple[Filter[Order], ...]:
    def used(field: str) -> list[str]:
        return queries.words_in_use(request.actor, field)

    return (
        Filter("state", _("State"), lambda _r: OrderState.choices, lambda rows, state: rows.filter(state=state)),
        Filter("since", _("When"), lambda _r: _days(), lambda rows, days: _since(rows, today, days)),
        Filter("place", _("Place"), lambda _r: [(one, one) for one in used("place")], _by("place")),
        Filter(
            "channel", _("Channel"), lambda _r: [(one, channel_word(one)) for one in used("channel")], _by("channel")
        ),
        Filter("source", _("Came from"), lambda _r: [(one, source_word(one)) for one in used("source")], _by("source")),
        Filter("fulfilment", _("Handed over"), lambda _r: Fulfilment.choices, _by("fulfilment")),
        Filter("returned", _("Given back"), lambda _r: _returned(), _given_back),
    )


def _by(field: str):  # type: ignore[no-untyped-def]  # the lambda that a Filter wants
    return lambda rows, value: rows.filter(**{field: value})


def _days() -> Sequence[tuple[str, Text]]:
    later = [(str(days), _("the last %(days)s days") % {"days": formats.number(days)}) for days in (7, 30, 90, 365)]
    return [("0", _("today")), *later]


def _since(rows: "QuerySet[Order]", today: date, days: str) -> "QuerySet[Order]":
    return rows.filter(day__gte=today - timedelta(days=int(days)), day__lte=today)


def _returned() -> Sequence[tuple[str, Text]]:
    return [("some", _("something was given back")), ("waits", _("something does not count yet"))]


def _given_back(rows: "QuerySet[Order]", how: str) -> "QuerySet[Order]":
    return queries.with_something_back(rows, is_waiting=how == "waits")


def products_listing(request: Request) -> Listing[Product]:
    currency = request.workspace.currency
    names = queries.categories(request.actor)
    return Listing(
        key="products",
        label=_("Products"),
        columns=(
            Column("name", _("Product"), _product, order="normalised", heading=True, plain=lambda one: one.name),
            Column("category", _("Category"), lambda one: one.category or None, order="category"),
            Column("sold", _("Sold"), lambda one: quantity(_of(one, "sold_milli")), order="sold_milli", numeric=True),
            Column("times", _("Purchases"), lambda one: formats.number(_of(one, "times")), order="times", numeric=True),
            Column(
                "amount",
                _("Brought in"),
                lambda one: _money(_of(one, "amount_minor"), currency),
                order="amount_minor",
                numeric=True,
                falling=True,
            ),
        ),
        sort="-amount",
        row_label=lambda one: one.name,
        filters=(
            Filter(
                "category",
                _("Category"),
                lambda _r: [*((name, name) for name in names), (NONE, _("none yet"))],
                lambda rows, name: rows.filter(category="" if name == NONE else name),
            ),
        ),
        search=lambda rows, text: rows.filter(normalised__contains=text.casefold()),
        search_label=_("What it is called"),
        bulk=(BulkAction("category", _("Put in a category"), "sales:create_category", "tag", Permission.RECORD_SALES),),
        empty="sales/_no_products.html",
    )


def _of(one: Product, name: str) -> int:
    return int(getattr(one, name, 0))


def _product(one: Product) -> Markup:
    return _LINK.format(reverse("sales:product", args=[one.pk]), one.name)
