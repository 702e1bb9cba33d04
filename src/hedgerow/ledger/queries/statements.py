"""A statement: what an account held when the first day began, each line, what it held when the last one ended."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet, Sum

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.ledger.booking import books
from hedgerow.ledger.errors import DaysReversed
from hedgerow.ledger.models import Account, Check, Closing, Entry, Transfer
from hedgerow.ledger.permissions import Permission
from hedgerow.ledger.queries.accounts import balance_before


@dataclass(frozen=True, slots=True)
class StatementLine:
    """`balance` is what the account held after it."""

    entry: Entry
    balance: int


@dataclass(frozen=True, slots=True)
class Statement:
    """Between two days, both included; by the days the entries were booked on."""

    account: Account
    since: date
    until: date
    opening: int
    came_in: int
    went_out: int

    @property
    def closing(self) -> int:
        return self.opening + self.came_in - self.went_out

    def lines(self) -> Iterator[StatementLine]:
        """One after the other, however many there are."""
        balance = self.opening
        for entry in entries_between(self.account, self.since, self.until).iterator(2000):
            balance += entry.amount
            yield StatementLine(entry, balance)


def statement(actor: Actor, account: Account, since: date, until: date) -> Statement:
    """The account is visible. Raises DaysReversed."""
    require(actor, Permission.VIEW_LEDGER, account)
    if until < since:
        raise DaysReversed(field="until")
    moved = Entry.objects.filter(account=account, booked_on__gte=since, booked_on__lte=until).aggregate(
        came_in=Sum("amount", filter=Q(amount__gt=0)), went_out=Sum("amount", filter=Q(amount__lt=0))
    )
    opening = balance_before(account, since)
    return Statement(account, since, until, opening, moved["came_in"] or 0, -(moved["went_out"] or 0))


def entries_between(account: Account, since: date, until: date) -> "QuerySet[Entry]":
    rows = Entry.objects.filter(account=account, booked_on__gte=since, booked_on__lte=until)
    return rows.select_related("transfer").order_by("booked_on", "number")


def entries_of(actor: Actor, account: Account, since: date | None, until: date | None) -> "QuerySet[Entry]":
    """Of a visible account, those booked on these days."""
    require(actor, Permission.VIEW_LEDGER, account)
    days = {"booked_on__gte": since, "booked_on__lte": until}
    return Entry.objects.filter(account=account, **{name: day for name, day in days.items() if day is not None})


def others_of(account: Account, transfers: list[Transfer]) -> dict[UUID, list[Account]]:
    """The accounts on the other side of these transfers."""
    found: dict[UUID, list[Account]] = {}
    keys = [one.pk for one in transfers]
    rows = Entry.objects.filter(transfer__id__among=keys).exclude(account=account).select_related("account__party")
    for row in rows.order_by("id"):
        found.setdefault(row.transfer_id, []).append(row.account)
    return found


def closed_through(actor: Actor) -> date | None:
    require(actor, Permission.VIEW_LEDGER)
    return books.closed_through()


def closings(actor: Actor) -> "QuerySet[Closing]":
    require(actor, Permission.VIEW_LEDGER)
    return Closing.objects.order_by("-number")


def last_check(actor: Actor) -> Check | None:
    require(actor, Permission.VIEW_LEDGER)
    return Check.objects.order_by("-checked_at", "-id").first()
