"""Looks through the whole books, on demand and every night, and what they found."""

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.moment import at_one_moment
from hedgerow.kernel.permissions import require
from hedgerow.ledger.models import Check
from hedgerow.ledger.permissions import Permission
from hedgerow.ledger.verifying import Verification, verification


# house: operation-shape: looks and changes nothing; asked by the command line
def verify() -> Verification:
    """Check the books of the workspace in scope: sums, projections, reservations, allocations, chains. Reads only.

    As they are at one moment: what is booked meanwhile goes on, and is looked at the next time.
    """
    with at_one_moment():
        return verification()


def check_books(*, actor: Actor) -> Check:
    """Look through the books, and keep what was found for the ledger's page."""
    require(actor, Permission.KEEP_ACCOUNTS)
    start = clock.monotonic()
    found = verify()
    return Check.objects.create(
        entries=found.entries,
        problems=len(found.problems),
        problem=found.problems[0][:300] if found.problems else "",
        checked_at=clock.now(),
        took_ms=round((clock.monotonic() - start) * 1000),
    )
