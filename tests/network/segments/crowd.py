"""A few people of whom everything is known twice: in the record, and as plain facts to check it by."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.network import events, operations
from hedgerow.network.models import Party
from hedgerow.sales import operations as sales
from hedgerow.sales.models import Product
from hedgerow.sales.operations import NewLine, NewPurchase
from hedgerow.timeline import operations as timeline
from tests.factories.workspaces import an_actor

DIETS = ["Vegan", "Élan", "None"]
TODAY = date(2026, 5, 11)
"""Of the frozen clock."""


@dataclass
class Person:
    """What is true of one. `visits` and `purchases` are days ago; of a purchase also its pence and its category."""

    name: str
    kind: str = "person"
    birthday: str = ""
    roles: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    diet: tuple[str, ...] = ()
    loaves: str = ""
    tab: int | None = None
    since: str = ""
    visits: tuple[int, ...] = ()
    purchases: tuple[tuple[int, int, str], ...] = ()
    brought: tuple[str, ...] = ()
    city: str = ""
    id: UUID = field(default=UUID(int=0))


def crowd() -> list[Person]:
    return [
        Person(
            "Grace Ökafor",
            birthday="1990-05-20",
            roles=("client", "advocate"),
            tags=("regular",),
            diet=("Vegan", "Élan"),
            loaves="12.5",
            tab=1200,
            since="2026-01-05",
            visits=(0, 3, 89, 90, 91),
            purchases=((1, 500, "bread"), (2, 700, "cake"), (200, 900, "bread")),
            brought=("Ben", "Chidi"),
            city="Leeds",
        ),
        Person("Ben", birthday="--06-25", roles=("client",), diet=("Élan",), loaves="3", visits=(400,), city="LEEDS"),
        Person(
            "Chidi", former=("client",), tags=("regular", "cake"), tab=-50, purchases=((89, 100, "cake"),), city="York"
        ),
        Person("The Mill", kind="organisation", roles=("vendor",), since="2026-05-11", loaves="0", visits=(30, 31)),
        Person("Nobody"),
    ]


def written(workspace: Workspace, people: list[Person]) -> None:
    """Into the record, inside its scope."""
    actor = an_actor(workspace)
    for label, kind in (("Diet", "choices"), ("Loaves", "number"), ("Tab", "money"), ("Member since", "date")):
        operations.define_field(actor=actor, label=label, kind=kind, options=DIETS if kind == "choices" else ())
    known: dict[str, Party] = {}
    for person in people:
        custom: dict[str, Any] = {"diet": list(person.diet), "loaves": person.loaves, "member-since": person.since}
        if person.tab is not None:
            custom["tab"] = {"minor": person.tab, "currency": "GBP"}
        party = operations.add_party(
            actor=actor,
            name=person.name,
            kind=person.kind,
            birthday=person.birthday,
            roles=[*person.roles, *person.former],
            custom=custom,
            since=TODAY - timedelta(days=500),
        )
        for role in person.former:
            operations.end_role(actor=actor, party=party, role=role, until=TODAY)
        operations.set_tags(actor=actor, party=party, names=list(person.tags))
        if person.city:
            operations.add_address(actor=actor, party=party, city=person.city)
        facts = [events.logged(party.pk, events.VISITED, "", TODAY - timedelta(days=ago)) for ago in person.visits]
        timeline.record(actor, *facts)
        known[person.name], person.id = party, party.pk
    for person in people:
        for other in person.brought:
            operations.make_tie(actor=actor, from_party=known[person.name], to_party=known[other], kind="refers_to")
    _buy(workspace, people)


def _buy(workspace: Workspace, people: list[Person]) -> None:
    bought = [
        NewPurchase(
            party_id=person.id,
            purchased_at=clock.now() - timedelta(days=ago),
            amount_minor=pence,
            currency="GBP",
            source="till",
            external_id=f"{person.name} {ago}",
            lines=(NewLine(amount_minor=pence, product=category),),
        )
        for person in people
        for ago, pence, category in person.purchases
    ]
    sales.record_purchases(actor=an_actor(workspace), purchases=bought)
    for product in Product.objects.all():
        product.category = product.name
        product.save()
