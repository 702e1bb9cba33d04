"""An amount as somebody types it, in units of a commodity."""

from typing import Any

from hedgerow.ledger.models.accounts import MOST
from hedgerow.web.numbers import NumberField


class AmountField(NumberField):
    """With as many decimals as any commodity has; that it fits the one in question is looked at when it is booked."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(decimals=6, most=MOST, negative=True, **kwargs)
