"""Members and their wallets under locks, in one order: two that share some never wait for each other."""

from collections.abc import Iterable
from uuid import UUID

from hedgerow.circles.errors import CircleNotFound, MemberNotFound
from hedgerow.circles.models import Circle, Member
from hedgerow.ledger import operations as ledger
from hedgerow.ledger.models import Account

KEEPER = "circles"
"""A circle's wallets and its reserve are moved by circles alone."""


def lock_circle(key: UUID) -> Circle:
    """Raises CircleNotFound."""
    rows = Circle.objects.select_for_update(no_key=True, of=("self",)).select_related("commodity", "common")
    found = rows.filter(pk=key).first()
    if found is None:
        raise CircleNotFound
    return found


def lock_members(keys: Iterable[UUID]) -> dict[UUID, Member]:
    """Before their wallets are looked at: who leaves or is paused does so before or after. Raises MemberNotFound."""
    wanted = set(keys)
    rows = Member.objects.select_for_update(no_key=True, of=("self",)).filter(id__among=sorted(wanted)).order_by("id")
    found = {one.pk: one for one in rows.select_related("circle", "party")}
    if len(found) < len(wanted):
        raise MemberNotFound
    return found


def lock_wallets(keys: Iterable[UUID]) -> dict[UUID, Account]:
    """What they say now is what is booked upon."""
    return dict(ledger.lock_accounts(keys))
