"""What is said of a flow before it is one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from hedgerow.exchange.builtin import MONEY
from hedgerow.exchange.models.flows import MOST
from hedgerow.kernel.numbers import read_minor
from hedgerow.kernel.quantities import read_milli


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

    @classmethod
    def typed(cls, said: Mapping[str, Any], currency: str) -> Self:
        """As a form has it, whose `amount` and `worth` were read by `read_typed`."""
        is_money = said["kind"] == MONEY
        worth = said["amount"] if is_money else said["worth"]
        return cls(
            kind=said["kind"],
            on=said["on"],
            quantity_milli=None if is_money else said["amount"],
            unit=said["unit"],
            worth_minor=worth,
            currency=currency if worth is not None else "",
            note=said["note"],
        )


def read_typed(name: str, text: str, *, kind: str, currency: str) -> int | None:
    """The `amount` of a kind, or its `worth`, as typed into one box: money is counted in minor units, everything else
    in thousandths. Raises Invalid.
    """
    if name == "worth" or kind == MONEY:
        return read_minor(text, currency, most=MOST)
    return read_milli(text, most=MOST)
