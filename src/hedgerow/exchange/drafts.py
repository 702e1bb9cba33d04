"""What is said of a flow before it is one."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowDraft:
    """`kind` is the key of one. Money has `worth_minor`, everything else a quantity: one, when nobody says.

    `worth_minor` of something else is what whoever notes it says it was worth; without it the rate of the day counts.
    """

    kind: str
    on: date
    quantity_milli: int | None = None
    unit: str = ""
    worth_minor: int | None = None
    currency: str = ""
    note: str = ""
