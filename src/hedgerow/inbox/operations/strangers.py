"""Addresses that are nobody's: tied to somebody, or left alone."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from hedgerow.inbox.models import Participant, PassedOver
from hedgerow.inbox.operations.linking import link_addresses
from hedgerow.inbox.permissions import Permission
from hedgerow.inbox.reading import address_of
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.permissions import require
from hedgerow.network import operations as network
from hedgerow.network.models import ContactKind, ContactPoint, Party


@transaction.atomic
def tie_address(*, actor: Actor, address: str, name: str = "", party: Party | None = None) -> Party:
    """The address is this party's, or that of a new one of this name; all letters with it are theirs from now on."""
    require(actor, Permission.WORK, party)
    if party is None:
        contact = network.NewContact(ContactKind.EMAIL, address)
        party = network.add_party(actor=actor, name=name.strip() or address, contacts=[contact], source="inbox")
    else:
        network.add_contact_point(actor=actor, party=party, kind=ContactKind.EMAIL, value=address)
    link_addresses(actor, [address_of(address)])
    return party


@transaction.atomic
def pass_over(*, actor: Actor, address: str) -> None:
    """Nobody is asked about it again. Raises Invalid for what is no address."""
    require(actor, Permission.WORK)
    wanted = address_of(address)
    if not wanted:
        raise Invalid(field="address")
    PassedOver.objects.get_or_create(address=wanted, defaults={"said_at": clock.now()})


@transaction.atomic
def link_known(*, actor: Actor, parties: Sequence[UUID]) -> int:
    """Letters whose address became somebody's since are hers; returns how many. Again is no change."""
    require(actor, Permission.WORK)
    points = ContactPoint.objects.filter(kind=ContactKind.EMAIL, party__id__among=list(parties))
    addresses = set(points.exclude(normalised="").values_list("normalised", flat=True))
    waiting = Participant.objects.filter(address__among=addresses, party=None, is_ours=False)
    return link_addresses(actor, set(waiting.values_list("address", flat=True)))
