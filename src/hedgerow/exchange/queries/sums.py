"""Flows added up: who gave whom how much of what, in one question."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.db.models import Sum as Total

from hedgerow.exchange.builtin import MONEY
from hedgerow.exchange.models import Flow, FlowState, WorthBy
from hedgerow.exchange.permissions import Permission
from hedgerow.exchange.queries.flows import between, counted, visible_flows, with_party
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both among them; None where open."""

    first: date | None = None
    last: date | None = None

    def of(self, flows: "QuerySet[Flow]") -> "QuerySet[Flow]":
        if self.first is not None:
            flows = flows.filter(on__gte=self.first)
        return flows if self.last is None else flows.filter(on__lte=self.last)

    @property
    def before(self) -> "Period | None":
        """The same number of days right before it; None where it has no beginning or no end."""
        if self.first is None or self.last is None:
            return None
        days = self.last - self.first + timedelta(days=1)
        return Period(self.first - days, self.first - timedelta(days=1))


@dataclass(frozen=True, slots=True)
class Sum:
    """What one gave another of one kind and unit, in one currency; `currency` "" where it has no worth.

    None is the business itself. `is_settled`: legs of sales.
    """

    giver: UUID | None
    receiver: UUID | None
    kind: UUID
    unit: str
    currency: str
    is_settled: bool
    worth_minor: int
    quantity_milli: int
    flows: int


def sums(actor: Actor, period: Period, *, party: UUID | None = None) -> list[Sum]:
    """Of all that counts and that the actor may see; of one party where given."""
    rows = period.of(counted(visible_flows(actor)))
    return [one for one, _state in _added(rows if party is None else with_party(rows, party))]


def sums_and_disputed(actor: Actor, period: Period, party: UUID) -> tuple[list[Sum], int]:
    """What went between the business and one party, and how many of that are disputed, in one question."""
    rows = between(period.of(visible_flows(actor)).filter(taken_back_at=None), party)
    added = list(_added(rows, "state"))
    disputed = sum(one.flows for one, state in added if state == FlowState.DISPUTED)
    return [one for one, state in added if state != FlowState.DISPUTED], disputed


def _added(rows: "QuerySet[Flow]", *more: str) -> Iterator[tuple[Sum, str]]:
    """Groups added up; with the state of each where that is one of the columns."""
    sides = ("giver_id", "receiver_id", "kind_id", "unit", "currency", "is_settled")
    grouped = rows.order_by().values_list(*sides, *more)
    added = grouped.annotate(worth=Total("worth_minor"), quantity=Total("quantity_milli"), n=Count("pk"))
    found: Iterable[Any] = added.iterator(5000)
    for giver, receiver, kind, unit, code, settled, *states, worth, quantity, n in found:
        one = Sum(giver, receiver, kind, unit, code, settled, int(worth or 0), int(quantity or 0), n)
        yield one, states[0] if states else ""


def valued(actor: Actor, period: Period, currency: str) -> list[tuple[UUID | None, UUID | None, int, date]]:
    """(giver, receiver, worth, day) of all that was not paid for and has a worth in the currency."""
    rows = period.of(counted(visible_flows(actor))).filter(currency=currency, is_settled=False, worth_minor__gt=0)
    found: Iterable[Any] = rows.order_by().values_list("giver_id", "receiver_id", "worth_minor", "on")
    return list(found)


class ValuedWith(NamedTuple):
    """A flow between the business and one party that was not paid for and has a worth."""

    kind: UUID
    is_ours: bool
    worth: int
    on: date


def valued_with(actor: Actor, period: Period, currency: str, party: UUID) -> list[ValuedWith]:
    """As `valued`, of what went between the business and one party."""
    rows = between(period.of(counted(visible_flows(actor))), party)
    rows = rows.filter(currency=currency, is_settled=False, worth_minor__gt=0)
    found: Iterable[Any] = rows.order_by().values_list("kind_id", "giver_id", "worth_minor", "on")
    return [ValuedWith(kind, giver is None, worth, on) for kind, giver, worth, on in found]


def given_and_got(actor: Actor, period: Period, currency: str) -> tuple[int, int]:
    """What the business gave everybody and got from them besides sales, in minor units of a currency, as one row."""
    rows = period.of(counted(visible_flows(actor))).filter(currency=currency, is_settled=False)
    added = rows.aggregate(
        gave=Total("worth_minor", filter=Q(giver=None)), got=Total("worth_minor", filter=Q(receiver=None))
    )
    return int(added["gave"] or 0), int(added["got"] or 0)


def disputed_count(actor: Actor, period: Period) -> int:
    """How many count on neither side because the other side says otherwise."""
    return period.of(visible_flows(actor)).filter(state=FlowState.DISPUTED, taken_back_at=None).count()


def without_entry(actor: Actor, period: Period) -> int:
    """How many present parties are in no entry, on neither side. One that was taken back is none; a disputed one is."""
    entries = period.of(visible_flows(actor)).filter(taken_back_at=None)
    gave, got = (Exists(entries.filter(**{side: OuterRef("pk")})) for side in ("giver", "receiver"))
    return network.visible_parties(actor).filter(~gave, ~got).count()


def worth_by_party(
    actor: Actor, currency: str, *, is_given: bool, parties: Collection[UUID] | None = None
) -> Mapping[UUID, int]:
    """What the business gave each party (got from each) besides sales, in minor units of a currency."""
    require(actor, Permission.VIEW_FLOWS)
    other, ours = ("receiver_id", "giver") if is_given else ("giver_id", "receiver")
    rows = counted(visible_flows(actor)).filter(currency=currency, is_settled=False, **{f"{ours}__isnull": True})
    if parties is not None:
        rows = rows.filter(**{f"{other.removesuffix('_id')}__id__among": parties})
    found = rows.order_by().values_list(other).annotate(worth=Total("worth_minor"))
    return {party: int(worth or 0) for party, worth in found if party is not None}


def exchanged() -> dict[str, Any]:
    """For `hedgerow totals`: flows that count, and what they are worth per currency, a sale's goods not once more."""
    rows = counted(Flow.objects.all())
    worth = rows.filter(~Q(worth_by=WorthBy.PRICE), worth_minor__isnull=False)
    added = worth.order_by().values_list("currency").annotate(total=Total("worth_minor"))
    money = rows.filter(kind__key=MONEY).order_by().values_list("currency").annotate(total=Total("worth_minor"))
    return {"flows": rows.count(), "worth": dict(added), "money": dict(money)}
