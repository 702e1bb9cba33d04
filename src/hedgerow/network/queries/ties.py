"""Ties of one party as its page tells them: read from its own side, grouped by kind."""

from dataclasses import dataclass, field
from itertools import islice
from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.network.models import Party, Relationship, Role
from hedgerow.network.queries.detail import visible_ties
from hedgerow.network.queries.pairs import TieBond, bonds_of
from hedgerow.network.queries.words import tie_word

MOST = 200


@dataclass(frozen=True, slots=True)
class TieLine:
    """`family` is that of a role the other has now, for its colour; "" without one.

    `bond` is what is on record between the two; None where nothing is.
    """

    tie: Relationship
    other: Party
    family: str
    bond: TieBond | None = None


@dataclass(slots=True)
class TieGroup:
    """Ties with one reading: "brought", or from the other side "was brought by"."""

    reading: Text
    lines: list[TieLine] = field(default_factory=list)


def grouped_ties(actor: Actor, party: Party) -> tuple[list[TieGroup], bool]:
    """Current ties of both directions, at most MOST, then whether there are more. As many statements as for one."""
    rows = visible_ties(actor, party_id=party.id, current=True).select_related("kind", "from_party", "to_party")
    found = list(rows.order_by("kind__position", "-added_at")[: MOST + 1])
    families = _families({_other(tie, party).pk for tie in found})
    bonds = bonds_of(actor, found)
    groups: dict[tuple[object, bool], TieGroup] = {}
    for tie in islice(found, MOST):
        word = tie_word(tie.kind)
        outward = tie.from_party_id == party.id
        side = outward or word.is_symmetric
        group = groups.setdefault((tie.kind_id, side), TieGroup(word.label if side else word.inverse))
        other = _other(tie, party)
        group.lines.append(TieLine(tie, other, families.get(other.pk, ""), bonds.get(tie.pk)))
    return list(groups.values()), len(found) > MOST


def _other(tie: Relationship, party: Party) -> Party:
    other: Party = tie.to_party if tie.from_party_id == party.id else tie.from_party
    return other


def _families(keys: set[UUID]) -> dict[UUID, str]:
    held = Role.objects.filter(party_id__in=keys, until=None).order_by("-id").values_list("party_id", "kind__family")
    return dict(held)
