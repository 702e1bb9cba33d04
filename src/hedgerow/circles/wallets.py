"""Members and their wallets under locks, in one order: two that share some never wait for each other."""

from collections.abc import Iterable
from uuid import UUID

from hedgerow.circles.errors import CircleNotFound, MemberNotFound
from hedgerow.circles.models import Circle, Member
from hedgerow.kernel.prepared import Prepared
from hedgerow.ledger import operations as ledger
from hedgerow.ledger.models import Account

KEEPER = "circles"
"""A circle's wallets and its reserve are moved by circles alone."""
_MEMBERS: Prepared[Member] = Prepared(
    lambda keys: (
        Member.objects.select_for_update(no_key=True, of=("self",))
        .filter(pk__in=keys)
        .select_related("circle", "party")
        .order_by("id")
    )
)


def lock_circle(key: UUID) -> Circle:
    """Raises CircleNotFound."""
    rows = Circle.objects.select_for_update(no_key=True, of=("self",)).select_related("commodity", "common")
    found = rows.filter(pk=key).first()
    if found is None:
        raise CircleNotFound
    return found


def lock_members(keys: Iterable[UUID]) -> dict[UUID, Member]:
    """Before their wallets are looked at: who leaves or is paused does so before or after. Raises MemberNotFound."""
    wanted = sorted(set(keys))
    found = {one.pk: one for one in _MEMBERS(wanted)}
    if len(found) < len(wanted):
        raise MemberNotFound
    return found


def lock_wallets(keys: Iterable[UUID]) -> dict[UUID, Account]:
    """What they say now is what is booked upon."""
    return dict(ledger.lock_accounts(keys))
