"""The seven groups of customers in plain terms: who they are, what they are worth, what to do."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from hedgerow.insight.queries import Buying
from hedgerow.insight.words.saying import cash
from hedgerow.measures.customers.groups import Group
from hedgerow.measures.customers.rfm import GroupTotal
from hedgerow.web import formats


@dataclass(frozen=True, slots=True)
class GroupLine:
    key: str
    name: str
    count: str
    share: float
    shown: str
    worth: str
    means: str
    todo: str
    url: str


def group_name(group: Group) -> str:
    return {
        Group.CHAMPIONS: _("Champions"),
        Group.LOYAL: _("Loyal"),
        Group.PROMISING: _("Promising"),
        Group.NEW: _("New"),
        Group.NEEDS_ATTENTION: _("Undecided"),
        Group.SLIPPING: _("Slipping"),
        Group.LOST: _("Long gone"),
    }[group]


def group_means(group: Group) -> str:
    return {
        Group.CHAMPIONS: _("They come often, spend most and were here lately."),
        Group.LOYAL: _("They come often, spend less or were here a little while ago."),
        Group.PROMISING: _("They were here lately and have come a few times."),
        Group.NEW: _("They were here lately, for the first time or nearly."),
        Group.NEEDS_ATTENTION: _("Neither near nor far: a nudge decides."),
        Group.SLIPPING: _("They used to come, or spent much, and have not been here for long."),
        Group.LOST: _("They came seldom, spent little, and that is long ago."),
    }[group]


def group_todo(group: Group) -> str:
    return {
        Group.CHAMPIONS: _("Thank them by name and ask them to bring somebody."),
        Group.LOYAL: _("Show them something they have not tried."),
        Group.PROMISING: _("Invite them to come again within the month."),
        Group.NEW: _("Make the second visit easy."),
        Group.NEEDS_ATTENTION: _("Remind them once, with something worth coming for."),
        Group.SLIPPING: _("Ask what changed; a personal word beats a discount."),
        Group.LOST: _("Spend no money here; let them find you again."),
    }[group]


def group_lines(buying: Buying, urls: Mapping[Group, str]) -> tuple[GroupLine, ...]:
    """Groups that have anybody in them, best first."""
    return tuple(_line(one, buying, urls.get(one.group, "")) for one in buying.groups if one.customers)


def _line(one: GroupTotal, buying: Buying, url: str) -> GroupLine:
    share = max(0.0, one.monetary_share)
    return GroupLine(
        key=one.group,
        name=group_name(one.group),
        count=formats.number(one.customers),
        share=share,
        shown=formats.percent(share),
        worth=cash(one.monetary, buying.currency),
        means=group_means(one.group),
        todo=group_todo(one.group),
        url=url,
    )
