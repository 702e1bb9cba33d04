"""A party has changed when what belongs to it has: lists and programs ask by `changed_at`."""

from hedgerow.kernel import clock
from hedgerow.network.models import Party


def touch(party: Party) -> None:
    """Part of an operation that changes a party's contact points, addresses, tags or roles."""
    party.changed_at = clock.now()
    Party.objects.filter(pk=party.pk).update(changed_at=party.changed_at)
