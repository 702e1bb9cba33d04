"""Who on record stands behind an address, a handle or a page: only where it is one alone."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet

from hedgerow.accounts.models import Membership
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.network import queries as network
from hedgerow.network.models import ContactKind, ContactPoint

_PLACES = (ContactKind.SOCIAL, ContactKind.WEBSITE, ContactKind.EMAIL)


def by_address(addresses: Iterable[str]) -> dict[str, UUID]:
    """Of e-mail addresses in their normalised form. One that several share leads to nobody."""
    return _alone(ContactPoint.objects.filter(kind=ContactKind.EMAIL, normalised__among=set(addresses)))


def own_addresses() -> set[str]:
    """Of those who work here: they were there, and are no guests."""
    team = Membership.objects.filter(workspace_id=current_workspace_id()).values_list("user__email", flat=True)
    return {network.normalise_contact(ContactKind.EMAIL, address, "") for address in team}


def by_author(authors: Iterable[tuple[str, str]]) -> dict[tuple[str, str], UUID]:
    """Of authors as (name or handle, page): whose profile, website or address that is."""
    ways = {author: ways_to_write(*author) for author in authors}
    wanted = {way for some in ways.values() for way in some}
    known = _alone(ContactPoint.objects.filter(kind__in=_PLACES, normalised__among=wanted))
    found = {author: {known[way] for way in some if way in known} for author, some in ways.items()}
    return {author: next(iter(parties)) for author, parties in found.items() if len(parties) == 1}


def ways_to_write(author: str, page: str) -> set[str]:
    """A profile is written with and without its scheme, a handle with and without its @."""
    found = {word.strip("()<>,").casefold() for word in author.split() if "@" in word}
    found |= {word.removeprefix("@") for word in found if word.count("@") == 1 and word.startswith("@")}
    bare = page.strip().casefold().partition("://")[2].removeprefix("www.").rstrip("/")
    if bare:
        stems = {bare, f"www.{bare}"}
        found |= stems | {f"{scheme}://{stem}" for scheme in ("https", "http") for stem in stems}
        found |= {f"{way}/" for way in found if bare in way}
        last = bare.rpartition("/")[2]
        if "/" in bare and last.startswith("@"):
            found.add(f"{last}@{bare.partition('/')[0]}")
    return {way for way in found if len(way) > 2}


def _alone(points: "QuerySet[ContactPoint]") -> dict[str, UUID]:
    having: dict[str, set[UUID]] = {}
    for value, party in points.order_by().values_list("normalised", "party_id"):
        having.setdefault(value, set()).add(party)
    return {value: next(iter(parties)) for value, parties in having.items() if len(parties) == 1}
