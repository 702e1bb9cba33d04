"""Two initiatives of Hallowbridge: a tasting that is over, and a partnership with the radio that goes on."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from uuid import UUID

from hedgerow.demo.shoppers import Shopper
from hedgerow.exchange import queries as exchange
from hedgerow.exchange.models import Flow
from hedgerow.exchange.operations import FlowDraft
from hedgerow.initiatives import operations
from hedgerow.initiatives.models import Initiative, InitiativeKind, PieceSide, ReturnAssumption
from hedgerow.initiatives.operations import Basis, InitiativeDraft
from hedgerow.kernel.actor import Actor
from hedgerow.network.models import Party

TASTED, ON_AIR = 120, 90
"""Days ago: when the inn gave its dining room, and when the radio first named the bakery."""
GUESTS, LISTENERS = 36, 60
MARGIN = 6200


def begin_all(
    actor: Actor, by_name: Mapping[str, UUID], shoppers: Mapping[UUID, Shopper], *, today: date, currency: str
) -> None:
    """Through the operations, with what is on record linked; the same for the same day."""
    operations.set_usual_margin(actor=actor, margin_bp=MARGIN)
    _tasting(actor, by_name["The Old Ferry Inn"], shoppers, today - timedelta(days=TASTED), currency)
    _radio(actor, by_name["Hallowbridge Radio"], shoppers, today - timedelta(days=ON_AIR), currency)


def _tasting(actor: Actor, inn: UUID, shoppers: Mapping[UUID, Shopper], day: date, currency: str) -> None:
    """Customers of some months came; what counts is what they bought beyond their own pace."""
    draft = InitiativeDraft(
        title="Bread tasting at the Old Ferry Inn",
        kind=InitiativeKind.EVENT,
        aim="Let regulars taste what they never buy.",
        first_day=day,
        last_day=day,
        budget_minor=20_000,
        budget_hours_milli=16_000,
    )
    one = operations.found_initiative(actor=actor, draft=draft)
    before = day - timedelta(days=60)
    _take_part(actor, one, {key: day for key, who in shoppers.items() if who.first < before and who.last > day}, GUESTS)
    for minor, note in ((11_400, "Flour, butter, cheese."), (3_800, "Printed cards with the recipes.")):
        _put_in(actor, one, FlowDraft(kind="money", on=day, worth_minor=minor, currency=currency, note=note))
    worked = FlowDraft(kind="hours", on=day, quantity_milli=14_000, unit="hours", note="Three of us, with the baking.")
    _put_in(actor, one, worked)
    _link(actor, one, inn, [day])
    basis = Basis(assumption=ReturnAssumption.ABOVE, window_days=42)
    operations.choose_basis(actor=actor, initiative=one, basis=basis)


def _radio(actor: Actor, radio: UUID, shoppers: Mapping[UUID, Shopper], day: date, currency: str) -> None:
    """Those who first came since and said where they heard of it."""
    draft = InitiativeDraft(
        title="Breakfast with Hallowbridge Radio",
        kind=InitiativeKind.PARTNERSHIP,
        aim="They name us in the morning show, we bring the breakfast.",
        first_day=day,
        budget_minor=15_000,
    )
    one = operations.found_initiative(actor=actor, draft=draft)
    _take_part(actor, one, {key: who.first for key, who in shoppers.items() if who.first >= day}, LISTENERS)
    on_air = [day + timedelta(days=30 * month) for month in range(3)]
    _link(actor, one, radio, on_air)
    for each in on_air:
        drive = FlowDraft(kind="money", on=each, worth_minor=600, currency=currency, note="Fuel for the van.")
        _put_in(actor, one, drive)
    basis = Basis(assumption=ReturnAssumption.NEWCOMERS)
    operations.choose_basis(actor=actor, initiative=one, basis=basis)


def _take_part(actor: Actor, one: Initiative, days: Mapping[UUID, date], most: int) -> None:
    chosen = dict(list(days.items())[:most])
    for key, party in Party.objects.in_bulk(list(chosen)).items():
        operations.add_party(actor=actor, initiative=one, party=party, since=chosen[key])


def _put_in(actor: Actor, one: Initiative, draft: FlowDraft) -> None:
    operations.note_piece(actor=actor, initiative=one, draft=draft, source="demo")


def _link(actor: Actor, one: Initiative, party: UUID, days: Iterable[date]) -> None:
    """What went between the business and the party on these days, as it was noted."""
    found: Iterable[Flow] = exchange.with_party(exchange.counted(exchange.visible_flows(actor)), party)
    for flow in sorted(found, key=lambda each: (each.on, each.pk)):
        if flow.on in set(days) and not flow.is_settled and flow.activity_id is None:
            operations.link_flow(actor=actor, initiative=one, flow=flow, side=PieceSide.IN)
