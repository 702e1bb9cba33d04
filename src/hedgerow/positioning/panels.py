"""What the party page and party lists show of somebody's fit."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.network.models import Party
from hedgerow.positioning import queries, words
from hedgerow.positioning.permissions import Permission

LOOKED_FOR = frozenset({"suspect", "prospect", "client", "advocate"})
"""The roles of those who buy or may buy; a mill or a colleague is not weighed as a client."""


def fit_of(actor: Actor, party: Party) -> Mapping[str, Any] | None:
    """The panel; None for who is no client and will be none, without an ideal client, and for who may not see it."""
    if not actor.may(Permission.VIEW) or not _is_looked_for(party):
        return None
    yardstick = queries.main_yardstick(actor)
    weighed = queries.weighed(actor, yardstick, [party.pk]).get(party.pk) if yardstick else None
    if yardstick is None or weighed is None:
        return None
    return {
        "yardstick": yardstick,
        "score": weighed.score,
        "shown": words.shown(weighed.score),
        "standing": words.standing(weighed),
        "lines": words.lines(weighed),
    }


def scores(actor: Actor, parties: Iterable[UUID]) -> Mapping[UUID, queries.Score]:
    """Of a page of a list; nobody's for who may not see it."""
    return queries.scores_of(actor, parties) if actor.may(Permission.VIEW) else {}


def _is_looked_for(party: Party) -> bool:
    held = {role.kind.key for role in party.roles.all() if role.until is None}
    return not held or bool(held & LOOKED_FOR)
