"""Whoever was in a meeting and is not on record: added with their meetings, or passed over."""

from datetime import timedelta

from django.db import transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.listening.errors import GuestNotFound
from hedgerow.listening.models import Attendance, Guest
from hedgerow.listening.operations.meetings import record_with
from hedgerow.listening.operations.people import by_address
from hedgerow.listening.permissions import Permission
from hedgerow.network import operations as network
from hedgerow.network.models import Party

KEPT = timedelta(days=90)


@transaction.atomic
def add_guest(*, actor: Actor, email: str) -> Party:
    """On record from now on, with every meeting they were in. Raises GuestNotFound."""
    require(actor, Permission.WATCH)
    theirs = list(Guest.objects.select_related("meeting").filter(email=email).order_by("noted_at", "pk"))
    if not theirs:
        raise GuestNotFound
    known = by_address([email]).get(email)
    party = Party.objects.get(pk=known) if known else _added(actor, email, theirs)
    for guest in theirs:
        if not Attendance.objects.filter(meeting=guest.meeting, party=party).exists():
            record_with(actor, guest.meeting, party.pk, guest.entry, guest.source)
    Guest.objects.filter(pk__in=[guest.pk for guest in theirs]).delete()
    return party


def _added(actor: Actor, email: str, theirs: list[Guest]) -> Party:
    name = next((guest.name for guest in theirs if guest.name), email)
    return network.add_party(actor=actor, name=name, contacts=[network.NewContact("email", email)], source="calendar")


@transaction.atomic
# house: operation-shape: nothing is said of anybody on record
def pass_guest_over(*, actor: Actor, email: str) -> int:
    """Not somebody to remember. Returns in how many meetings they were."""
    require(actor, Permission.WATCH)
    return Guest.objects.filter(email=email).delete()[0]


@transaction.atomic
# house: operation-shape: whoever nobody added is forgotten, which is no fact
def forget_guests(*, actor: Actor) -> int:
    require(actor, Permission.WATCH)
    return Guest.objects.filter(noted_at__lt=clock.now() - KEPT).delete()[0]
