"""What care learns from the log."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from hedgerow.care import operations
from hedgerow.timeline.models import Activity
from hedgerow.timeline.registries import Reactor, reactors

CONTACTS = "care.contacts"


def note_contacts(activities: Sequence[Activity]) -> None:
    operations.note_contacts(activities)


def register() -> None:
    reactors.add(Reactor(CONTACTS, _("When each last got what attention"), note_contacts, batch_size=2000))
