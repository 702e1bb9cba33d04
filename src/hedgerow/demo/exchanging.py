"""What Hallowbridge gives each other besides sales: hours, rooms, pages in newsletters, and who comes short by it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from hedgerow.exchange import operations, queries
from hedgerow.exchange.operations import FlowDraft
from hedgerow.kernel.actor import Actor
from hedgerow.network.models import Party

RATES = (
    ("hours", "hours", 1000, 1500, 730),
    ("hours", "hours", 1000, 1650, 200),
    ("referrals", "", 1000, 800, 730),
    ("reach", "people", 1_000_000, 2500, 730),
    ("space", "hours", 1000, 1200, 730),
    ("favours", "", 1000, 1000, 730),
)
"""(kind, unit, so many thousandths, worth in pence, days ago)."""


@dataclass(frozen=True, slots=True)
class Given:
    """`who` gave it, or got it where `is_ours`; once for each of `days` ago. `worth` in pence as it was said."""

    who: str
    kind: str
    milli: int
    unit: str
    days: tuple[int, ...]
    note: str = ""
    is_ours: bool = False
    worth: int | None = None


GIVEN = (
    Given("The Reading Room", "reach", 900_000, "people", (20, 50, 80, 110, 140), "A page in their newsletter."),
    Given("The Reading Room", "hours", 3000, "hours", (35, 95, 155), "Wrote our window cards."),
    Given("The Reading Room", "goods", 1000, "box", (40,), "Buns for the book club.", is_ours=True, worth=900),
    Given("Hallowbridge Radio", "reach", 4_000_000, "people", (30, 60, 90), "Named us in the morning show."),
    Given(
        "Hallowbridge Radio", "goods", 1000, "tray", (30, 60, 90), "Breakfast for the studio.", is_ours=True, worth=2400
    ),
    Given("Wednesday Food Bank", "goods", 40_000, "loaves", (7, 14, 21, 28, 35), is_ours=True, worth=6000),
    Given("Wednesday Food Bank", "recognition", 1000, "", (28,), "Thanked us at the fair."),
    Given("Long Barn Cycles", "equipment", 3000, "hours", (10, 45, 75), "Their cargo bike."),
    Given("Long Barn Cycles", "space", 2000, "hours", (12, 47), "Our yard for the Sunday ride.", is_ours=True),
    Given("The Old Ferry Inn", "space", 4000, "hours", (25, 120), "Dining room for the tasting."),
    Given("The Old Ferry Inn", "knowledge", 1000, "", (60,), "How we keep a sourdough.", is_ours=True),
    Given("Ledger & Lark", "data", 1000, "", (90,), "Footfall on the High Street."),
    Given("Quayside Bakes School", "access", 1000, "", (130,), "Introduced us to their head.", worth=5000),
    Given("Quayside Bakes School", "hours", 2000, "hours", (100, 128), "Taught the evening course.", is_ours=True),
)


def set_rates(actor: Actor, *, today: date, currency: str) -> None:
    """Before anything is told: what follows from the log is valued by what was known then."""
    kinds = {kind.key: kind for kind in queries.visible_kinds(actor)}
    for key, unit, per, worth, days in RATES:
        operations.set_rate(
            actor=actor,
            kind=kinds[key],
            unit=unit,
            per_milli=per,
            worth_minor=worth,
            currency=currency,
            since=today - timedelta(days=days),
        )


def note_all(actor: Actor, by_name: Mapping[str, UUID], *, today: date, currency: str, source: str) -> None:
    """Through the operations, one confirmed and one that the other side denies; the same for the same day."""
    parties = Party.objects.in_bulk([by_name[one.who] for one in GIVEN])
    flows = [
        operations.state_flow(
            actor=actor,
            giver=None if one.is_ours else parties[by_name[one.who]],
            receiver=parties[by_name[one.who]] if one.is_ours else None,
            draft=FlowDraft(
                kind=one.kind,
                on=today - timedelta(days=days),
                quantity_milli=one.milli,
                unit=one.unit,
                worth_minor=one.worth,
                currency=currency if one.worth is not None else "",
                note=one.note,
            ),
            source=source,
        )
        for one in GIVEN
        for days in one.days
    ]
    operations.confirm_flow(actor=actor, flow=flows[0])
    operations.dispute_flow(actor=actor, flow=flows[-1], objection="That evening was called off.")
