"""What sales keeps beside the purchases: what each customer's add up to."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import Actor
from hedgerow.network import queries as network
from hedgerow.sales import operations
from hedgerow.timeline.registries import Compared, Projection, projections


def _verify() -> Compared:
    return _figures(changes=False)


def _rebuild(_actor: Actor) -> Compared:
    return _figures(changes=True)


def _figures(*, changes: bool) -> Compared:
    found = Compared()
    for some in network.portions_of_parties():
        words = operations.settle_figures(some, changes=changes)
        found += Compared(len(some), len(words), tuple(words))
    return found


def register() -> None:
    projections.add(Projection("sales.figures", _("What each customer's purchases add up to"), _verify, _rebuild))
