"""The facts of which each list of standing firm is made, for one who stands in it."""

from hedgerow.insight.grounds.facts import FactKind, Facts, Side
from hedgerow.insight.readings.resilience.resting import CUSTOMERS, REACH

WEAK = Facts((FactKind.TIE,))


def facts_in_answer(key: str, days: int) -> Facts:
    """Purchases of the stretch; of newcomers what brought them too, and the ties of who would fall out."""
    if key == "loose":
        return WEAK
    return Facts((FactKind.PURCHASE, FactKind.TIE) if key == "newcomers" else (FactKind.PURCHASE,), days)


def facts_at_rest(of: str, days: int) -> Facts:
    """What they paid, whom they brought, or what they gave."""
    if of == CUSTOMERS:
        return Facts((FactKind.PURCHASE,), days)
    return WEAK if of == REACH else Facts((FactKind.ROLE, FactKind.FLOW), days, side=Side.GOT)
