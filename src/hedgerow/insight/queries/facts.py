"""Single facts of one party, as the log has them: what of them counted toward a figure, and was not taken back."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from hedgerow.exchange import events as exchange
from hedgerow.exchange import queries as exchanges
from hedgerow.exchange.models import Flow
from hedgerow.initiatives import events as initiatives
from hedgerow.insight.grounds.facts import FactKind, Facts, Side
from hedgerow.insight.permissions import Permission
from hedgerow.insight.queries.grounds import currency_of_most
from hedgerow.insight.queries.keeping import kept, stamp_of
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.network import events as network
from hedgerow.sales import events as sales
from hedgerow.sales.models import Purchase
from hedgerow.timeline import queries as timeline
from hedgerow.timeline.models import Activity
from hedgerow.timeline.queries import LineKey
from hedgerow.timeline.registries import verbs

_PURCHASES = (sales.PURCHASE_MADE, sales.PURCHASE_REFUNDED, sales.PURCHASE_CORRECTED)
_IN_CURRENCY = (FactKind.PURCHASE, FactKind.PAID, FactKind.WORTH, FactKind.GIFT)
_LASTING = {
    FactKind.TIE: (network.TIE_MADE, network.TIE_ENDED),
    FactKind.ROLE: (network.PARTY_ADDED, network.ROLE_GIVEN, network.ROLE_ENDED),
    FactKind.PART: (initiatives.TOOK_PART, initiatives.TAKEN_OUT),
}


def stretch_of(facts: Facts, day: date) -> tuple[date | None, date]:
    """The first and the last day of what counts toward a figure of `day`."""
    until = day - timedelta(days=facts.ago)
    return (None if facts.days is None else until - timedelta(days=facts.days - 1)), until


def facts_behind(
    actor: Actor,
    workspace: Workspace,
    party: UUID,
    facts: Facts,
    day: date,
    *,
    currency: str,
    before: LineKey | None,
    limit: int,
) -> list[Activity]:
    """Those toward a figure of `day` in `currency`, the latest first, below the key `before`."""
    require(actor, Permission.VIEW_PEOPLE)
    worth = Q() if facts.in_any_currency else Q(currency=currency)
    rows = _rows(workspace, party, facts, day, worth)
    return timeline.visible_timeline(actor, party, among=rows, before=before, limit=limit)


def facts_left_out(actor: Actor, workspace: Workspace, party: UUID, facts: Facts, day: date, *, currency: str) -> int:
    """How many would count, were they in the figure's currency. Where every flow counts, what was bought does too."""
    require(actor, Permission.VIEW_PEOPLE)
    kinds = tuple(kind for kind in facts.kinds if kind in _IN_CURRENCY)
    if facts.in_any_currency or not kinds or FactKind.FLOW in facts.kinds:
        return 0
    rows = _rows(workspace, party, replace(facts, kinds=kinds), day, ~Q(currency=currency))
    return timeline.visible_count(actor, party, among=rows)


def main_currency(workspace: Workspace) -> str:
    """That of figures of today, kept until the record changes."""
    stamp = stamp_of(clock.today(workspace.time_zone))
    return kept("currency", workspace.id, stamp, lambda: currency_of_most(workspace))


def _rows(workspace: Workspace, party: UUID, facts: Facts, day: date, worth: Q) -> "QuerySet[Activity]":
    """What of the log tells them; `worth` says in which currencies purchases and gifts are."""
    since, until = stretch_of(facts, day)
    zone = ZoneInfo(workspace.time_zone)
    late = _happened(facts, worth)
    if since is not None:
        late &= Q(occurred_at__gte=_midnight(since, zone))
    by_then = Q(occurred_at__lt=_midnight(until + timedelta(days=1), zone))
    lasting = [verb for kind in facts.kinds for verb in _LASTING.get(kind, ())]
    wanted = by_then & (late | Q(verb__in=lasting)) | _paid(party, facts, since, until, worth)
    wanted |= _flows(party, facts, since, until, worth)
    return timeline.still_true(Activity.objects.filter(wanted))


def _happened(facts: Facts, worth: Q) -> Q:
    contacts = [verb.name for verb in verbs if verb.is_contact and verb.name != sales.PURCHASE_MADE]
    met = Q(verb__in=contacts if FactKind.CONTACT in facts.kinds else ())
    return met | Q(verb__in=_PURCHASES) & worth if FactKind.PURCHASE in facts.kinds else met


def _paid(party: UUID, facts: Facts, since: date | None, until: date, worth: Q) -> Q:
    """Purchases above nothing, each with what corrected it."""
    if FactKind.PAID not in facts.kinds:
        return Q(pk__in=())
    rows = Purchase.objects.filter(worth, party=party, amount_minor__gt=0, day__lte=until)
    if since is not None:
        rows = rows.filter(day__gte=since)
    paid = rows.order_by().values("activity_id")
    return Q(pk__in=paid) | Q(verb=sales.PURCHASE_CORRECTED, cause_id__in=paid)


def _flows(party: UUID, facts: Facts, since: date | None, until: date, worth: Q) -> Q:
    """What follows from an activity is told by that one, what was noted by its own; by the day that was noted."""
    if not {FactKind.FLOW, FactKind.WORTH, FactKind.FAVOUR, FactKind.GIFT} & set(facts.kinds):
        return Q(pk__in=())
    rows = _on_side(exchanges.counted(Flow.objects.filter(on__lte=until)), party, facts.side)
    if since is not None:
        rows = rows.filter(on__gte=since)
    if not {FactKind.FLOW, FactKind.WORTH} & set(facts.kinds):
        rows = rows.filter(is_settled=False)
    if {FactKind.WORTH, FactKind.GIFT} & set(facts.kinds):
        rows = rows.filter(worth, worth_minor__gt=0)
    noted = [str(key) for key in rows.filter(activity_id=None).order_by().values_list("pk", flat=True)]
    derived = rows.filter(activity_id__isnull=False).order_by().values("activity_id")
    return Q(pk__in=derived) | Q(verb=exchange.FLOW_STATED, properties__flow__in=noted)


def _on_side(flows: "QuerySet[Flow]", party: UUID, side: Side) -> "QuerySet[Flow]":
    if side is Side.ANY:
        return exchanges.with_party(flows, party)
    between = exchanges.between(flows, party)
    if side is Side.BOTH:
        return between
    return between.filter(giver=None) if side is Side.GAVE else between.filter(receiver=None)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), tzinfo=zone)
