"""How a circle is: does it turn over, do all take part, does it go both ways, who holds much, who is stuck.

Figures are of the whole circle, also for who sees only some of its members; names only of those the actor may see.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

import numpy as np
from django.db.models import F

from hedgerow.circles.models import Circle, Member, Payment, PaymentKind
from hedgerow.circles.permissions import Permission
from hedgerow.circles.queries.circles import visible_members
from hedgerow.circles.queries.payments import with_state
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.ledger.models import Entry, Outcome
from hedgerow.measures.customers.concentration import concentration
from hedgerow.measures.network.clustering import clustering
from hedgerow.measures.network.cohesion import reciprocity
from hedgerow.measures.network.graph import Graph, graph_of

DAYS = 90
FEWEST_MEMBERS, FEWEST_PAYMENTS = 3, 5
MUCH = 2
"""So many times the mean of what is held is much."""
YEAR = 365


@dataclass(frozen=True, slots=True)
class Health:
    """Of the last 90 days. Below 3 members or 5 payments `is_known` is False, and only the counts are said.

    `turnover` is what was paid; `stock` what was held above zero on the mean of the days; `velocity` how often a year
    the stock changed hands at that pace; `active` how many of `members` paid or were paid; `returned` the share of
    pairs that paid both ways; `clustered` how far partners are partners of each other; `top` the share of all that is
    held which the one holding most has.
    """

    is_known: bool
    members: int
    payments: int
    turnover: int
    stock: int
    velocity: float | None = None
    active: int = 0
    returned: float | None = None
    clustered: float | None = None
    top: float | None = None
    hoarding: tuple[Member, ...] = ()
    stuck: tuple[Member, ...] = ()


def health(actor: Actor, circle: Circle, as_of: date) -> Health:
    require(actor, Permission.VIEW_CIRCLES, circle)
    since = as_of - timedelta(days=DAYS)
    members = list(Member.objects.filter(circle=circle, left_on=None).select_related("account", "party"))
    paid = _paid(circle, since)
    stock = _mean_stock(circle, since, as_of)
    turnover = sum(amount for _payer, _payee, amount in paid)
    if len(members) < FEWEST_MEMBERS or len(paid) < FEWEST_PAYMENTS:
        return Health(is_known=False, members=len(members), payments=len(paid), turnover=turnover, stock=stock)
    graph = _graph(members, paid)
    held = [max(0, one.account.balance) for one in members]
    seen = set(visible_members(actor).filter(circle=circle).values_list("pk", flat=True))
    return Health(
        is_known=True,
        members=len(members),
        payments=len(paid),
        turnover=turnover,
        stock=stock,
        velocity=turnover / stock * YEAR / DAYS if stock else None,
        active=len({one for payer, payee, _amount in paid for one in (payer, payee)} & {one.pk for one in members}),
        returned=reciprocity(graph).share,
        clustered=clustering(graph).transitivity,
        top=concentration(held).top,
        hoarding=_hoarding(members, {payer for payer, _payee, _amount in paid}, seen, since),
        stuck=_stuck(members, {payee for _payer, payee, _amount in paid}, seen, since),
    )


def _paid(circle: Circle, since: date) -> list[tuple[UUID, UUID, int]]:
    """(payer, payee, amount) of what was confirmed and stands."""
    rows = with_state(Payment.objects.filter(circle=circle, kind=PaymentKind.PAYMENT, proposed_at__date__gt=since))
    rows = rows.filter(outcome=Outcome.POSTED, taken_back__lt=F("amount"))
    return list(rows.values_list("payer_id", "payee_id", F("amount") - F("taken_back")))


def _mean_stock(circle: Circle, since: date, as_of: date) -> int:
    """The mean over the days of what all wallets above zero held together, walked back from what they hold now."""
    wallets = Member.objects.filter(circle=circle).values_list("account_id", "account__balance")
    balance = dict(wallets)
    moved = Entry.objects.filter(account__in=Member.objects.filter(circle=circle).values("account"))
    entries = moved.filter(booked_on__gt=since).values_list("booked_on", "account_id", "amount")
    by_day: dict[date, list[tuple[UUID, int]]] = {}
    for day, account, amount in entries:
        by_day.setdefault(day, []).append((account, amount))
    return round(float(np.mean(_stocks(balance, by_day, since, as_of)))) if balance else 0


def _stocks(
    balance: dict[UUID, int], by_day: Mapping[date, Sequence[tuple[UUID, int]]], since: date, as_of: date
) -> list[int]:
    """At the end of each day, the last first."""
    stock = sum(max(0, one) for one in balance.values())
    found, day = [], as_of
    while day > since:
        found.append(stock)
        for account, amount in by_day.get(day, ()):
            before = balance[account] - amount
            stock += max(0, before) - max(0, balance[account])
            balance[account] = before
        day -= timedelta(days=1)
    return found


def _graph(members: Sequence[Member], paid: Sequence[tuple[UUID, UUID, int]]) -> Graph:
    place = {one.pk: number for number, one in enumerate(members)}
    counted = Counter((payer, payee) for payer, payee, _amount in paid if payer in place and payee in place)
    pairs = list(counted)
    return graph_of(
        n=len(members),
        source=[place[payer] for payer, _payee in pairs],
        target=[place[payee] for _payer, payee in pairs],
        weight=[float(counted[pair]) for pair in pairs],
        directed=True,
    )


def _hoarding(members: Sequence[Member], payers: set[UUID], seen: set[UUID], since: date) -> tuple[Member, ...]:
    """Holds more than twice the mean of those above zero, and paid nothing."""
    held = [one.account.balance for one in members if one.account.balance > 0]
    much = MUCH * sum(held) / len(held) if held else 0
    found = [one for one in members if one.account.balance > much and one.pk not in payers and one.joined_on <= since]
    return tuple(one for one in found if one.pk in seen)


def _stuck(members: Sequence[Member], payees: set[UUID], seen: set[UUID], since: date) -> tuple[Member, ...]:
    """Below zero, and was paid nothing."""
    found = [one for one in members if one.account.balance < 0 and one.pk not in payees and one.joined_on <= since]
    return tuple(one for one in found if one.pk in seen)
