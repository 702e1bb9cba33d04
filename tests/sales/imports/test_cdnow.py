"""The real history of a shop: 69,659 purchases with genuinely identical rows and purchases of nothing."""

from pathlib import Path

import pytest
from django.db.models import Min, Sum

from hedgerow.exchange import queries as exchange
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party, Role
from hedgerow.sales.models import CustomerFigures, Purchase, PurchaseLine
from hedgerow.sales.operations import verify_figures
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.registries import reactors
from tests.factories.bringing import bring, counts
from tests.factories.workspaces import a_workspace

CDNOW = Path(__file__).resolve().parents[4] / "shared" / "data" / "CDNOW_master.txt"
MAP = "party=1,date=2,quantity=3,amount=4"

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.slow,
    pytest.mark.skipif(not CDNOW.exists(), reason=f"{CDNOW} is not on this machine"),
]


def test_all_of_it_comes_in_and_a_second_time_changes_nothing() -> None:
    workspace = a_workspace(currency="USD", time_zone="America/New_York", country="US")
    with scope(workspace):
        done = bring(workspace, CDNOW.read_bytes(), kind="purchases", mapped=MAP)
        assert (done.rows_done, done.created, done.set_aside, done.passed_over) == (69_659, 69_659, 0, 0)
        assert (done.parties_created, done.amounts) == (23_570, {"USD": 250_031_563})
        assert Purchase.objects.aggregate(all=Sum("amount_minor"))["all"] == 250_031_563
        assert PurchaseLine.objects.aggregate(all=Sum("amount_minor"))["all"] == 250_031_563
        assert (Purchase.objects.filter(amount_minor=0).count(), verify_figures()) == (80, [])
        first_days = dict(Purchase.objects.values_list("party_id").annotate(first=Min("day")))
        assert dict(Role.objects.values_list("party_id", "since")) == first_days
        flows = reactors["exchange.flows"]
        while timeline.advance(flows):
            pass
        assert exchange.exchanged()["money"] == {"USD": 250_031_563}
        assert exchange.exchanged()["worth"] == {"USD": 250_031_563}
        before = counts()
        again = bring(workspace, CDNOW.read_bytes(), kind="purchases", mapped=MAP)
        assert (again.created, again.unchanged, again.parties_created, again.amounts) == (0, 69_659, 0, {})
        assert counts() == before
        assert (Party.objects.count(), CustomerFigures.objects.count()) == (23_570, 23_570)
