"""Who is in a circle, and how far each may go."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.circles import events
from hedgerow.circles.calendar import today_of
from hedgerow.circles.drafts import MOST
from hedgerow.circles.errors import BadLimit, MemberAlready, MemberLeft
from hedgerow.circles.models import Circle, Member
from hedgerow.circles.permissions import Permission
from hedgerow.circles.wallets import KEEPER, lock_circle, lock_members, lock_wallets
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.ledger import operations as ledger
from hedgerow.ledger.models import AccountKind
from hedgerow.ledger.operations import NewAccount
from hedgerow.network.models import Party
from hedgerow.timeline import operations as timeline


@transaction.atomic
def join_circle(*, actor: Actor, circle: Circle, party: Party | None) -> Member:
    """A party (None: the business itself) takes part, within the circle's limits of today.

    Who left has the same wallet, with the limits of who joins now.

    Raises MemberAlready.
    """
    require(actor, Permission.KEEP_CIRCLES, circle)
    require(actor, Permission.KEEP_CIRCLES, party)
    circle, today = lock_circle(circle.pk), today_of(actor)
    before = Member.objects.filter(circle=circle, party=party).order_by("left_on", "id").last()
    here = Member.objects.filter(circle=circle, party=party, left_on=None).exists()
    if here:
        raise MemberAlready(field="party")
    if before is None:
        member = _new_member(actor, circle, party, today)
    else:
        member = lock_members([before.pk])[before.pk]
        account = lock_wallets([member.account_id])[member.account_id]
        member.account = ledger.set_limits(actor=actor, account=account, floor=-circle.limit, ceiling=circle.ceiling)
        member.joined_on = member.limited_on = today
        member.paused_on = member.left_on = None
        member.save(update_fields=["joined_on", "limited_on", "paused_on", "left_on"])
    timeline.record(actor, events.member_fact(events.JOINED, member, limit=circle.limit))
    return member


@transaction.atomic
def pause_member(*, actor: Actor, member: Member) -> Member:
    """Neither pays nor is paid until it goes on. Again is no change. Raises MemberLeft."""
    require(actor, Permission.KEEP_CIRCLES, member)
    require(actor, Permission.KEEP_CIRCLES, member.party)
    member = lock_members([member.pk])[member.pk]
    if member.left_on is not None:
        raise MemberLeft
    if member.paused_on is None:
        member.paused_on = today_of(actor)
        member.save(update_fields=["paused_on"])
        timeline.record(actor, events.member_fact(events.PAUSED, member))
    return member


@transaction.atomic
def resume_member(*, actor: Actor, member: Member) -> Member:
    """Takes part again. Again is no change."""
    require(actor, Permission.KEEP_CIRCLES, member)
    require(actor, Permission.KEEP_CIRCLES, member.party)
    member = lock_members([member.pk])[member.pk]
    if member.paused_on is not None:
        member.paused_on = None
        member.save(update_fields=["paused_on"])
        timeline.record(actor, events.member_fact(events.RESUMED, member))
    return member


@transaction.atomic
def set_limit(*, actor: Actor, member: Member, limit: int, ceiling: int | None) -> Member:
    """How far below zero this member may go, and how much it may hold. The same again records nothing.

    May be set so that the balance is beyond it: then the member can only receive (or only spend) until it is within.
    What waits to be confirmed was promised before and stays. Raises BadLimit.
    """
    require(actor, Permission.KEEP_CIRCLES, member)
    require(actor, Permission.KEEP_CIRCLES, member.party)
    if not 0 <= limit <= MOST or not 0 <= (ceiling or 0) <= MOST:
        raise BadLimit(field="limit" if not 0 <= limit <= MOST else "ceiling")
    member = lock_members([member.pk])[member.pk]
    account = member.account = lock_wallets([member.account_id])[member.account_id]
    if (account.floor, account.ceiling) == (-limit, ceiling):
        return member
    before = {"limit_before": -(account.floor or 0), "ceiling_before": account.ceiling}
    member.account = ledger.set_limits(actor=actor, account=account, floor=-limit, ceiling=ceiling)
    member.limited_on = today_of(actor)
    member.save(update_fields=["limited_on"])
    timeline.record(actor, events.member_fact(events.LIMIT_CHANGED, member, limit=limit, ceiling=ceiling, **before))
    return member


def _new_member(actor: Actor, circle: Circle, party: Party | None, today: date) -> Member:
    """The wallet has no name of a person: it stays when they have to be forgotten."""
    wallet = NewAccount(
        kind=AccountKind.WALLET,
        name=_("Wallet in a circle"),
        party=party,
        floor=-circle.limit,
        ceiling=circle.ceiling,
        kept_by=KEEPER,
    )
    account = ledger.open_account(actor=actor, commodity=circle.commodity, new=wallet)
    return Member.objects.create(circle=circle, party=party, account=account, joined_on=today, limited_on=today)
