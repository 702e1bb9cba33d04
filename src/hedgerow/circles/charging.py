"""Demurrage, month by month and in order, each month of each member once.

What is charged follows from the rule that held in the month, from what was booked up to its last day and from the
charges of the months before it, whenever they were booked: late, again or out of order gives the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Max, Q, Sum

from hedgerow.circles.calendar import month_after, month_before, month_of, months_between
from hedgerow.circles.models import Charge, Circle, DemurrageRule, Member
from hedgerow.circles.wallets import lock_members, lock_wallets
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.ledger import operations as ledger
from hedgerow.ledger import queries as ledger_queries
from hedgerow.ledger.models import Account
from hedgerow.ledger.operations import NewTransfer

PER_MILLE = 1000


@dataclass(frozen=True, slots=True)
class Due:
    """What a member is to give for a month, by the rule that held in it."""

    member: Member
    month: date
    rule: DemurrageRule
    held: int
    amount: int


def charge_due(actor: Actor, circle: Circle, as_of: date) -> list[Charge]:
    """Charge every month that was over on that day, the oldest first. The circle is locked.

    Members are locked, then all wallets and the reserve at once: nobody leaves in the middle, and whoever settles a
    wallet at the same time waits instead of holding what is needed here.
    """
    if not _rules(circle):
        return []
    lock_members(Member.objects.filter(circle=circle, left_on=None).values_list("pk", flat=True))
    months = _uncharged(circle, as_of)
    every = {one.pk: one for _rule, members in months.values() for one in members}
    accounts = lock_wallets([one.account_id for one in every.values()] + [circle.common_id])
    charged = []
    for month, (rule, members) in months.items():
        dues = _dues(members, month, rule, accounts)
        charged += _charge(actor, circle, dues)
        for one in dues:
            accounts[one.member.account_id].balance -= one.amount
    return charged


def due_next(circle: Circle, as_of: date) -> list[Due]:
    """What the oldest month that is not charged would take; changes nothing."""
    for month, (rule, members) in _uncharged(circle, as_of).items():
        return _dues(members, month, rule, {one.account_id: one.account for one in members})
    return []


def _uncharged(circle: Circle, as_of: date) -> dict[date, tuple[DemurrageRule, list[Member]]]:
    """The months that were over and in which something was taken, the oldest first, each with its rule and with those
    members who were in the circle by its end and were not charged for it.
    """
    rules = _rules(circle)
    if not rules:
        return {}
    last = dict(Charge.objects.filter(member__circle=circle).values_list("member").annotate(last=Max("month")))
    rows = Member.objects.filter(circle=circle, left_on=None).select_related("account", "party").order_by("id")
    begins = [(one, _first_month(one, last.get(one.pk), rules[0].since)) for one in rows]
    found = {}
    for month in months_between(min((first for _one, first in begins), default=as_of), month_before(as_of)):
        rule = [one for one in rules if one.since <= month][-1]
        members = [one for one, first in begins if first <= month]
        if rule.per_mille:
            found[month] = (rule, members)
    return found


def _rules(circle: Circle) -> list[DemurrageRule]:
    """In the order in which they hold; none where none of them takes anything."""
    rules = list(DemurrageRule.objects.filter(circle=circle).order_by("since", "id"))
    return rules if any(one.per_mille for one in rules) else []


def _first_month(member: Member, last: date | None, since: date) -> date:
    """In order: so whoever was charged for a month was charged for all before it."""
    first = max(month_of(member.joined_on), since)
    return first if last is None else max(first, month_after(last))


def _dues(members: Sequence[Member], month: date, rule: DemurrageRule, accounts: Mapping[UUID, Account]) -> list[Due]:
    held = _held(members, month)
    return [_due(one, month, rule, held[one.pk], accounts[one.account_id]) for one in members]


def _due(member: Member, month: date, rule: DemurrageRule, held: int, account: Account) -> Due:
    """Rounded down; never more than what is above the member's limit now."""
    amount = max(0, held - rule.free) * rule.per_mille // PER_MILLE
    can_give = max(0, account.balance - account.reserved - (account.floor or 0))
    return Due(member, month, rule, held, min(amount, can_give))


def _held(members: Iterable[Member], month: date) -> dict[UUID, int]:
    """By what was booked until the month's end, as if each earlier charge had been booked at the end of its month.

    Two questions, however many members there are.
    """
    end, wanted = month_after(month), list(members)
    balances = ledger_queries.balances_before([one.account_id for one in wanted], end)
    charges = Charge.objects.filter(member__id__among=[one.pk for one in wanted]).order_by().values_list("member")
    back: Any = charges.annotate(
        booked=Sum("amount", filter=Q(transfer__booked_on__lt=end)), earlier=Sum("amount", filter=Q(month__lt=month))
    )
    moved = {member: (booked or 0) - (earlier or 0) for member, booked, earlier in back}
    return {one.pk: balances.get(one.account_id, 0) + moved.get(one.pk, 0) for one in wanted}


def _charge(actor: Actor, circle: Circle, dues: Sequence[Due]) -> list[Charge]:
    new = [
        NewTransfer(key=_key(one), lines=ledger.move(one.member.account_id, circle.common_id, one.amount))
        for one in dues
        if one.amount
    ]
    made = {one.key: one for one in ledger.transfer_many(actor=actor, new=new)} if new else {}
    now = clock.now()
    rows = [
        Charge(
            member=one.member,
            month=one.month,
            held=one.held,
            per_mille=one.rule.per_mille,
            free=one.rule.free,
            amount=one.amount,
            transfer=made.get(_key(one)),
            charged_at=now,
        )
        for one in dues
    ]
    return Charge.objects.bulk_create(rows)


def _key(due: Due) -> str:
    return f"circles:demurrage:{due.member.pk}:{due.month:%Y-%m}"
