"""The groups of a map in words: after whom in them matters most, and what most of them are."""

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from hedgerow.network.queries.map.facts import SeenMap
from hedgerow.network.queries.map.measured import NO_GROUP, measured
from hedgerow.network.queries.map.words import NO_ROLE, MapRole

COLOURED = 8
"""So many of the largest have a colour of their own."""


@dataclass(frozen=True, slots=True)
class MapGroup:
    """`number` as it was measured; `first` is whoever of it matters most, `count` how many the reader's map has of it,
    `tint` the number of its colour, None for one of the small.
    """

    number: int
    first: UUID
    name: str
    role: MapRole
    count: int
    tint: int | None


def numbers(seen: SeenMap) -> list[int]:
    """The number of each party's group, in the order of the parties."""
    group = measured(seen.whole).group
    return [group.get(party.id, NO_GROUP) for party in seen.picture.parties]


def listed_groups(seen: SeenMap) -> list[MapGroup]:
    """The largest first. Named by the reader's words, so who sees no names reads none."""
    members: dict[int, list[int]] = {}
    for place, number in enumerate(numbers(seen)):
        if number != NO_GROUP:
            members.setdefault(number, []).append(place)
    order = sorted(members, key=lambda number: (-len(members[number]), number))
    return [_group(seen, number, members[number], rank) for rank, number in enumerate(order)]


def groups_by_party(seen: SeenMap) -> dict[UUID, MapGroup]:
    """The group of each party that is in one."""
    groups = {group.number: group for group in listed_groups(seen)}
    pairs = zip(seen.picture.parties, numbers(seen), strict=True)
    return {party.id: groups[number] for party, number in pairs if number != NO_GROUP}


def group_in(seen: SeenMap, party_id: UUID) -> MapGroup | None:
    """The group that a party is in."""
    number = group_of(seen, party_id)
    return next((group for group in listed_groups(seen) if group.number == number), None)


def group_of(seen: SeenMap, party_id: UUID) -> int:
    """The number of the group that a party is in; NO_GROUP for none."""
    return measured(seen.whole).group.get(party_id, NO_GROUP)


def _group(seen: SeenMap, number: int, members: list[int], rank: int) -> MapGroup:
    parties = seen.picture.parties
    [(common, _count)] = Counter(parties[place].role or NO_ROLE for place in members).most_common(1)
    one = seen.names[members[0]]
    name = _("%(one)s and %(other)s") % {"one": one, "other": seen.names[members[1]]} if len(members) > 1 else one
    tint = rank if rank < COLOURED else None
    return MapGroup(number, parties[members[0]].id, name, seen.words.role(common), len(members), tint)
