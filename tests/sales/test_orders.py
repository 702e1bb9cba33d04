"""Orders and returns as shops report them: whatever comes in whatever order, the record says what is true."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import transaction
from django.db.models import Sum
from hypothesis import given, settings
from hypothesis import strategies as st

from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from hedgerow.sales import operations
from hedgerow.sales.models import (
    CustomerFigures,
    HeldBecause,
    Order,
    OrderLine,
    Product,
    Purchase,
    PurchaseLine,
    RefusedReport,
    Return,
    ReturnLine,
)
from hedgerow.sales.operations import HeldReport, ReportsTaken, take_reports, verify_figures
from hedgerow.sales.reports import OrderState, Report, ReportedCustomer, ReturnedLine, ReturnState
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import a_workspace, an_actor
from tests.sales.orders import ADA, BUN, PLACED, RYE, a_return, an_order

pytestmark = pytest.mark.django_db
BEN = ReportedCustomer("shopify", "c2", 1, "Ben Storr", email="ben@storr.example")
LATE = PLACED + timedelta(days=9)
TOLD: tuple[Report, ...] = (
    an_order(1, state=OrderState.OPEN, paid_at=None, customer=None),
    an_order(2, lines=(RYE,)),
    an_order(3, 4000, lines=(), customer=BEN),
    an_order(4, state=OrderState.CANCELLED),
    an_order(5, 3500),
    an_order(5, 3600, place="Market"),
    a_return("r1", 1000, 1, state=ReturnState.PENDING),
    a_return("r1", 1200, 2),
    a_return("r2", 3000, 1, returned_at=LATE, lines=(ReturnedLine("l1", 1000, 2500),)),
    a_return("r2", 3000, 2, returned_at=LATE, state=ReturnState.FAILED),
    a_return("r3", 900, 1, returned_at=LATE, place="Store"),
    ADA,
    replace(ADA, version=2, phone="+442079460000"),
)


def state() -> dict[str, object]:
    """All that reports may have an influence on, without what says when they came."""
    order = ("external_id", "state", "total_minor", "paid_at", "place", "version", "party__name", "is_in_file")
    back = ("external_id", "order__external_id", "state", "amount_minor", "counted_minor", "waits_because", "version")
    in_log = Activity.objects.exclude(amount_minor=None).values_list("actor_id").annotate(n=Sum("amount_minor"))
    names = dict(Party.objects.values_list("pk", "name"))
    figures = CustomerFigures.objects.order_by("party__name").values_list
    lines = PurchaseLine.objects.order_by("purchase__external_id", "product__name", "amount_minor").values_list
    return {
        "orders": list(Order.objects.values_list(*order)),
        "lines": list(OrderLine.objects.values_list("order__external_id", "key", "product__name", "amount_minor")),
        "returns": list(Return.objects.values_list(*back)),
        "returned": list(ReturnLine.objects.values_list("of_return__external_id", "line_key", "amount_minor")),
        "purchases": sorted(Purchase.objects.values_list("external_id", "amount_minor", "day", "party__name")),
        "sold": list(lines("purchase__external_id", "product__name", "amount_minor")),
        "figures": list(figures("party__name", "purchases", "amount_minor", "first_day", "last_day")),
        "log": sorted((names.get(actor, ""), n) for actor, n in in_log.order_by() if n),
    }


def told_to(rye: Workspace, reports: list[Report], at_once: int = 1) -> dict[str, object]:
    """What they come to in a workspace that is as it was before afterwards."""
    with scope(rye), transaction.atomic():
        for start in range(0, len(reports), at_once):
            take_reports(actor=an_actor(rye), reports=reports[start : start + at_once])
            assert verify_figures() == []
        found = state()
        transaction.set_rollback(True)
        return found


def test_any_order_of_an_orders_reports_with_repeats_ends_in_the_same_state() -> None:
    rye = a_workspace()

    @given(st.data())
    @settings(max_examples=25)
    def same(data: st.DataObject) -> None:
        chosen = data.draw(st.lists(st.sampled_from(TOLD), min_size=1, max_size=9, unique=True))
        mixed = data.draw(st.permutations([*chosen, *data.draw(st.lists(st.sampled_from(chosen), max_size=4))]))
        assert told_to(rye, mixed) == told_to(rye, chosen, at_once=3)

    same()


def test_a_paid_order_is_a_purchase_of_a_customer_who_was_added_and_its_return_is_tied_to_it() -> None:
    rye = a_workspace()
    with scope(rye):
        back = a_return(lines=(ReturnedLine("l2", 1000, 1000),), place="Shop")
        told = take_reports(actor=an_actor(rye), reports=[back, an_order()])
        assert told == ReportsTaken(2, 0, 0, ())
        assert state() == {
            "orders": [("9001", "paid", 4500, PLACED, "", 1, "Ada Wren", False)],
            "lines": [("9001", "l1", "Dark rye", 3000), ("9001", "l2", "Bun", 1000)],
            "returns": [("r1", "9001", "done", 1000, 1000, "", 1)],
            "returned": [("r1", "l2", 1000)],
            "purchases": [
                ("9001", 4500, date(2026, 5, 1), "Ada Wren"),
                ("9001/refund#r1", -1000, date(2026, 5, 4), "Ada Wren"),
            ],
            "sold": [("9001", "Bun", 1000), ("9001", "Dark rye", 3000), ("9001/refund#r1", "Bun", -1000)],
            "figures": [("Ada Wren", 1, 3500, date(2026, 5, 1), date(2026, 5, 4))],
            "log": [("Ada Wren", 3500)],
        }
        made, refunded = Activity.objects.exclude(amount_minor=None).order_by("position")
        assert (made.verb, refunded.verb) == ("sales.purchase_made", "sales.purchase_refunded")
        assert refunded.cause_id == made.pk
        assert made.object_id == Order.objects.get().pk
        assert set(Product.objects.values_list("name", "category")) == {("Dark rye", "Bread"), ("Bun", "Sweet")}
        ada = Party.objects.get()
        assert ada.roles.get().since == date(2026, 5, 1)


def test_money_given_back_without_lines_is_every_lines_share_and_delivery_has_its_own() -> None:
    rye = a_workspace()
    with scope(rye):
        take_reports(actor=an_actor(rye), reports=[an_order(), a_return(amount=1000)])
        lines = PurchaseLine.objects.filter(amount_minor__lt=0).order_by("amount_minor")
        assert list(lines.values_list("description", "amount_minor")) == [("Dark rye", -667), ("Bun", -222)]


def test_another_total_is_corrected_in_the_log_and_a_called_off_order_comes_to_nothing() -> None:
    rye = a_workspace()
    with scope(rye):
        take_reports(actor=an_actor(rye), reports=[an_order()])
        take_reports(actor=an_actor(rye), reports=[an_order(2, 4400)])
        take_reports(actor=an_actor(rye), reports=[an_order(3, 4400, state=OrderState.CANCELLED)])
        rows = Activity.objects.exclude(amount_minor=None).order_by("position")
        assert list(rows.values_list("verb", "amount_minor", "properties__because")) == [
            ("sales.purchase_made", 4500, None),
            ("sales.purchase_corrected", -100, "amount"),
            ("sales.purchase_corrected", -4400, "called_off"),
        ]
        assert (Purchase.objects.count(), CustomerFigures.objects.count()) == (0, 0)


def test_a_currency_that_changes_is_held_and_the_first_stays() -> None:
    rye = a_workspace()
    with scope(rye):
        take_reports(actor=an_actor(rye), reports=[an_order()])
        before = state()
        other = an_order(2, currency="EUR")
        for _ in range(2):
            told = take_reports(actor=an_actor(rye), reports=[other])
            assert told == ReportsTaken(0, 0, 0, (HeldReport(other, HeldBecause.CURRENCY_CHANGED),))
        assert state() == before
        held = RefusedReport.objects.get()
        assert (held.kind, held.external_id, held.because) == ("order", "9001", "currency_changed")
        assert held.told["currency"] == "EUR"


@pytest.mark.parametrize(
    ("report", "because"),
    [
        (an_order(total=10**14), HeldBecause.TOO_LARGE),
        (an_order(total=-1), HeldBecause.NEGATIVE),
        (an_order(currency="XQQ"), HeldBecause.UNKNOWN_CURRENCY),
        (an_order(external_id=""), HeldBecause.UNNAMED),
        (a_return(order_id="9" * 121), HeldBecause.UNNAMED),
        (replace(ADA, external_id="", email=""), HeldBecause.UNNAMED),
    ],
)
def test_what_cannot_be_counted_is_held_and_nothing_else_written(report: Report, because: HeldBecause) -> None:
    rye = a_workspace()
    with scope(rye):
        empty = state()
        assert take_reports(actor=an_actor(rye), reports=[report]).held == (HeldReport(report, because),)
        assert state() == empty
        assert RefusedReport.objects.get().because == because


def test_more_given_back_than_was_paid_counts_up_to_what_was_paid_and_is_told() -> None:
    rye = a_workspace()
    with scope(rye):
        late = a_return("r2", 4000, returned_at=LATE)
        told = take_reports(actor=an_actor(rye), reports=[late, an_order(), a_return()])
        assert told.held == (HeldReport(late, HeldBecause.MORE_THAN_PAID),)
        assert list(Return.objects.values_list("counted_minor", "waits_because")) == [
            (1000, ""),
            (3500, "more_than_paid"),
        ]
        assert CustomerFigures.objects.get().amount_minor == 0


def test_a_guest_with_only_an_email_is_one_customer() -> None:
    rye = a_workspace()
    with scope(rye):
        guest = ReportedCustomer("shopify", "", email="guest@x.example")
        orders = [an_order(external_id=key, customer=guest) for key in ("1", "2")]
        take_reports(actor=an_actor(rye), reports=orders)
        assert list(Party.objects.values_list("name", flat=True)) == ["guest@x.example"]
        assert CustomerFigures.objects.get().purchases == 2


def test_a_customers_newer_record_completes_and_overrules_nobody() -> None:
    rye = a_workspace()
    with scope(rye):
        actor = an_actor(rye)
        take_reports(actor=actor, reports=[ADA])
        ada = Party.objects.get()
        network.change_party(actor=actor, party=ada, changes={"family_name": "Wren-Smith"})
        married = replace(ADA, version=2, name="Ada Smith", family_name="Smith", phone="+442079460000", email="")
        told = take_reports(actor=actor, reports=[married, ADA, married])
        assert (told.new, told.changed, told.repeated) == (0, 1, 2)
        ada.refresh_from_db()
        assert (ada.name, ada.family_name) == ("Ada Smith", "Wren-Smith")
        assert sorted(ada.contact_points.values_list("kind", flat=True)) == ["email", "phone"]


def test_one_product_whatever_it_is_called_under_its_shops_key() -> None:
    rye = a_workspace()
    with scope(rye):
        renamed = replace(RYE, description="Rye, dark", category="Other")
        orders = [an_order(), an_order(external_id="2", lines=(renamed,)), an_order(external_id="3", lines=(BUN,))]
        take_reports(actor=an_actor(rye), reports=orders)
        assert sorted(Product.objects.values_list("name", "category")) == [("Bun", "Sweet"), ("Dark rye", "Bread")]


def test_an_analyst_reports_nothing() -> None:
    rye = a_workspace()
    with scope(rye):
        with pytest.raises(NotPermitted):
            operations.take_reports(actor=an_actor(rye, AccessRole.ANALYST), reports=[an_order()])
        assert (Order.objects.count(), Activity.objects.exclude(amount_minor=None).count()) == (0, 0)
