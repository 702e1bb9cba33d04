"""What the party page and party lists show of what somebody gives and needs."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import today_of
from hedgerow.network.models import Party
from hedgerow.resources import queries, words
from hedgerow.resources.models import Per, Resource, Side
from hedgerow.resources.permissions import Permission

SHOWN = 6


def resources_of(actor: Actor, party: Party) -> Mapping[str, Any] | None:
    """The panel; None for who may not see it, and where there is nothing and nobody may add."""
    if not actor.may(Permission.VIEW_RESOURCES):
        return None
    may_edit = actor.may(Permission.EDIT_RESOURCES) and party.archived_at is None
    found = queries.resources_of(actor, party)
    if not found and not may_edit:
        return None
    today = today_of(actor) if any(one.valid_until for one in found) else None
    return {
        "groups": [(side.label, lines) for side in Side if (lines := _lines(found, side, today))],
        "is_open": party.archived_at is None,
        "may_edit": may_edit,
        "kinds": queries.offered_kinds(actor) if may_edit else [],
        "sides": list(Side),
        "pers": list(Per),
        "shown": SHOWN,
    }


def _lines(found: Iterable[Resource], side: Side, today: date | None) -> list[dict[str, Any]]:
    return [
        {
            "resource": one,
            "kind": queries.kind_word(one.kind).label,
            "amount": words.amount(one),
            "period": words.period(one),
            "expiry": words.expiry_badge(one.valid_until, today) if today else None,
        }
        for one in found
        if one.side == side
    ]


def given(actor: Actor, parties: Iterable[UUID]) -> Mapping[UUID, list[str]]:
    return queries.titles_of(actor, parties, Side.GIVES)


def needed(actor: Actor, parties: Iterable[UUID]) -> Mapping[UUID, list[str]]:
    return queries.titles_of(actor, parties, Side.NEEDS)


def joined(titles: list[str]) -> str:
    return ", ".join(titles)
