"""What the party page shows of the initiatives somebody has to do with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from hedgerow.initiatives import queries, words
from hedgerow.initiatives.models import Initiative
from hedgerow.initiatives.permissions import Permission
from hedgerow.initiatives.queries import PartyPieces
from hedgerow.kernel.actor import Actor
from hedgerow.network.models import Party

SHOWN = 6


@dataclass(frozen=True, slots=True)
class PanelLine:
    """`since` None: they do not take part. `gave`, `got` and `linked` are "" where there is nothing."""

    initiative: Initiative
    since: date | None
    gave: str
    got: str
    linked: str


def initiatives_of(actor: Actor, party: Party) -> Mapping[str, Any] | None:
    """The panel; None for who may not see it, and where there is nothing."""
    if not actor.may(Permission.VIEW_INITIATIVES):
        return None
    found = queries.initiatives_with(actor, party)
    if not found:
        return None
    pieces = queries.pieces_with(actor, party.pk, [one.pk for one in found])
    lines = [_line(one, pieces.get(one.pk) or PartyPieces(party.pk)) for one in found]
    return {"lines": lines[:SHOWN], "more": lines[SHOWN:]}


def _line(one: Initiative, told: PartyPieces) -> PanelLine:
    worths = (told.gave, told.got, told.bought + told.brought)
    gave, got, linked = (words.money(minor, one.currency) if minor else "" for minor in worths)
    return PanelLine(one, getattr(one, "since", None), gave, got, linked)
