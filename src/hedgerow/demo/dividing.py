"""What Hallowbridge made together with the bakery, and how it is divided: one is agreed, one is proposed."""

from collections.abc import Mapping
from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.money import Money
from hedgerow.network.models import Party
from hedgerow.sharing import operations
from hedgerow.sharing.models import Rule
from hedgerow.sharing.operations import SplitDraft

EVENINGS, WEEKEND = ("Hop & Vine", "The Old Ferry Inn"), ("Hallowbridge Museum", "The Reading Room")
ALONE = {0b001: 240_00, 0b010: 380_00, 0b100: 150_00, 0b011: 820_00, 0b101: 410_00, 0b110: 640_00}
"""What groups of the first would have made: bit 0 is the bakery, then in their order."""
HOURS = (14_000, 22_000, 9_000)
"""Thousandths of an hour that each gave for the second."""


def divide(actor: Actor, by_name: Mapping[str, UUID], *, currency: str) -> None:
    found = Party.objects.in_bulk([by_name[name] for name in (*EVENINGS, *WEEKEND)])
    first, second = ([None, *(found[by_name[name]] for name in names)] for names in (EVENINGS, WEEKEND))
    told = {mask: Money(minor, currency) for mask, minor in ALONE.items()}
    evenings = SplitDraft(
        title="Cheese evenings with our sourdough", total=Money(1_260_00, currency), contributors=first, told=told
    )
    split = operations.propose_split(actor=actor, draft=evenings)
    operations.agree(actor=actor, split=split, number=1)
    weekend = SplitDraft(
        title="Old-recipes weekend",
        total=Money(864_50, currency),
        contributors=second,
        rule=Rule.HOURS,
        basis=HOURS,
    )
    operations.propose_split(actor=actor, draft=weekend)
