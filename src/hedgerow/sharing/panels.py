"""What the party page shows of what somebody got of joint results."""

from collections.abc import Mapping
from typing import Any

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.money import Money
from hedgerow.network.models import Party
from hedgerow.sharing import queries, words
from hedgerow.sharing.permissions import Permission
from hedgerow.web import formats

SHOWN = 6


def splits_of(actor: Actor, party: Party) -> Mapping[str, Any] | None:
    """The panel; None for who may not see it, and where there is nothing."""
    if not actor.may(Permission.VIEW_SPLITS):
        return None
    found = queries.splits_of(actor, party, SHOWN)
    splits = [(part.contributor.version.split, part) for part in found]
    lines = [
        (split, formats.money(Money(part.part_minor, split.currency)), words.state(split)) for split, part in splits
    ]
    return {"lines": lines, "may_propose": actor.may(Permission.PROPOSE_SPLITS)} if lines else None
