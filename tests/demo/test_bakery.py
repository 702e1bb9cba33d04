"""The demo is believable, whole, and the same every time."""

from datetime import UTC, datetime

import pytest

from hedgerow.accounts.models import User
from hedgerow.demo import loading
from hedgerow.exchange.queries import Period
from hedgerow.initiatives.comparing import comparison
from hedgerow.initiatives.drafts import Basis
from hedgerow.initiatives.models import ReturnAssumption
from hedgerow.kernel import clock
from hedgerow.kernel.errors import Conflict
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger import operations as ledger
from hedgerow.ledger.models import Account
from hedgerow.network.models import Party, SavedView
from hedgerow.network.registries import totals
from hedgerow.sales import operations as sales
from hedgerow.timeline import operations as timeline
from hedgerow.value_network import queries as value_network
from tests.factories.workspaces import the_system

pytestmark = pytest.mark.django_db
DAY = datetime(2026, 5, 11, 9, tzinfo=UTC)


def counted() -> dict[str, object]:
    return {name: value for part in totals for name, value in part.count().items()}


def balances() -> list[int]:
    """Of the books and of the circle."""
    return sorted(Account.objects.exclude(balance=0).values_list("balance", flat=True))


def _picture(workspace: Workspace) -> value_network.Compared:
    """What was drawn beside what was noted by hand; sales and referrals flow once the log is read."""
    actor = the_system(workspace)
    [one] = value_network.visible_networks(actor)
    return value_network.compared(actor, value_network.current_drawing(actor, one), Period())


def _initiatives_came_to_something(workspace: Workspace) -> None:
    told = comparison(the_system(workspace), Basis(assumption=ReturnAssumption.EVERYTHING))
    assert len(told.lines) == 2
    for line in told.lines:
        assert line.parties > 20
        assert line.ins.worth > 0
        assert line.result is not None
        assert line.result.bought > line.ins.worth


def test_it_has_every_role_two_years_of_sales_and_a_whole_log() -> None:
    with clock.use(lambda: DAY):
        first = loading.load_bakery(slug="one")
        second = loading.load_bakery(slug="two")
    with scope(first):
        told = counted()
        assert 1100 <= told["parties"] <= 1300  # type: ignore[operator]
        assert all(held > 0 for held in told["roles"].values())  # type: ignore[attr-defined]
        assert told["ties"] > 500  # type: ignore[operator]
        assert told["purchases"] > 15_000  # type: ignore[operator]
        assert timeline.verify().problems == ()
        assert sales.verify_figures() == []
        found = _picture(first)
        assert (found.seen, found.never) == (7, 13)
        _initiatives_came_to_something(first)
        assert SavedView.objects.filter(is_shared=True).count() == 3
        assert ledger.verify().problems == ()
        wallets = balances()
        assert len(wallets) > 12
        with pytest.raises(Conflict):
            loading.load_bakery(slug="one")
        names = list(Party.objects.order_by("sort_name", "id").values_list("name", flat=True))
    with scope(second):
        assert counted() == told
        assert balances() == wallets
        assert list(Party.objects.order_by("sort_name", "id").values_list("name", flat=True)) == names
    assert User.objects.get().name == "Maren Holt"
