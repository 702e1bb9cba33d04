"""Accounts that an actor may see, and what is in them, now or at any instant."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, F, QuerySet, Sum

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.ledger.errors import AccountNotFound, UnknownCommodity
from hedgerow.ledger.models import Account, Commodity, Entry, Lot
from hedgerow.ledger.permissions import Permission
from hedgerow.network import queries as network
from hedgerow.network.models import Party

CHART_ORDER = ("commodity__code", "number", "name", "id")


def visible_commodities(actor: Actor) -> "QuerySet[Commodity]":
    require(actor, Permission.VIEW_LEDGER)
    return Commodity.objects.order_by("code")


def visible_commodity(actor: Actor, code: str) -> Commodity:
    """Raises UnknownCommodity."""
    found = visible_commodities(actor).filter(code=code).first()
    if found is None:
        raise UnknownCommodity(field="commodity")
    return found


def visible_accounts(actor: Actor) -> "QuerySet[Account]":
    """The business's own, and those of parties whom the actor may see: also put away, or erased."""
    require(actor, Permission.VIEW_LEDGER)
    return Account.objects.filter(network.of_seen_parties("party", actor)).select_related("commodity", "party")


def visible_account(actor: Actor, account_id: UUID) -> Account:
    """Raises AccountNotFound, also for another workspace's, and for one of somebody the actor may not see."""
    found = visible_accounts(actor).filter(pk=account_id).first()
    if found is None:
        raise AccountNotFound
    return found


def bookable_accounts(actor: Actor) -> "QuerySet[Account]":
    """Into which something can be booked by hand: the business's own first, by their numbers."""
    rows = visible_accounts(actor).filter(closed_at=None, kept_by="")
    return rows.order_by(F("party__sort_name").asc(nulls_first=True), *CHART_ORDER)


def chart(actor: Actor) -> "QuerySet[Account]":
    """The business's own accounts, by what they count and by their numbers."""
    return visible_accounts(actor).filter(party__isnull=True).order_by(*CHART_ORDER)


def held_by_parties(actor: Actor) -> list[tuple[Commodity, int, int]]:
    """What parties have with us: of each commodity, in how many accounts, and how much in all."""
    rows = visible_accounts(actor).filter(party__isnull=False).order_by("commodity__code").values("commodity")
    found = list(rows.annotate(accounts=Count("pk"), total=Sum("balance")))
    commodities = {one.pk: one for one in Commodity.objects.all()}
    return [(commodities[row["commodity"]], row["accounts"], row["total"]) for row in found]


def accounts_of(actor: Actor, party: Party) -> list[Account]:
    """What a party has with us. The party is visible."""
    require(actor, Permission.VIEW_LEDGER, party)
    rows = Account.objects.filter(party=party).select_related("commodity")
    return list(rows.order_by("commodity__code", "opened_at", "id"))


def balance_at(account: Account, instant: datetime) -> int:
    """What was in an account at an instant, that moment included: one row, however many there are."""
    rows = Entry.objects.filter(account=account, recorded_at__lte=instant).order_by("-recorded_at", "-number")
    return rows.values_list("balance_after", flat=True).first() or 0


def balance_before(account: Account, day: date) -> int:
    """By the days entries were booked on: what was in an account when `day` began."""
    rows = Entry.objects.filter(account=account, booked_on__lt=day)
    return rows.aggregate(total=Sum("amount"))["total"] or 0


def balances_before(accounts: Iterable[UUID], day: date) -> dict[UUID, int]:
    """As `balance_before`, of many accounts in one question; those without an entry are left out."""
    rows = Entry.objects.filter(account__id__among=list(accounts), booked_on__lt=day)
    return dict(rows.order_by().values_list("account").annotate(total=Sum("amount")))


def lots(account: Account) -> "QuerySet[Lot]":
    """What is left of each credit, in the order in which it is used; arrears are below zero."""
    return Lot.objects.filter(account=account).exclude(left=0).order_by(F("expires_on").asc(nulls_last=True), "number")


def expired_lots(day: date) -> "QuerySet[Lot]":
    """Of all accounts: what is left of credits whose last day came before `day`."""
    return Lot.objects.filter(left__gt=0, expires_on__lt=day).order_by("expires_on", "id")
