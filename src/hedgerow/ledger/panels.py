"""What the party page shows of what somebody has with us."""

from collections.abc import Mapping
from typing import Any

from hedgerow.kernel.actor import Actor
from hedgerow.ledger import queries, words
from hedgerow.ledger.permissions import Permission
from hedgerow.network.models import Party


def accounts_of(actor: Actor, party: Party) -> Mapping[str, Any] | None:
    """The panel; None for who may not see it, and where there is no account."""
    if not actor.may(Permission.VIEW_LEDGER):
        return None
    found = queries.accounts_of(actor, party)
    open_for = party.pk if actor.may(Permission.KEEP_ACCOUNTS) and party.erased_at is None else None
    return {"accounts": [(one, words.balance(one)) for one in found], "open_for": open_for} if found else None
