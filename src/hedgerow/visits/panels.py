"""What the party page shows: their visits, where they agreed to that."""

from collections.abc import Mapping
from typing import Any

from hedgerow.kernel.actor import Actor
from hedgerow.network.models import Party
from hedgerow.visits import queries
from hedgerow.visits.permissions import Permission

SHOWN = 8
_PAGES = 4


def visits_of(actor: Actor, party: Party) -> Mapping[str, Any] | None:
    """None for who may not see it, and where no website is counted."""
    if not actor.may(Permission.VIEW_VISITORS):
        return None
    sites = list(queries.visible_sites(actor))
    consent = queries.consent_of(actor, party)
    if not sites and consent is None:
        return None
    has_agreed = consent is not None and consent.withdrawn_at is None
    return {
        "consent": consent,
        "has_agreed": has_agreed,
        "visited": queries.visits_of(actor, party, SHOWN) if has_agreed else [],
        "sites": sites,
        "pages": _PAGES,
        "may_note": actor.may(Permission.NOTE_CONSENT) and party.archived_at is None,
    }
