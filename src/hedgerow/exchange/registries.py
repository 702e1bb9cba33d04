"""What other packages bring to the exchange: flows that follow from verbs, and what its overview says of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

import msgspec

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.kernel.registry import Registry
from hedgerow.timeline.models import Activity


class DerivedFlow(msgspec.Struct, frozen=True, gc=False):
    """A flow as the log tells it. None on one side is the business. `kind` is the key of one of the usual kinds.

    With `worth_minor` it has that worth: of money the amount, of anything else the price that was paid; without it the
    rate of the day counts. `is_settled`: one leg of what is even, a sale (with its price) or time together (without a
    worth, whatever rates say). Less than nothing is a return.
    """

    kind: str
    giver: UUID | None
    receiver: UUID | None
    quantity_milli: int | None = None
    unit: str = ""
    worth_minor: int | None = None
    currency: str = ""
    is_settled: bool = False


@dataclass(frozen=True, slots=True)
class FlowRule:
    """The flows that follow from one activity of a verb, always the same ones in the same order, or none.

    What is taken back on the log (`timeline.events.taken_back`) takes its flows back by itself: a rule for the verb
    that says so is not needed.
    """

    verb: str
    derive: Callable[[Activity], Sequence[DerivedFlow]]


flow_rules: Registry[FlowRule] = Registry("flow rules", key=lambda rule: rule.verb)


@dataclass(frozen=True, slots=True)
class Telling:
    """One thing that the overview says, and where to read on."""

    title: Text
    words: Text
    link: Text
    url: str


@dataclass(frozen=True, slots=True)
class OverviewNote:
    """What a package says on the overview of what was given and received; None says nothing to this actor now.

    Asked for at every look, so it asks little of the database.
    """

    key: str
    tell: Callable[[Actor], Telling | None]


overview_notes: Registry[OverviewNote] = Registry("overview notes", key=lambda note: note.key)


def told_notes(actor: Actor) -> list[Telling]:
    """What the packages say to the actor, in the order of their keys."""
    told = (note.tell(actor) for note in sorted(overview_notes, key=lambda note: note.key))
    return [one for one in told if one is not None]
