"""What Hallowbridge gives and needs: ovens, vans, rooms and certificates, some of which are about to run out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.network.models import Party
from hedgerow.resources import operations
from hedgerow.resources.operations import ResourceDraft


@dataclass(frozen=True, slots=True)
class Entry:
    """`who` is the name of an organisation, "" the bakery itself; days are counted from today."""

    who: str
    side: str
    kind: str
    title: str
    milli: int | None = None
    unit: str = ""
    per: str = ""
    since: int | None = None
    until: int | None = None
    valid: int | None = None
    issuer: str = ""
    note: str = ""
    worth: int | None = None


ENTRIES = (
    Entry("", "gives", "equipment", "Deck oven after noon", 4000, "hours", "day", note="Not in December.", worth=2500),
    Entry("", "gives", "space", "Kitchen for courses", 1000, "day", "week", note="Mondays, when we are closed."),
    Entry("", "gives", "goods", "Loaves of yesterday", 30000, "loaves", "day"),
    Entry("", "gives", "certificates", "Food hygiene rating", valid=41, issuer="Hallowbridge Council"),
    Entry("", "needs", "equipment", "Cargo bike for deliveries", 3000, "hours", "week", since=-20),
    Entry("", "needs", "skills", "Photos of the shop window", 2000, "hours", "month"),
    Entry("", "needs", "goods", "Rye flour", 400000, "kg", "month"),
    Entry("", "needs", "space", "Dry storage for flour", 6000, "m²", since=30, until=210),
    Entry("", "needs", "capacity", "Hands in the Christmas week", 40000, "hours"),
    Entry("Harrow Mill", "gives", "goods", "Stoneground rye flour", 300000, "kg", "month", worth=27000),
    Entry("Harrow Mill", "gives", "certificates", "Organic certificate", valid=-6, issuer="Soil Association"),
    Entry("Fenn Organic", "gives", "certificates", "Organic certificate", valid=53, issuer="Soil Association"),
    Entry("Fenn Organic", "gives", "goods", "Whole rye flour", 120000, "kg", "month"),
    Entry("Kestrel Ovens", "gives", "skills", "Repair of ovens and mixers"),
    Entry("Kestrel Ovens", "gives", "certificates", "Gas Safe registration", valid=300, issuer="Gas Safe Register"),
    Entry("Long Barn Cycles", "gives", "equipment", "Cargo bike", 5000, "hours", "week"),
    Entry("Long Barn Cycles", "needs", "reach", "Riders who have not heard of the Sunday ride"),
    Entry("Hallowbridge Radio", "gives", "reach", "Morning show for Sunday events", 1000, "slot", "week"),
    Entry("Quayside Bakes School", "needs", "space", "Kitchen for evening courses", 2000, "evenings", "week", since=14),
    Entry("Wednesday Food Bank", "needs", "goods", "Loaves and rolls", 40000, "loaves", "week"),
    Entry("Wednesday Food Bank", "needs", "equipment", "Van on Wednesdays", 2000, "hours", "week"),
    Entry("The Old Ferry Inn", "gives", "space", "Dining room for evening events", 1000, "evening", "month"),
    Entry("The Reading Room", "gives", "skills", "Writing a newsletter", 3000, "hours", "month"),
    Entry("The Reading Room", "needs", "space", "Room for the book club", 1000, "evening", "month"),
    Entry(
        "Ledger & Lark", "gives", "data", "Footfall on the High Street", note="From the traders' count, each quarter."
    ),
)


def note_all(actor: Actor, by_name: Mapping[str, UUID], *, today: date, currency: str, source: str) -> None:
    """Entries of those who are in town; the same for the same day."""
    parties = Party.objects.in_bulk([by_name[entry.who] for entry in ENTRIES if entry.who])
    for entry in ENTRIES:
        party = parties[by_name[entry.who]] if entry.who else None
        operations.add_resource(actor=actor, party=party, draft=_draft(entry, today, currency), source=source)


def _draft(entry: Entry, today: date, currency: str) -> ResourceDraft:
    def day(ahead: int | None) -> date | None:
        return None if ahead is None else today + timedelta(days=ahead)

    return ResourceDraft(
        side=entry.side,
        kind=entry.kind,
        title=entry.title,
        quantity_milli=entry.milli,
        unit=entry.unit,
        per=entry.per,
        since=day(entry.since),
        until=day(entry.until),
        valid_until=day(entry.valid),
        issuer=entry.issuer,
        note=entry.note,
        worth_minor=entry.worth,
        currency=currency if entry.worth is not None else "",
    )
