"""A sale that its shop tells and that comes in the shop's own export as well is one sale, whichever comes first."""

from datetime import timedelta

import pytest
from django.db.models import Sum

from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from hedgerow.sales.models import CustomerFigures, KeptPurchase, Order, Purchase, Return
from hedgerow.sales.operations import take_reports, verify_figures
from hedgerow.sales.reports import OrderState
from hedgerow.timeline.models import Activity
from tests.factories.bringing import bring
from tests.factories.workspaces import a_workspace, an_actor, the_system
from tests.sales.orders import PLACED, a_return, an_order

pytestmark = pytest.mark.django_db
EXPORT = (
    "Name,Email,Financial Status,Currency,Subtotal,Total,Refunded Amount,Created at,Lineitem quantity,Lineitem name,"
    "Lineitem price,Billing Name,Id\n"
    "#1001,ada@wren.example,paid,GBP,45.00,45.00,{back},2026-05-01 10:00:00 +0100,2,Dark rye,15.00,Ada Wren,9001\n"
)
AFTER_THE_FILE = clock.now() + timedelta(hours=12)


@pytest.fixture
def rye(db: None) -> Workspace:
    return a_workspace()


def in_all() -> tuple[int, int, int, int]:
    """Parties, purchases, what the log says and what the figures say."""
    assert verify_figures() == []
    logged = Activity.objects.aggregate(n=Sum("amount_minor"))["n"] or 0
    kept = CustomerFigures.objects.aggregate(n=Sum("amount_minor"))["n"] or 0
    return Party.objects.count(), Purchase.objects.filter(amount_minor__gte=0).count(), logged, kept


@pytest.mark.parametrize("is_file_first", [True, False])
@pytest.mark.parametrize("source", ["shopify", "shopify:rye"])
def test_one_sale_with_what_was_given_back_is_one(rye: Workspace, is_file_first: bool, source: str) -> None:
    reports = [an_order(source=source), a_return(source=source)]
    with scope(rye):
        if not is_file_first:
            take_reports(actor=an_actor(rye), reports=reports)
        done = bring(rye, EXPORT.format(back="10.00"), kind="purchases")
        assert done.set_aside == 0
        if is_file_first:
            take_reports(actor=an_actor(rye), reports=reports)
        again = bring(rye, EXPORT.format(back="10.00"), kind="purchases")
        assert (again.created, again.unchanged) == (0, 2)
        take_reports(actor=an_actor(rye), reports=reports)
        assert in_all() == (1, 1, 3500, 3500)
        assert Order.objects.get().purchase == Purchase.objects.get(amount_minor__gte=0)
        assert Return.objects.get().counted_minor == 1000


def test_what_the_export_knows_more_is_added_and_what_the_shop_tells_of_later_counts_too(rye: Workspace) -> None:
    with scope(rye):
        take_reports(actor=an_actor(rye), reports=[an_order(), a_return()])
        done = bring(rye, EXPORT.format(back="15.00"), kind="purchases")
        assert (done.created, done.unchanged) == (1, 1)
        assert in_all() == (1, 1, 3000, 3000)
        take_reports(actor=an_actor(rye), reports=[a_return("r2", 500)])
        assert in_all() == (1, 1, 3000, 3000)
        take_reports(actor=an_actor(rye), reports=[a_return("r3", 700, returned_at=AFTER_THE_FILE)])
        assert in_all() == (1, 1, 2300, 2300)


@pytest.mark.parametrize("is_file_first", [True, False])
def test_money_given_back_for_an_order_that_only_a_file_told_counts(rye: Workspace, is_file_first: bool) -> None:
    back = a_return(order_id="#1001", returned_at=AFTER_THE_FILE) if is_file_first else a_return(order_id="#1001")
    with scope(rye):
        if not is_file_first:
            take_reports(actor=an_actor(rye), reports=[back])
            assert in_all() == (0, 0, 0, 0)
        bring(rye, EXPORT.format(back="" if is_file_first else "10.00"), kind="purchases")
        if is_file_first:
            take_reports(actor=an_actor(rye), reports=[back])
        assert in_all() == (1, 1, 3500, 3500)
        assert Return.objects.get().order == Order.objects.get()
        take_reports(actor=an_actor(rye), reports=[an_order(external_id="#1001", total=4500), back])
        bring(rye, EXPORT.format(back="10.00") + "\n", kind="purchases")
        assert in_all() == (1, 1, 3500, 3500)


def test_an_order_whose_payment_was_missed_is_paid_by_the_export(rye: Workspace) -> None:
    with scope(rye):
        take_reports(actor=an_actor(rye), reports=[an_order(state=OrderState.OPEN, paid_at=None)])
        assert in_all() == (1, 0, 0, 0)
        done = bring(rye, EXPORT.format(back=""), kind="purchases")
        assert (done.created, done.unchanged) == (1, 0)
        assert in_all() == (1, 1, 4500, 4500)


def test_an_export_taken_back_leaves_what_the_shop_told_too(rye: Workspace) -> None:
    with scope(rye):
        done = bring(rye, EXPORT.format(back="10.00"), kind="purchases")
        take_reports(actor=an_actor(rye), reports=[an_order()])
        network.begin_undo(actor=the_system(rye), import_id=done.pk)
        network.undo_import(actor=the_system(rye), import_id=done.pk)
        assert in_all()[1] == 1
        assert KeptPurchase.objects.get().because == "told"


def test_an_order_called_off_after_the_export_comes_to_nothing(rye: Workspace) -> None:
    with scope(rye):
        bring(rye, EXPORT.format(back="10.00"), kind="purchases")
        take_reports(actor=an_actor(rye), reports=[an_order(2, state=OrderState.CANCELLED)])
        assert in_all() == (1, 0, 0, 0)


def test_two_records_of_one_customer_are_merged_with_their_orders_and_taken_apart_again(rye: Workspace) -> None:
    with scope(rye):
        actor = an_actor(rye)
        take_reports(actor=actor, reports=[an_order(), a_return()])
        ada = Party.objects.get()
        other = network.add_party(actor=actor, name="A. Wren")
        network.merge_parties(actor=actor, kept_id=other.pk, gone_id=ada.pk)
        assert Order.objects.get().party_id == other.pk
        take_reports(actor=actor, reports=[an_order(2, 4000, place="Till", placed_at=PLACED)])
        figures = CustomerFigures.objects.get()
        assert (figures.party_id, figures.amount_minor, verify_figures()) == (other.pk, 3000, [])
