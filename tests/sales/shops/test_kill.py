"""`kill -9` of the workers while they read what shops sent: nothing is lost, nothing counts twice."""

import signal
from random import Random

import pytest

from hedgerow.kernel.jobs.models import Job, JobState
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.sales.models import DeliveryState, Order, Purchase, ShopDelivery
from hedgerow.sales.operations import verify_figures
from tests.factories.workspaces import a_workspace
from tests.jobs.killing import start_worker
from tests.jobs.waiting import until
from tests.sales.shops.sending import connected, payload, send

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
ORDERS, KILLS = 60, 3


@pytest.fixture
def rye(transactional_db: None) -> Workspace:
    return a_workspace("rye")


def _read() -> int:
    return Job.objects.filter(unique_key__startswith="shops:", state=JobState.SUCCEEDED).count()


def test_workers_killed_while_reading_lose_and_double_nothing(rye: Workspace) -> None:
    of = connected(rye, "woocommerce")
    for number in range(ORDERS):
        assert send(of, payload("woocommerce_order", id=1000 + number), "order.created", f"k{number}").content == b"new"
    dice = Random(7)
    for kill in range(KILLS):
        worker = start_worker()
        wanted = min(ORDERS - 10, _read() + dice.randrange(1, 12) + kill)
        until(lambda wanted=wanted: _read() >= wanted, seconds=90)
        worker.kill()
        assert worker.wait() == -signal.SIGKILL
    worker = start_worker()
    try:
        until(lambda: _read() >= ORDERS, seconds=120)
    finally:
        worker.terminate()
        worker.wait(30)
    with scope(rye):
        assert set(ShopDelivery.objects.values_list("state", flat=True)) == {DeliveryState.USED}
        assert Order.objects.count() == ORDERS
        assert sorted(Purchase.objects.values_list("amount_minor", flat=True)) == [3300] * ORDERS
        assert not verify_figures()
