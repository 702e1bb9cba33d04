"""Found by what was typed: people and organisations, ties, and what was written down; only what the actor may see."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from hedgerow.kernel import search
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network import finding
from hedgerow.network.models import Party, Relationship
from hedgerow.network.permissions import Permission
from hedgerow.network.queries.parties import heirs_of, visible_parties
from hedgerow.network.sight import seen_by
from hedgerow.timeline.models import Activity

ENOUGH = 200
"""So many are looked at for the best few."""


@dataclass(frozen=True, slots=True)
class NoteFound:
    """What was written down, with whom, and when."""

    activity: Activity
    party: Party


def found_parties(actor: Actor, text: str) -> list[UUID]:
    """Keys of those in whom every word begins something, or nearly; in no order. At most ENOUGH."""
    require(actor, Permission.VIEW_PARTIES)
    return [hit.subject_id for hit in search.find(text, kind=finding.PARTY, limit=ENOUGH)]


def found_ties(actor: Actor, text: str, limit: int) -> list[Relationship]:
    """Current ties of those whose names were typed, or by what was noted of them."""
    require(actor, Permission.VIEW_PARTIES)
    keys = [hit.subject_id for hit in search.find(text, kind=finding.TIE, limit=limit)]
    ties = Relationship.objects.filter(id__among=keys, until=None).select_related("kind", "from_party", "to_party")
    seen = ties.filter(seen_by(actor, "from_party"), seen_by(actor, "to_party"))
    seen = seen.filter(from_party__archived_at=None, to_party__archived_at=None)
    return list(seen.order_by("from_party__sort_name", "pk"))


def found_notes(actor: Actor, text: str, limit: int) -> list[NoteFound]:
    """The latest of what was written down with these words, of parties in lists."""
    require(actor, Permission.VIEW_PARTIES)
    keys = [hit.subject_id for hit in search.find(text, kind=finding.NOTE, limit=ENOUGH)]
    told = list(Activity.objects.filter(id__among=keys).order_by("-occurred_at", "-position")[: limit * 3])
    whose = {one.pk: key for one in told if (key := _party_of(one)) is not None}
    heirs = heirs_of(whose.values()) if whose else {}
    wanted = {heirs.get(key, key) for key in whose.values()}
    parties = {party.pk: party for party in visible_parties(actor).filter(id__among=wanted)}
    found = ((one, parties.get(heirs.get(whose[one.pk], whose[one.pk]))) for one in told if one.pk in whose)
    return [NoteFound(one, party) for one, party in found if party is not None][:limit]


def _party_of(told: Activity) -> UUID | None:
    return told.actor_id or (told.object_id if told.object_kind == "party" else None)


def best_first(parties: Sequence[Party], text: str) -> list[Party]:
    """Names that begin with what was typed, then those with a word that does, then the others; each by name."""
    typed = text.casefold().strip()

    def place(party: Party) -> tuple[int, str]:
        begins = party.sort_name.startswith(typed)
        inside = f" {typed}" in party.sort_name
        return (0 if begins else 1 if inside else 2, party.sort_name)

    return sorted(parties, key=place)
