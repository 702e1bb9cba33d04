"""A bakery on record: a mill, a second one, a dairy, a baker, and customers who buy bread and tea."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import pytest
from django.core.cache import cache
from django.test import Client

from hedgerow.accounts.models import Membership, User
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole, Sight
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from hedgerow.resources import operations as resources
from hedgerow.resources.models import Resource
from hedgerow.sales import operations as sales
from hedgerow.sales.drafts import NewLine, NewPurchase
from hedgerow.sales.models import Product
from tests.factories.workspaces import a_workspace, the_system
from tests.fixtures.clock import FrozenClock
from tests.insight.records import a_browser, add_people

WHAT_IF = "/w/rye/figures/what-if/"


@dataclass(frozen=True)
class Bakery:
    workspace: Workspace
    actor: Actor
    mill: UUID
    second: UUID
    dairy: UUID
    baker: UUID
    customers: list[UUID]
    need: str

    @contextmanager
    def inside(self) -> Iterator[Actor]:
        with scope(self.workspace):
            yield self.actor


def a_bakery(workspace: Workspace) -> Bakery:
    """A year of purchases: bread worth £40 by ten customers each, tea worth £20 by ten others."""
    mill, second, dairy = add_people(workspace, ["Harrow Mill", "Fenn Organic", "Bramley Dairy"], "vendor")
    (baker,) = add_people(workspace, ["Tomasz Baker"], "associate")
    customers = add_people(workspace, [f"Client {number:02}" for number in range(20)])
    actor, now = the_system(workspace), clock.now()
    with scope(workspace):
        bought = [
            NewPurchase(
                who,
                now - timedelta(days=30 * month + 1),
                400 if at < 10 else 200,
                "GBP",
                "till",
                f"{at}-{month}",
                channel="store",
                lines=(NewLine(400 if at < 10 else 200, product="Rye loaf" if at < 10 else "Tea"),),
            )
            for at, who in enumerate(customers)
            for month in range(10)
        ]
        sales.record_purchases(actor=actor, purchases=bought)
        for name, category in (("Rye loaf", "Bread"), ("Tea", "Drinks")):
            keys = list(Product.objects.filter(name=name).values_list("pk", flat=True))
            sales.set_category(actor=actor, product_ids=keys, category=category)
        need = _give(actor, None, "needs", 400)
        _give(actor, mill, "gives", 300)
        _give(actor, second, "gives", 100)
    return Bakery(workspace, actor, mill, second, dairy, baker, customers, f"need:{need.pk}")


def _give(actor: Actor, party: UUID | None, side: str, kilos: int) -> Resource:
    draft = resources.ResourceDraft(
        side=side, kind="goods", title="Rye flour", quantity_milli=kilos * 1000, unit="kg", per="month"
    )
    return resources.add_resource(actor=actor, party=Party.objects.get(pk=party) if party else None, draft=draft)


@pytest.fixture
def bakery(db: None, frozen_clock: FrozenClock) -> Bakery:
    cache.clear()
    return a_bakery(a_workspace("rye"))


@pytest.fixture
def owner(bakery: Bakery) -> Client:
    return a_browser(bakery.workspace)


@pytest.fixture
def analyst(bakery: Bakery) -> Client:
    return a_browser(bakery.workspace, AccessRole.ANALYST)


@pytest.fixture
def narrowed(bakery: Bakery) -> Client:
    """Somebody of the staff who sees her own people only: none."""
    user = User.objects.create_user("own@rye.example", "a long password", name="Ona")
    Membership.objects.create(
        user=user, workspace=bakery.workspace, access_role=AccessRole.STAFF, sight=Sight.OWN, since=clock.now()
    )
    client = Client()
    client.force_login(user)
    return client
