"""How far away somebody is, in the reader's words."""

from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.network.queries import geo
from hedgerow.web import formats


def whereabouts(actor: Actor, party_id: UUID) -> str:
    """ "Goring, about 4 km from you", as exactly as the reader may know it; "" where nobody knows."""
    known = geo.whereabouts_of(actor, party_id)
    if known is None:
        return ""
    parts = (known.at.where, _from_you(known))
    return ", ".join(filter(None, parts))


def from_you(actor: Actor, party_id: UUID) -> tuple[UUID, str] | None:
    """The address that speaks for a party, and "about 4 km from you"; None where the distance is not known."""
    known = geo.whereabouts_of(actor, party_id)
    words = _from_you(known) if known else ""
    return (known.address_id, words) if known and words else None


def _from_you(known: geo.Known) -> str:
    if known.km is None:
        return ""
    number = formats.number(geo.distance(known.km, known.country)[0])
    return geo.from_you(known.km, known.country, known.at.accuracy, number)


def far(km: float | None, country: str) -> str:
    """ "4.2 km", "" where it is not known."""
    if km is None:
        return ""
    count, least = geo.distance(km, country)[0], 0.1
    number = formats.number(count) if count >= least else f"< {formats.number(least)}"
    return geo.counted(number, country)
