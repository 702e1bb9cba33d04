"""What belongs to the parties of one page of a list: each kind asked once, as plain values.

Whoever asks has the parties from a `visible_*` query. Prefetched rows cost a list ten times as much.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from uuid import UUID

from hedgerow.kernel.prepared import Prepared
from hedgerow.network.models import Address, ContactPoint, PartyTag, Role
from hedgerow.network.queries.words import RoleWord, word_of

Keys = Collection[UUID]
_ROLES = Prepared(
    lambda parties: (
        Role.objects.filter(party_id__in=parties, until=None)
        .order_by("id")
        .values_list("party_id", "kind__key", "kind__label", "kind__label_plural", "kind__family")
    )
)
_CONTACTS = Prepared(
    lambda parties: (
        ContactPoint.objects.filter(party_id__in=parties)
        .order_by("is_primary", "-id")
        .values_list("party_id", "kind", "value")
    )
)
_TAGS = Prepared(
    lambda parties: (
        PartyTag.objects.filter(party_id__in=parties).order_by("tag__normalised").values_list("party_id", "tag__name")
    )
)


def current_roles(parties: Keys) -> Mapping[UUID, list[RoleWord]]:
    """The roles each has now, the one they have longest first."""
    found: defaultdict[UUID, list[RoleWord]] = defaultdict(list)
    words: dict[str, RoleWord] = {}
    for party, *kind in _ROLES(list(parties)):
        found[party].append(words.get(kind[0]) or words.setdefault(kind[0], word_of(*kind)))
    return found


def first_contacts(parties: Keys, kinds: Collection[str]) -> Mapping[tuple[UUID, str], str]:
    """How each is reached by mail, by phone, …: the primary one of a kind, else the oldest.

    Kinds are sorted out here: in SQL they would lead SQLite to the index by kind, and so to every address there is.
    """
    points = _CONTACTS(list(parties))
    return {(party, kind): value for party, kind, value in points if kind in kinds}  # the last wins


def first_cities(parties: Keys) -> Mapping[UUID, str]:
    """The city of the primary address, else of the oldest that has one."""
    places = Address.objects.filter(party_id__in=parties).exclude(city="")
    return dict(places.order_by("is_primary", "-id").values_list("party_id", "city"))  # the last wins


def tag_names(parties: Keys) -> Mapping[UUID, list[str]]:
    found: defaultdict[UUID, list[str]] = defaultdict(list)
    for party, name in _TAGS(list(parties)):
        found[party].append(name)
    return found
