"""What a message says, with what it only names: that is asked of its shop, where its owner gave a key."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from hedgerow.sales.models import OrderName, ShopConnection, ShopDelivery
from hedgerow.sales.operations.shops.fetching import KeyRefused, fetch
from hedgerow.sales.operations.shops.locations import places_of
from hedgerow.sales.operations.shops.secrets import key_of
from hedgerow.sales.shops.adapter import LOCATION, Context, Reading, Wanted
from hedgerow.sales.shops.known import SHOPS
from hedgerow.sales.shops.reading import Parts

_QUESTIONS = 5
"""A payment, its order, and a place or two."""


@dataclass(slots=True)
class Asked:
    """What the shop answered, and why it did not."""

    answers: dict[Wanted, Parts] = field(default_factory=dict)
    because: str = ""


# house: operation-shape: reads only
def context_of(delivery: ShopDelivery, answers: Mapping[Wanted, Parts]) -> Context:
    of = delivery.connection
    places = places_of(of)
    return Context(source=of.source, place=of.name, topic=delivery.topic, answers=answers, places=places)


def _known(connection: ShopConnection, *others: str) -> dict[str, str]:
    rows = OrderName.objects.filter(connection=connection, other__in=[one for one in others if one])
    return dict(rows.values_list("other", "external_id"))


# house: operation-shape: reads only
def read_in(connection: ShopConnection, context: Context, parts: Parts) -> Reading:
    """Once more with the order's name, where it is known by now."""
    shop = SHOPS[connection.shop]
    reading = shop.read(context, parts)
    known = _known(connection, reading.needs)
    return shop.read(replace(context, known=known), parts) if known else reading


# house: operation-shape: changes nothing; part of reading a delivery, whose permission and record are there
def ask(delivery: ShopDelivery, parts: Parts) -> Asked:
    """Only where something is named that we can ask for; an answer may lead to the next question.

    Raises Temporary where the shop does not answer.
    """
    connection = delivery.connection
    asked, key, context = Asked(), key_of(connection), context_of(delivery, {})
    for _time in range(_QUESTIONS):
        wanted = read_in(connection, replace(context, answers=asked.answers), parts).wanted
        if wanted is None or wanted in asked.answers:
            break
        if not key:
            asked.because = "" if wanted.kind == LOCATION else "no_key"
            break
        try:
            asked.answers[wanted] = fetch(key, wanted) or {}
        except KeyRefused:
            # A token that reads orders need not read the places of the business.
            if wanted.kind != LOCATION:
                asked.because = "key_refused"
                break
            asked.answers[wanted] = {}
        if wanted.kind != LOCATION:
            asked.because = "" if asked.answers[wanted] else "not_found"
    return asked
