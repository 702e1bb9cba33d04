"""Who gives much more than they get, and what the other side says was otherwise."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.exchange import events, queries
from hedgerow.exchange.community import Short, community
from hedgerow.exchange.fairness import US
from hedgerow.exchange.models import Flow, FlowState
from hedgerow.exchange.permissions import Permission
from hedgerow.exchange.queries import Period
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.money import Money
from hedgerow.network import events as network_events
from hedgerow.network import queries as network
from hedgerow.web import formats
from hedgerow.web.prompts import PromptKind, Proposal

MOST = 5
YEAR = timedelta(days=365)
UNFAIR, DISPUTED_WAITS = 40, 70


def _short(actor: Actor) -> Iterator[Proposal]:
    """Who gave the business much more than came back, over a year, besides sales."""
    workspace = Workspace.objects.get(pk=actor.workspace_id)
    today = clock.today(workspace.time_zone)
    period = Period(today - YEAR, today)
    found = community(queries.valued(actor, period, workspace.currency), period).short
    theirs = [(one.party, one) for one in found if one.other is US and one.party is not None]
    names = network.names_of(actor, {party for party, _one in theirs})
    for party, one in [row for row in theirs if row[0] in names][:MOST]:
        yield _give_back(party, names[party], one, workspace.currency, f"{today.year}-{(today.month - 1) // 3}")


def _give_back(party: UUID, name: str, one: Short, currency: str, quarter: str) -> Proposal:
    gave, got = Money(one.gave, currency), Money(one.got, currency)
    words = {"name": name, "gave": formats.money(gave, whole=True), "got": formats.money(got, whole=True)}
    return Proposal(
        party,
        _("Give %(name)s something back") % words,
        _("Within a year you got %(gave)s from them besides sales, and gave %(got)s.") % words,
        _("See what went between you"),
        reverse("exchange:statement", args=[party]),
        UNFAIR,
        party=party,
        effect=_("At stake is what they give in a year: %(gave)s.") % words,
        worth_minor=one.gave,
        currency=currency,
        family="ivy",
        occasion=quarter,
    )


def _disputed(actor: Actor) -> Iterator[Proposal]:
    """It is for whoever got it to say that it was otherwise."""
    rows = queries.visible_flows(actor).filter(state=FlowState.DISPUTED, taken_back_at=None)
    for one in rows.select_related("giver", "receiver").order_by("-stated_at", "pk")[:MOST]:
        whoever = next(party for party in (one.receiver, one.giver) if party is not None)
        yield Proposal(
            one.pk,
            _("Settle with %(name)s what was given") % {"name": whoever.name},
            _("They say that it was otherwise. Until that is settled it counts on neither side."),
            _("Open the entry"),
            reverse("exchange:flow", args=[one.pk]),
            DISPUTED_WAITS,
            party=whoever.pk,
            effect=_("One talk keeps a small thing small."),
            worth_minor=_worth(one),
            currency=one.currency,
            family="ivy",
            quote=one.objection,
            occasion=(one.disputed_at or one.stated_at).isoformat(),
        )


def _worth(one: Flow) -> int | None:
    return one.worth_minor if one.worth_minor and one.worth_minor > 0 else None


SHORT = PromptKind(
    "exchange.short",
    gettext_lazy("Give and take"),
    _short,
    Permission.VIEW_FLOWS,
    also=frozenset({"network.view"}),
    done_by=frozenset({network_events.GAVE}),
    explains=gettext_lazy("Somebody gave you at least twice what came back, in three entries over a month or longer."),
    is_kept=True,
)
DISPUTED = PromptKind(
    "exchange.disputed",
    gettext_lazy("Disputed"),
    _disputed,
    Permission.STATE_FLOWS,
    also=frozenset({str(Permission.VIEW_FLOWS), "network.view"}),
    done_by=frozenset({events.FLOW_CONFIRMED, events.FLOW_DISPUTE_ENDED, events.FLOW_TAKEN_BACK}),
    explains=gettext_lazy("The other side says that an entry of what was given is wrong."),
    is_kept=True,
)
