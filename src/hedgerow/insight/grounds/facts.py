"""Which single facts of a party stand behind a figure."""

from dataclasses import dataclass
from enum import StrEnum


class FactKind(StrEnum):
    """A flow is any that counts, WORTH one with a worth; a favour is one that is no leg of anything settled, a gift a
    favour with a worth.

    What was paid are purchases above nothing, without what was given back.
    """

    PURCHASE = "purchase"
    PAID = "paid"
    CONTACT = "contact"
    FLOW = "flow"
    WORTH = "worth"
    FAVOUR = "favour"
    GIFT = "gift"
    TIE = "tie"
    ROLE = "role"
    PART = "part"


class Side(StrEnum):
    """Which flows of a party: what the business gave them, got of them, both, or what went between others too."""

    GAVE = "gave"
    GOT = "got"
    BOTH = "both"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Facts:
    """Of these kinds, in the `days` days that ended `ago` days before the figure's own; None: however old.

    Ties, roles and parts in initiatives are told however old they are: what began long ago may hold still. Purchases
    and gifts count in the figure's own currency, unless it is about when and not about how much: `in_any_currency`.
    """

    kinds: tuple[FactKind, ...]
    days: int | None = None
    ago: int = 0
    side: Side = Side.ANY
    in_any_currency: bool = False
