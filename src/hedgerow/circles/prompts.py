"""Members of circles who can hardly pay any more."""

from collections.abc import Iterator

from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.circles import amounts, events, queries
from hedgerow.circles.naming import name_of
from hedgerow.circles.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.web.prompts import PromptKind, Proposal

MOST = 5
NEARLY = 9
"""Tenths of the limit: from here on a member is told to be near it."""
SPENT = 45


def _near_limit(actor: Actor) -> Iterator[Proposal]:
    rows = queries.visible_members(actor).filter(left_on=None, paused_on=None, account__floor__lt=0)
    near = rows.filter(account__balance__lte=F("account__floor") * NEARLY / 10).select_related("circle__commodity")
    us = Workspace.objects.values_list("name", flat=True).get(pk=actor.workspace_id)
    for one in near.order_by((F("account__balance") * 1.0 / F("account__floor")).desc(), "pk")[:MOST]:
        words = {
            "name": name_of(one, us),
            "circle": one.circle.name,
            "owes": amounts.said(-one.account.balance),
            "limit": amounts.said(one.limit),
        }
        yield Proposal(
            one.pk,
            _("%(name)s can hardly pay any more in %(circle)s") % words,
            _("They are %(owes)s below zero, of at most %(limit)s. What do others need that they could sell?") % words,
            _("Open the wallet"),
            reverse("circles:member", args=[one.pk]),
            SPENT,
            party=one.party_id,
            effect=_("Who cannot pay drops out, and those who sell to them lose a customer."),
            family="elder",
            occasion=one.limited_on.isoformat(),
        )


NEAR_LIMIT = PromptKind(
    "circles.near_limit",
    gettext_lazy("Circle"),
    _near_limit,
    Permission.VIEW_CIRCLES,
    also=frozenset({"network.view"}),
    done_by=frozenset({events.LIMIT_CHANGED, events.NOTICE_ADDED}),
    explains=gettext_lazy("A member of a circle has used nine tenths of what they may owe."),
    is_kept=True,
)
