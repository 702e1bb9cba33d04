"""Circles, their members and their notices, as an actor may see them: the business itself and visible parties."""

from datetime import date
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet

from hedgerow.circles.calendar import today_of
from hedgerow.circles.charging import Due, due_next
from hedgerow.circles.errors import CircleNotFound, MemberNotFound, NoticeNotFound
from hedgerow.circles.models import Circle, DemurrageRule, Member, Notice
from hedgerow.circles.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network
from hedgerow.network.models import Party


def count_circles(actor: Actor) -> int:
    require(actor, Permission.VIEW_CIRCLES)
    return Circle.objects.count()


def listed_circles(actor: Actor) -> list[tuple[Circle, int]]:
    """By name, with how many members each has."""
    require(actor, Permission.VIEW_CIRCLES)
    counted = dict(
        Member.objects.filter(left_on=None).values_list("circle_id").annotate(members=Count("id")).order_by()
    )
    rows = Circle.objects.select_related("commodity", "common").order_by("name", "id")
    return [(one, counted.get(one.pk, 0)) for one in rows]


def visible_circle(actor: Actor, circle_id: UUID) -> Circle:
    """Raises CircleNotFound, also for another workspace's."""
    require(actor, Permission.VIEW_CIRCLES)
    found = Circle.objects.select_related("commodity", "common").filter(pk=circle_id).first()
    if found is None:
        raise CircleNotFound
    return found


def visible_members(actor: Actor) -> "QuerySet[Member]":
    """Of all circles, also those who left."""
    require(actor, Permission.VIEW_CIRCLES)
    return Member.objects.filter(network.of_seen_parties("party", actor)).select_related("circle", "party", "account")


def visible_member(actor: Actor, member_id: UUID) -> Member:
    """Raises MemberNotFound, also for one of somebody the actor may not see."""
    found = visible_members(actor).filter(pk=member_id).first()
    if found is None:
        raise MemberNotFound
    return found


def members_of(actor: Actor, circle: Circle) -> list[Member]:
    """Those who are in it, then those who left and have something in their wallet; the business itself first."""
    rows = visible_members(actor).filter(Q(left_on=None) | ~Q(account__balance=0), circle=circle)
    return list(rows.order_by(F("left_on").asc(nulls_first=True), F("party__sort_name").asc(nulls_first=True), "id"))


def circles_of(actor: Actor, party: Party) -> list[Member]:
    """The circles a party is in, or has something left in. The party is visible."""
    require(actor, Permission.VIEW_CIRCLES, party)
    rows = Member.objects.filter(Q(left_on=None) | ~Q(account__balance=0), party=party)
    return list(rows.select_related("circle", "account").order_by("circle__name", "id"))


def notices_of(actor: Actor, circle: Circle) -> list[Notice]:
    """Those that hold today, of members who take part; the newest first."""
    require(actor, Permission.VIEW_CIRCLES, circle)
    rows = Notice.objects.filter(network.of_seen_parties("member__party", actor), member__circle=circle, ended_at=None)
    rows = rows.filter(Q(until__isnull=True) | Q(until__gte=today_of(actor)))
    rows = rows.filter(member__left_on=None, member__paused_on=None)
    return list(rows.select_related("member__party", "member__circle").order_by("-added_at", "id"))


def visible_notice(actor: Actor, notice_id: UUID) -> Notice:
    """Raises NoticeNotFound."""
    require(actor, Permission.VIEW_CIRCLES)
    rows = Notice.objects.filter(network.of_seen_parties("member__party", actor), pk=notice_id)
    found = rows.select_related("member__party", "member__circle").first()
    if found is None:
        raise NoticeNotFound
    return found


def demurrage_rules(actor: Actor, circle: Circle, as_of: date) -> tuple[DemurrageRule | None, DemurrageRule | None]:
    """What holds on that day, and what will from a later month on; None where nothing was said."""
    require(actor, Permission.VIEW_CIRCLES, circle)
    rules = list(DemurrageRule.objects.filter(circle=circle).order_by("since", "id"))
    now = [one for one in rules if one.since <= as_of]
    later = rules[len(now) :]
    return now[-1] if now else None, later[-1] if later else None


def preview_demurrage(actor: Actor, circle: Circle, as_of: date) -> list[Due]:
    """What the oldest month that is over and not charged would take of each; changes nothing."""
    require(actor, Permission.KEEP_CIRCLES, circle)
    return due_next(circle, as_of)
