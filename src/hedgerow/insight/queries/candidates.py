"""Who could give what the business cannot do without, besides who gives it now."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from math import asin, sqrt

from hedgerow.insight.queries.supplies import VENDOR, Offer, Places, needs
from hedgerow.insight.readings.resilience.standing import CouldGive, Supply
from hedgerow.measures.geography import EARTH_KM
from hedgerow.network import queries as network
from hedgerow.network.models import Location, PartyTag, PlaceAccuracy, Premises


def candidates_of(
    supplies: tuple[Supply, ...], family: tuple[str, ...], place: Places
) -> dict[str, tuple[CouldGive, ...]]:
    """Who offers the same and is no vendor yet; then vendors and partners who share a tag with who gives it now.

    The nearest first, of whom it is not known where they are last.
    """
    offers = {f"need:{need.pk}": matches for need, matches in needs()}
    tags, km = _tags(family, place), _distances(place)
    found = {}
    for one in supplies:
        some = {who.party: who for who in (*_by_tag(one, tags), *_by_offer(one, offers.get(one.key, []), place))}
        near = sorted(some.values(), key=lambda who: (not who.offer, km.get(who.party, float("inf")), who.party))
        found[one.key] = tuple(replace(who, km=km.get(who.party)) for who in near)
    return found


def _by_offer(supply: Supply, matches: Iterable[Offer], place: Places) -> Iterable[CouldGive]:
    for match in matches:
        who = place.get(match.party, -1)
        if match.party is not None and who >= 0 and who not in supply.suppliers:
            yield CouldGive(who, offer=match.title, gives=match.gives)


def _by_tag(supply: Supply, tags: Mapping[int, list[str]]) -> Iterable[CouldGive]:
    """Those who share a tag that all have who give it now."""
    if supply.work:
        return
    own = set.intersection(*(set(tags.get(who, ())) for who in supply.suppliers))
    for who, theirs in tags.items():
        shared = next((tag for tag in theirs if tag in own), "")
        if shared and who not in supply.suppliers:
            yield CouldGive(who, tag=shared)


def _tags(family: tuple[str, ...], place: Places) -> dict[int, list[str]]:
    """Tags of vendors; one that a third of them or more have says nothing of what they give."""
    rows = PartyTag.objects.order_by("tag__normalised").values_list("party_id", "tag__name")
    found: defaultdict[int, list[str]] = defaultdict(list)
    counts: defaultdict[str, int] = defaultdict(int)
    for party, tag in rows:
        who = place.get(party, -1)
        if who >= 0 and family[who] == VENDOR:
            found[who].append(tag)
            counts[tag] += 1
    common = max(family.count(VENDOR) / 3, 3)
    return {who: [tag for tag in some if counts[tag] < common] for who, some in found.items()}


def _distances(place: Places) -> dict[int, float]:
    """Kilometres from the business over ground, of those of whom it is known better than by the country."""
    home = network.found_premises(Premises.objects.first())
    if home is None:
        return {}
    x, y, z = home.point.vector
    rows = Location.objects.exclude(accuracy=PlaceAccuracy.COUNTRY).values_list("party_id", "x", "y", "z")
    apart = {party: sqrt((east - x) ** 2 + (north - y) ** 2 + (up - z) ** 2) for party, east, north, up in rows}
    return {
        place[party]: 2 * EARTH_KM * asin(min(chord / 2, 1.0))
        for party, chord in apart.items()
        if place.get(party, -1) >= 0
    }
