"""Where the business itself is."""

from typing import NamedTuple

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network import locating
from hedgerow.network.geography.locating import Located, Whereabouts, locate
from hedgerow.network.geography.points import Point
from hedgerow.network.models import Premises
from hedgerow.network.permissions import Permission


class Tiles(NamedTuple):
    url: str
    credit: str


def visible_premises(actor: Actor) -> Premises | None:
    """None until somebody said where it is."""
    require(actor, Permission.VIEW_MAP)
    return Premises.objects.first()


def chosen_tiles(actor: Actor) -> Tiles | None:
    """Whose pictures of the ground the map shows; None for the drawn ground, as it comes."""
    found = visible_premises(actor)
    return Tiles(found.tile_url, found.tile_credit) if found is not None and found.tile_url else None


def found_premises(premises: Premises | None) -> Located | None:
    """What an address was taken for; None where nobody knows it, or the index is not made yet."""
    index = locating.gazetteer_at_hand()
    if premises is None or index is None:
        return None
    given = None
    if premises.latitude is not None and premises.longitude is not None:
        given = Point(float(premises.latitude), float(premises.longitude))
    parts = (premises.postal_code, premises.city, premises.region, premises.country)
    return locate(Whereabouts(*parts, given), index, locating.home().country)


def is_home_known(actor: Actor) -> bool:
    """Whether distances can be told."""
    require(actor, Permission.VIEW_MAP)
    return locating.home().point is not None
