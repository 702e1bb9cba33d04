"""Facts of initiatives. Properties hold keys, days and figures only."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from hedgerow.initiatives.models import Initiative, Piece
from hedgerow.timeline.events import Fact

INITIATIVE = "initiative"
"""The kind of subject that an initiative is in the log."""

FOUNDED = "initiatives.founded"
CHANGED = "initiatives.changed"
ARCHIVED = "initiatives.archived"
RESTORED = "initiatives.restored"
BASIS_CHOSEN = "initiatives.basis_chosen"
TOOK_PART = "initiatives.took_part"
TAKEN_OUT = "initiatives.taken_out"
PIECE_ADDED = "initiatives.piece_added"
PIECE_TAKEN_BACK = "initiatives.piece_taken_back"
PIECE_RESTORED = "initiatives.piece_restored"

MARGIN_SET = "initiatives.margin_set"
EXPORTED = "initiatives.exported"
"""These stand in the audit log."""


def initiative_fact(verb: str, initiative: Initiative, **figures: Any) -> Fact:
    """Of the initiative as a whole, and of nobody in it."""
    return Fact(verb, object_id=initiative.pk, object_kind=INITIATIVE, properties=figures)


def party_facts(verb: str, initiative: Initiative, parties: Iterable[UUID], since: date | None) -> list[Fact]:
    """On the timeline of each."""
    told = {"initiative": str(initiative.pk), **({"since": since.isoformat()} if since else {})}
    return [Fact(verb, object_id=party, properties=told) for party in parties]


def piece_fact(verb: str, piece: Piece) -> Fact:
    told: dict[str, Any] = {"piece": str(piece.pk), "side": piece.side}
    for name in ("flow", "purchase"):
        if key := getattr(piece, f"{name}_id"):
            told[name] = str(key)
    if piece.kind is not None:
        told |= {"kind": piece.kind.key, "quantity_milli": piece.quantity_milli, "worth_minor": piece.worth_minor}
        told |= {"currency": piece.currency}
    return initiative_fact(verb, piece.initiative, **told)
