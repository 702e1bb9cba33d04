"""Who has been below zero, or below their own limit, and since when."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from hedgerow.circles.models import Circle, Member, Standing
from hedgerow.circles.permissions import Permission
from hedgerow.circles.queries.circles import visible_members
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.ledger.models import Entry

REMIND_AFTER = 60
"""Days below zero after which somebody is worth a word."""


@dataclass(frozen=True, slots=True)
class Ageing:
    """`since` is the day on which the wallet went below zero and stayed there, `overdue_since` when the circle's days
    were over for who left with a debt or stands below the limit; None for who is within it.
    """

    member: Member
    owed: int
    since: date
    days: int
    overdue_since: date | None

    @property
    def is_worth_a_word(self) -> bool:
        return self.days >= REMIND_AFTER or self.overdue_since is not None


def ageing(actor: Actor, circle: Circle, as_of: date) -> list[Ageing]:
    """Everybody who is below zero now, the longest first."""
    require(actor, Permission.VIEW_CIRCLES, circle)
    rows = visible_members(actor).filter(circle=circle, account__balance__lt=0)
    rows = rows.annotate(since=_since(0), beyond=_since(OuterRef(OuterRef("account__floor"))))
    found = [_aged(one, as_of) for one in rows.order_by("id")]
    return sorted(found, key=lambda one: (one.since, one.member.pk))


def _since(least: Any) -> Subquery:
    """The day of the first entry after the last one that left `least` or more."""
    last = Entry.objects.filter(account=OuterRef(OuterRef("account")), balance_after__gte=least).order_by("-number")
    after = Entry.objects.filter(
        account=OuterRef("account"), number__gt=Coalesce(Subquery(last.values("number")[:1]), Value(0))
    )
    return Subquery(after.order_by("number").values("booked_on")[:1])


def _aged(member: Any, as_of: date) -> Ageing:
    balance, floor = member.account.balance, member.account.floor or 0
    since = member.since
    begun = None
    if member.standing == Standing.LEFT:
        begun = member.left_on
    elif balance < floor:
        begun = max(member.beyond, member.limited_on)
    due = begun + timedelta(days=member.circle.cover_after_days) if begun else None
    overdue = due if due is not None and due <= as_of else None
    return Ageing(member, -balance, since, max(0, (as_of - since).days), overdue)
