"""What the side panel and the list say of a party on the map, with names only for those who may see them."""

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.money import Money
from hedgerow.network.errors import PartyNotFound
from hedgerow.network.models import Segment, SegmentMember
from hedgerow.network.permissions import Permission
from hedgerow.network.queries.map.gathering import FAVOURS
from hedgerow.network.queries.map.picture import Dweller, Picture, ecosystem_map, only
from hedgerow.network.queries.map.tying import BUSINESS
from hedgerow.network.queries.map.words import NO_ROLE, MapRole, Wording, wording
from hedgerow.network.queries.parties import seen_parties
from hedgerow.network.registries import MONEY

OVERDUE = "overdue"
NEIGHBOURS = 6
CLOSE, WARM = 70, 30


@dataclass(frozen=True, slots=True)
class Fact:
    """A party as it is written: a name the reader may see, its role in words, and the figures of the map."""

    party: Dweller
    name: str
    role: MapRole

    def money(self, currency: str) -> tuple[Money, Money]:
        """(got from them, given to them)."""
        got, given = self.party.flows.get(MONEY, (0, 0))
        return Money(got, currency), Money(given, currency)

    @property
    def favours(self) -> tuple[int, int]:
        """How many (got, given)."""
        return self.party.flows[FAVOURS]

    @property
    def nearness(self) -> str:
        """overdue, close, warm or far."""
        if self.party.is_overdue:
            return OVERDUE
        return "close" if self.party.close > CLOSE else "warm" if self.party.close > WARM else "far"


@dataclass(frozen=True, slots=True)
class SeenMap:
    """A map as one reader sees it: `names` in the order of the parties; `whole` is what `picture` may be a part of."""

    whole: Picture
    picture: Picture
    words: Wording
    names: list[str]

    def fact(self, place: int) -> Fact:
        party = self.picture.parties[place]
        return Fact(party, self.names[place], self.words.role(party.role))


def seen_map(actor: Actor, segment: Segment | None = None) -> SeenMap:
    """The workspace's map in the reader's words, with names where they may be seen; of one segment alone, if wanted."""
    whole = picture = ecosystem_map(actor)
    seen = seen_parties(actor)
    if seen is not None:
        picture = only(picture, set(seen))
    if segment is not None:
        held = SegmentMember.objects.filter(segment=segment, party__id__among=[each.id for each in picture.parties])
        picture = only(picture, set(held.values_list("party_id", flat=True)))
    words = wording(picture)
    return SeenMap(whole, picture, words, names_for(actor, picture, words))


def names_for(actor: Actor, picture: Picture, words: Wording) -> list[str]:
    """Names in the order of the parties; to who may not see them everybody is "Customer 12"."""
    if actor.may(Permission.VIEW_PARTIES):
        return [party.name for party in picture.parties]
    met: Counter[str] = Counter()
    one = {role.key: role.one for role in words.roles}
    names = []
    for party in picture.parties:
        met[party.role] += 1
        names.append(_("%(role)s %(number)s") % {"role": one[party.role or NO_ROLE], "number": met[party.role]})
    return names


def visible_place(seen: SeenMap, party_id: UUID) -> int:
    """Where in the order a party is. Raises PartyNotFound for one that is not on this map."""
    place = seen.picture.place_of(party_id)
    if place is None:
        raise PartyNotFound
    return place


def neighbours(seen: SeenMap, place: int) -> tuple[list[Fact], int]:
    """Whom a party is tied to, the most important first, at most six; then how many there are on the map."""
    ends = {tie.source + tie.target - place for tie in seen.picture.ties if place in tie[:2] and tie.target != BUSINESS}
    return [seen.fact(each) for each in sorted(ends)[:NEIGHBOURS]], len(ends)
