"""Where the business is, and what its map may show beneath."""

from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.accounts.operations import audit
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.permissions import require
from hedgerow.network import events, locating
from hedgerow.network.geography import tiles
from hedgerow.network.models import Address, Location, Premises
from hedgerow.network.permissions import Permission

_BATCH = 2000


@transaction.atomic
def set_premises(
    *,
    actor: Actor,
    address: Mapping[str, str],
    at: tuple[float, float] | None = None,
    tile_url: str = "",
    tile_credit: str = "",
) -> Premises:
    """Keep where the business is: its address, and (latitude, longitude) if they are known. Noted in the audit log.

    `tile_url` is a template such as https://tiles.example/{z}/{x}/{y}.png, "" for none. Raises Invalid.
    """
    require(actor, Permission.DEFINE)
    if tile_url and not tiles.is_template(tile_url):
        words = _("Type an address that begins with https:// and has {z}, {x} and {y} in it, or clear the box.")
        raise Invalid(words, kept=_("Nothing was changed."), field="tile_url")
    if tile_url and not tile_credit.strip():
        words = _("Type whom the map is by. Those who make tiles want to be named.")
        raise Invalid(words, kept=_("Nothing was changed."), field="tile_credit")
    latitude, longitude = at or (None, None)
    if at is not None and not (abs(at[0]) <= 90 and abs(at[1]) <= 180):
        raise Invalid(_("Latitudes go from -90 to 90 and longitudes from -180 to 180."), field="coordinates")
    where = {"latitude": latitude, "longitude": longitude}
    premises, _made = Premises.objects.update_or_create(
        defaults={**address, **where, "tile_url": tile_url, "tile_credit": tile_credit.strip()}
    )
    origin = tiles.origin(tile_url) if tile_url else ""
    told = {"country": premises.country, "tiles": origin}
    audit(actor=actor, event=events.PREMISES_SET, object_kind="premises", object_id=premises.pk, after=told)
    return premises


def locate_everybody(*, actor: Actor, only_stale: bool = False) -> int:
    """Find all addresses anew, or those that an older index of places found or did not find. Again is no change.

    In batches, each of its own: it can be stopped anywhere. Returns how many parties are somewhere.
    """
    require(actor, Permission.EDIT_PARTIES)
    parties = Address.objects.order_by("party_id").values_list("party_id", flat=True).distinct()
    if only_stale:
        parties = parties.exclude(party_id__in=Location.objects.filter(edition=locating.edition()).values("party_id"))
    put, last = 0, None
    while some := list((parties if last is None else parties.filter(party_id__gt=last))[:_BATCH]):
        put += locating.put_parties(some)
        last = some[-1]
    return put
