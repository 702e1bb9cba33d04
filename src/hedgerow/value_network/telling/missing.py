"""What gets no return, with the one thing that could be done about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from hedgerow.value_network import addresses
from hedgerow.value_network.analysing import Exchanged
from hedgerow.value_network.drawn import US, DrawnRole
from hedgerow.value_network.models import ValueNetwork


@dataclass(frozen=True, slots=True)
class MissingLine:
    """`giver` gives and gets nothing back from `receiver`; `link`, called `label`, leads to where `act` is done."""

    giver: DrawnRole
    receiver: DrawnRole
    fact: str
    act: str
    label: str
    link: str
    needs_drawing: bool = False


def missing_lines(network: ValueNetwork, found: Exchanged) -> Sequence[MissingLine]:
    """What concerns the business first."""
    return [_line(network, found, giver, receiver) for giver, receiver in found.missing]


def _line(network: ValueNetwork, found: Exchanged, giver: DrawnRole, receiver: DrawnRole) -> MissingLine:
    said = {"giver": giver.name, "receiver": receiver.name, "what": listed(found.names_given(giver, receiver))}
    fact = _("%(receiver)s: nothing goes back to %(giver)s for “%(what)s”.") % said
    if receiver.stands_for == US:
        act = _("Thank them with something, and note what you gave.")
        return MissingLine(giver, receiver, fact, act, _("Note it"), addresses.note_given())
    if giver.stands_for == US and receiver.stands_for:
        act = _("Look who of them could give something back, and ask for it, unless it is meant as a gift.")
        return MissingLine(giver, receiver, fact, act, _("See who"), addresses.people_of(receiver.stands_for))
    act = _("Write what comes back into the picture, or ask the two what it is.")
    link = addresses.new_arrow(network, receiver.key, giver.key)
    return MissingLine(giver, receiver, fact, act, _("Write it in"), link, needs_drawing=True)


def listed(names: Sequence[str], most: int = 2) -> str:
    """The first of them; how many more there are is left to the list."""
    shown = ", ".join(names[:most])
    return f"{shown}, …" if len(names) > most else shown
