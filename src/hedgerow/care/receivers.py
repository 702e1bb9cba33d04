"""What care learns from the log."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hedgerow.care import operations
from hedgerow.kernel.actor import Actor
from hedgerow.network import queries as network
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.models import Activity
from hedgerow.timeline.registries import Compared, Projection, Reactor, projections, reactors

CONTACTS = "care.contacts"


def note_contacts(activities: Sequence[Activity]) -> None:
    operations.note_contacts(activities)


def _verify() -> Compared:
    return _contacts(changes=False)


def _rebuild(_actor: Actor) -> Compared:
    return _contacts(changes=True)


def _contacts(*, changes: bool) -> Compared:
    """Nothing is recorded while a portion is compared and written: what comes in then is in, or comes after."""
    found = Compared()
    for some in network.portions_of_parties():
        with transaction.atomic():
            timeline.take_turn()
            differing = operations.compare_contacts(some)
            if differing and changes:
                operations.note_anew(differing)
        words = (f"party {key}: the log says other days than were kept" for key in differing)
        found += Compared(len(some), len(differing), tuple(words))
    return found


def register() -> None:
    projections.add(Projection(CONTACTS, _("When each last got what attention"), _verify, _rebuild))
    reactors.add(Reactor(CONTACTS, _("When each last got what attention"), note_contacts, batch_size=2000))
