"""The circle on the High Street, the bakery's books and what is divided: a story that holds together, every time."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

import pytest

from hedgerow.circles import queries
from hedgerow.circles.models import Charge, Circle
from hedgerow.demo import books, dividing, neighbours
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger import operations as ledger
from hedgerow.ledger import queries as ledger_queries
from hedgerow.ledger.models import Account
from hedgerow.network import operations as network
from hedgerow.sharing.models import Split
from hedgerow.timeline import operations as timeline
from tests.factories.workspaces import a_workspace, the_system
from tests.fixtures.clock import START, FrozenClock

pytestmark = pytest.mark.django_db
TODAY, ZONE = START.date(), "Europe/London"


@pytest.fixture
def actor(frozen_clock: FrozenClock) -> Iterator[Actor]:
    workspace = a_workspace("rye")
    with scope(workspace):
        yield the_system(workspace)


def added(actor: Actor, *names: str) -> dict[str, UUID]:
    return {name: network.add_party(actor=actor, name=name).pk for name in names}


def test_some_owe_one_holds_much_one_is_stuck_one_is_new_and_all_of_it_sums_to_zero(actor: Actor) -> None:
    names = sorted({who for _days, who in neighbours.JOINED if who})
    neighbours.tell(actor, added(actor, *names), today=TODAY, time_zone=ZONE)
    circle = Circle.objects.select_related("common").get()
    held = {one.party.name if one.party else "": one.account.balance for one in queries.members_of(actor, circle)}
    assert (circle.unit, len(held), len(queries.notices_of(actor, circle))) == ("sprigs", 8, 8)
    assert sum(held.values()) + circle.common.balance == 0
    assert -circle.limit <= min(held.values()) < 0 < circle.common.balance
    found = queries.health(actor, circle, TODAY)
    assert [one.party.name for one in found.hoarding if one.party] == ["Ledger & Lark"]
    assert [one.party.name for one in found.stuck if one.party] == ["Studio Fern"]
    states = {queries.state_of(one).value for one in queries.visible_payments(actor)}
    assert states == {"waiting", "confirmed", "declined", "reversed"}
    months = {one.month for one in Charge.objects.exclude(amount=0)}
    assert months == {date(2025, 12, 1), *(date(2026, month, 1) for month in (1, 2, 3, 4))}
    assert (ledger.verify().problems, timeline.verify().problems) == ((), ())


def test_the_books_have_an_invoice_that_waits_and_are_closed_up_to_winter(actor: Actor) -> None:
    ledger.prepare_workspace(actor=actor)
    books.keep(actor, today=TODAY, currency="GBP")
    accounts = {one.name: one for one in Account.objects.filter(party=None)}
    assert (accounts["Bank"].reserved, accounts["Cash"].balance) == (books.LAST_INVOICE, 2_350_00)
    assert ledger_queries.closed_through(actor) == date(2026, 1, 31)
    assert ledger.verify().problems == ()


def test_one_split_is_agreed_and_one_is_proposed(actor: Actor) -> None:
    dividing.divide(actor, added(actor, *dividing.EVENINGS, *dividing.WEEKEND), currency="GBP")
    assert sorted(Split.objects.values_list("title", "agreed_number")) == [
        ("Cheese evenings with our sourdough", 1),
        ("Old-recipes weekend", None),
    ]
