"""What is told of initiatives to who may not see them: that it was one, how many came, and no title and no cost."""

from dataclasses import replace

from django.utils.translation import gettext as _

from hedgerow.insight.queries.touching import INITIATIVE
from hedgerow.insight.readings.buyers.found import CustomersFound
from hedgerow.insight.readings.credit.found import AttributionFound
from hedgerow.kernel.actor import Actor

VIEW_INITIATIVES = "initiatives.view"


def attribution_seen(actor: Actor, found: AttributionFound) -> AttributionFound:
    """Of a channel that is an initiative its kind alone is left."""
    if actor.may(VIEW_INITIATIVES):
        return found
    channels = tuple(replace(one, channel=_kind_of(one.channel)) for one in found.channels)
    paths = tuple(replace(one, channels=tuple(map(_kind_of, one.channels))) for one in found.paths)
    return replace(found, channels=channels, paths=paths)


def customers_seen(actor: Actor, found: CustomersFound) -> CustomersFound:
    """Of a source that is an initiative it is left how many came, and what they are worth as customers."""
    if actor.may(VIEW_INITIATIVES):
        return found
    untitled = _("An initiative")
    sources = [one if one.key is None else replace(one, key=None, title=untitled, cost=None) for one in found.sources]
    return replace(found, sources=tuple(sources))


def _kind_of(channel: str) -> str:
    return INITIATIVE if channel.startswith(f"{INITIATIVE}:") else channel
