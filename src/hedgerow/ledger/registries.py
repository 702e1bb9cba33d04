"""What other packages bring to the books: what they booked a transfer for."""

from collections.abc import Callable
from dataclasses import dataclass

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.kernel.registry import Registry
from hedgerow.ledger.models import Transfer


@dataclass(frozen=True, slots=True)
class Occasion:
    """`of` says what one transfer was booked for: in words, and the address of its page.

    None where it was for something else, and for an actor who may not see it.
    """

    name: str
    of: Callable[[Actor, Transfer], tuple[Text, str] | None]


occasions: Registry[Occasion] = Registry("occasions of transfers", key=lambda occasion: occasion.name)


def occasion_of(actor: Actor, transfer: Transfer) -> tuple[Text, str] | None:
    """What a visible transfer was booked for; None for one by hand, or by a program."""
    return next(filter(None, (occasion.of(actor, transfer) for occasion in occasions)), None)
