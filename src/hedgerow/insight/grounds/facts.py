"""Which single facts of a party stand behind a figure."""

from dataclasses import dataclass
from enum import StrEnum


class Fact(StrEnum):
    """A gift is a flow with a worth that is no leg of anything settled; a flow is any that counts."""

    PURCHASE = "purchase"
    CONTACT = "contact"
    FLOW = "flow"
    GIFT = "gift"
    TIE = "tie"
    ROLE = "role"


@dataclass(frozen=True, slots=True)
class Facts:
    """Of these kinds, in the `days` days that ended `ago` days before the figure's own; None: however old.

    Ties and roles are told however old they are: what began long ago may hold still.
    """

    kinds: tuple[Fact, ...]
    days: int | None = None
    ago: int = 0
