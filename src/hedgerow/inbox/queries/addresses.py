"""Whose an address is."""

from collections.abc import Iterable
from uuid import UUID

from hedgerow.inbox.models import Mailbox
from hedgerow.network.models import ContactKind, ContactPoint


def owners_of(addresses: Iterable[str]) -> dict[str, UUID]:
    """The party of each address that is known. Where several share one, who has it as their first, and longest."""
    points = ContactPoint.objects.filter(kind=ContactKind.EMAIL, normalised__among=set(addresses))
    rows = points.filter(party__erased_at=None, party__merged_into=None).order_by("is_primary", "-id")
    return dict(rows.values_list("normalised", "party_id"))


def ours() -> frozenset[str]:
    """Addresses of the business: of its mailboxes, and those by which it is told of letters."""
    found = Mailbox.objects.filter(removed_at=None).values_list("address", "capture_address")
    return frozenset(address for pair in found for address in pair if address)
