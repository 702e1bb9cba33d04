"""Rye & Rosemary, a bakery in Hallowbridge: about 1,200 parties and two years of life, the same for the same day."""

from datetime import timedelta
from random import Random
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hedgerow.demo import (
    arriving,
    books,
    cast,
    dividing,
    exchanging,
    for_whom,
    giving,
    ground,
    hanging,
    initiating,
    letters,
    neighbours,
    orders,
    picturing,
    plans,
    story,
    visiting,
)
from hedgerow.demo.names import POSTCODE, TOWN
from hedgerow.demo.shoppers import Basket, baskets
from hedgerow.demo.times import at
from hedgerow.kernel import clock, randomness
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Conflict
from hedgerow.kernel.models import Workspace
from hedgerow.network import operations as network
from hedgerow.network.models import FieldKind, Party
from hedgerow.sales import operations as sales
from hedgerow.sales.operations import NewLine, NewPurchase
from hedgerow.timeline import operations as timeline

SEED = "rye-and-rosemary"
SLUG, NAME, OWNER, OWNER_NAME = "rye-and-rosemary", "Rye & Rosemary", "maren@example.org", "Maren Holt"
SOURCE = "demo"
YEARS_BACK = 2
_BATCH = 1000


@transaction.atomic
def load(*, actor: Actor, workspace: Workspace) -> None:
    """Fill an empty workspace, all or nothing. Raises Conflict where there is somebody already."""
    if Party.objects.exists():
        raise Conflict(
            _("This workspace has people in it already."),
            kept=_("Nothing was changed."),
            todo=_("Load the demo into a workspace of its own."),
        )
    random = randomness.generator(SEED)
    today = clock.today(workspace.time_zone)
    _fields(actor)
    plans.make(actor=actor)
    exchanging.set_rates(actor, today=today, currency=workspace.currency)
    town = cast.gather(random, start=today - timedelta(days=365 * YEARS_BACK), today=today)
    address = {"street": "4 High Street", "city": TOWN, "postal_code": f"{POSTCODE} 2AB", "country": ground.COUNTRY}
    network.set_premises(actor=actor, address=address, at=ground.HOME)
    network.add_parties(actor=actor, parties=town.parties, source=SOURCE)
    network.make_ties(actor=actor, ties=town.ties, source=SOURCE)
    _purchases(actor, random, town, workspace)
    for batch in story.tell(random, town, workspace.time_zone):
        timeline.record(actor, *batch)
    giving.note_all(actor, town.by_name, today=today, currency=workspace.currency, source=SOURCE)
    exchanging.note_all(actor, town.by_name, today=today, currency=workspace.currency, source=SOURCE)
    neighbours.tell(actor, town.by_name, today=today, time_zone=workspace.time_zone)
    dividing.divide(actor, town.by_name, currency=workspace.currency)
    books.keep(actor, today=today, currency=workspace.currency)
    initiating.begin_all(actor, town.by_name, town.shoppers, today=today, currency=workspace.currency)
    for_whom.position(actor)
    hanging.say_all(actor, town.by_name)
    picturing.draw(actor)
    coming = arriving.by_website(town, today=today, days=visiting.DAYS)
    known = [key for key in town.shoppers if key not in coming][:12]
    visiting.open_website(actor, known, today=today, time_zone=workspace.time_zone, coming=coming)
    letters.write(actor=actor)


def _fields(actor: Actor) -> None:
    network.define_field(actor=actor, label="Favourite loaf", kind=FieldKind.TEXT, key="favourite")
    network.define_field(
        actor=actor,
        label="Must not have",
        kind=FieldKind.CHOICES,
        key="avoid",
        options=["nuts", "gluten", "dairy", "eggs"],
    )


def _purchases(actor: Actor, random: Random, town: cast.Town, workspace: Workspace) -> None:
    made: list[tuple[UUID, Basket]] = [
        (key, basket) for key, who in town.shoppers.items() for basket in baskets(random, who)
    ]
    made.sort(key=lambda pair: (pair[1].day, pair[1].minute, pair[0]))
    # None of today: its hours are not all over, and an order that lies ahead would be told of already.
    over = sum(1 for _key, basket in made if basket.day < clock.today(workspace.time_zone))
    ordered = made[over - orders.ORDERS : over]
    bought = made[: over - orders.ORDERS] + made[over:]
    drafts = [_purchase(key, basket, number, workspace) for number, (key, basket) in enumerate(bought)]
    for start in range(0, len(drafts), _BATCH):
        sales.record_purchases(actor=actor, purchases=drafts[start : start + _BATCH])
    orders.note_all(actor, ordered, workspace, SOURCE)


def _purchase(party: UUID, basket: Basket, number: int, workspace: Workspace) -> NewPurchase:
    return NewPurchase(
        party_id=party,
        purchased_at=at(basket.day, basket.minute, workspace.time_zone),
        amount_minor=basket.pence,
        currency=workspace.currency,
        source=SOURCE,
        external_id=f"till-{number}",
        lines=tuple(NewLine(pence, count * 1000, name) for name, count, pence in basket.lines),
    )
