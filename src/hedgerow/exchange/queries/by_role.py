"""Flows added up by what both sides are to the business: a few hundred sums, however many flows and people."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, F, FilteredRelation, Q, QuerySet, Value
from django.db.models import Sum as Total
from django.db.models.functions import Coalesce

from hedgerow.exchange.queries.flows import counted, visible_flows
from hedgerow.exchange.queries.sums import Period
from hedgerow.kernel.actor import Actor

_COLUMNS = ("by_us", "to_us", "giver_role", "receiver_role", "kind_id", "currency")


@dataclass(frozen=True, slots=True)
class RoleSum:
    """What those of one role gave those of another, of one kind, in one currency; `currency` "" without a worth.

    None is the business itself, "" are people without a role. Who has two roles now counts in both.
    """

    giver: str | None
    receiver: str | None
    kind: UUID
    currency: str
    worth_minor: int
    flows: int


def sums_by_role(actor: Actor, period: Period) -> list[RoleSum]:
    """Of all that counts and that the actor may see, by the roles that people have today: one question."""
    rows = period.of(counted(visible_flows(actor))).annotate(
        giver_current=FilteredRelation("giver__roles", condition=Q(giver__roles__until=None)),
        receiver_current=FilteredRelation("receiver__roles", condition=Q(receiver__roles__until=None)),
    )
    named: QuerySet[Any] = rows.annotate(
        by_us=Q(giver__isnull=True),
        to_us=Q(receiver__isnull=True),
        giver_role=Coalesce(F("giver_current__kind__key"), Value("")),
        receiver_role=Coalesce(F("receiver_current__kind__key"), Value("")),
    )
    grouped: QuerySet[Any] = named.order_by().values_list(*_COLUMNS)
    found: Any = grouped.annotate(worth=Total("worth_minor"), n=Count("pk"))
    return [
        RoleSum(None if by_us else giver, None if to_us else receiver, kind, code, int(worth or 0), n)
        for by_us, to_us, giver, receiver, kind, code, worth, n in found
    ]
