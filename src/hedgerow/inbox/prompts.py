"""Letters that nobody has answered."""

from collections.abc import Iterator
from datetime import timedelta

from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from hedgerow.inbox import events, queries
from hedgerow.inbox.models import Conversation
from hedgerow.inbox.permissions import Permission
from hedgerow.inbox.queries import View
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor, ActorKind
from hedgerow.web import formats
from hedgerow.web.prompts import PromptKind, Proposal

MOST = 5
PATIENCE = timedelta(days=1)
FRESH, A_WEEK = 65, 80


def _unanswered(actor: Actor) -> Iterator[Proposal]:
    """The last word is theirs and older than a day; those somebody else has taken on are hers."""
    now = clock.now()
    rows = queries.listed_conversations(actor, view=View.OPEN).filter(
        last_received_at__lte=now - PATIENCE, last_message_at=F("last_received_at"), is_automatic=False
    )
    if actor.kind is not ActorKind.SYSTEM:  # which looks for everybody
        rows = rows.filter(Q(assignee_id=None) | Q(assignee_id=actor.id))
    found = list(rows.order_by("last_received_at", "id")[:MOST])
    names = queries.people_of(actor, found)
    for one in found:
        days = (now - (one.last_received_at or now)).days
        waited = ngettext("It has waited for %(n)s day.", "It has waited for %(n)s days.", days)
        yield Proposal(
            one.pk,
            _("Answer %(name)s") % {"name": names.get(one.pk) or _("a letter")},
            waited % {"n": formats.number(days)},
            _("Open the letter"),
            reverse("inbox:conversation", args=[one.pk]),
            A_WEEK if days >= 7 else FRESH,
            effect=_("Who writes to you hopes for a word back."),
            family="elder",
            quote=one.subject,
            occasion=_occasion(one),
        )


def _occasion(one: Conversation) -> str:
    return one.last_received_at.isoformat() if one.last_received_at else ""


UNANSWERED = PromptKind(
    "inbox.unanswered",
    gettext_lazy("Letter"),
    _unanswered,
    Permission.WRITE,
    also=frozenset({str(Permission.READ)}),
    done_by=frozenset({events.SENT}),
    explains=gettext_lazy("A letter has waited for an answer for longer than a day."),
)
