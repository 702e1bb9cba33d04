"""An import of purchases is taken back: all is as before, but what something was built on since."""

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations, queries
from hedgerow.network.errors import MergeRefused
from hedgerow.network.models import ContactPoint, ExternalId, Import, ImportChange, ImportState, Party, Role
from hedgerow.sales import events
from hedgerow.sales.models import (
    CustomerFigures,
    KeptPurchase,
    Product,
    Purchase,
    PurchaseLine,
    StaysBecause,
    WithdrawnSale,
)
from hedgerow.sales.operations import taking_back, verify_figures
from hedgerow.timeline.events import UNDONE
from hedgerow.timeline.models import Activity
from hedgerow.timeline.operations import verify
from tests.factories.bringing import bring, export
from tests.factories.reading import read_on
from tests.factories.workspaces import an_actor, the_system

pytestmark = pytest.mark.django_db
HEAD = "Customer e-mail,Customer name,Date,Amount,Product,Quantity\n"
SHOP = "Name,Email,Financial Status,Paid at,Fulfillment Status,Created at,Total,Refunded Amount,Lineitem quantity,"
SHOP += "Lineitem name,Lineitem price,Billing Name\n"


def sale(who: str, day: str, amount: str, product: str = "", quantity: int = 1) -> str:
    name = who.title()
    return f"{who}@x.example,{name} Reed,{day},{amount},{product},{quantity if product else ''}\n"


def order(number: int, amount: str, refunded: str = "") -> str:
    return f"#{number},ann@x.example,paid,,,2024-03-15,{amount},{refunded},1,Rye loaf,{amount},Ann Reed\n"


def record() -> dict[str, Any]:
    """All of it but the log, when parties changed last, and keys that are made anew with every sum."""
    found: dict[str, Any] = {}
    for model in (Party, ContactPoint, ExternalId, Role, Purchase, PurchaseLine, Product):
        rows = sorted(model._default_manager.values(), key=lambda row: row["id"])
        found[model.__name__] = [{**row, "changed_at": None} for row in rows]
    figures = CustomerFigures.objects.values_list("party", "currency", "purchases", "amount_minor", "first_day")
    return {**found, "figures": sorted(figures)}


def undo(rye: Workspace, of: Import) -> Import:
    return operations.undo_import(actor=the_system(rye), import_id=of.pk)


def told(done: Import) -> tuple[str, int, int]:
    return done.state, done.removed, done.kept


def test_what_it_brought_goes_with_customers_products_and_sums(rye: Workspace) -> None:
    with scope(rye):
        bring(rye, HEAD + sale("ann", "2024-03-01", "5.00", "Rye"))
        ben = operations.add_party(actor=an_actor(rye), name="Ben Reed")
        operations.add_contact_point(actor=an_actor(rye), party=ben, kind="email", value="ben@x.example")
        read_on()
        before = record()
        done = bring(
            rye,
            HEAD
            + sale("ann", "2024-02-01", "7.50", "Rye", 2)
            + sale("ben", "2024-03-02", "3.00", "Oats")
            + sale("cy", "2024-03-03", "4.00", "Oats"),
        )
        read_on()
        assert (done.created, done.parties_created) == (3, 1)
        assert record() != before
        assert queries.may_be_undone(done)
        assert told(undo(rye, done)) == (ImportState.UNDONE, 3, 0)
        read_on()
        assert record() == before
        assert verify_figures() == []
        assert verify().problems == ()


def test_the_log_says_beside_each_that_it_never_was(rye: Workspace) -> None:
    with scope(rye):
        done = bring(rye, HEAD + sale("ann", "2024-03-01", "5.00"))
        made = Activity.objects.get(verb=events.PURCHASE_MADE)
        undo(rye, done)
        taken = Activity.objects.get(verb=events.PURCHASE_TAKEN_BACK)
        assert (taken.cause_id, taken.source, taken.actor_id) == (made.pk, UNDONE, made.actor_id)
        assert (taken.amount_minor, taken.occurred_at) == (-500, made.occurred_at)
        assert undo(rye, done).removed == 1
        assert Activity.objects.filter(verb=events.PURCHASE_TAKEN_BACK).count() == 1


def test_the_file_can_come_in_again_as_often_as_one_likes(rye: Workspace) -> None:
    text = HEAD + sale("ann", "2024-03-01", "5.00", "Rye") + sale("ann", "2024-03-01", "5.00", "Rye")
    with scope(rye):
        bring(rye, HEAD + sale("zoe", "2024-03-01", "9.00"))
        before = record()
        for times in range(1, 4):
            done = bring(rye, text)
            assert (done.created, done.unchanged) == (2, 0)
            again = bring(rye, text)
            assert (again.created, again.unchanged) == (0, 2)
            undo(rye, done)
            assert record() == before
            assert set(WithdrawnSale.objects.values_list("times", flat=True)) == {times}
        assert bring(rye, text).created == 2
        assert verify_figures() == []


def test_what_was_given_back_since_stays_with_its_customer(rye: Workspace) -> None:
    with scope(rye):
        first = bring(rye, SHOP + order(1001, "20.00") + order(1002, "30.00"))
        later = bring(rye, SHOP + order(1001, "20.00", "5.00"))
        assert (first.created, later.created) == (2, 1)
        assert told(undo(rye, first)) == (ImportState.UNDONE, 1, 2)
        kept = KeptPurchase.objects.select_related("purchase").get()
        assert (kept.purchase.external_id, kept.because) == ("#1001", StaysBecause.GIVEN_BACK)
        assert Party.objects.get().name == "Ann Reed"
        rows = queries.kept_of(the_system(rye), first, 10)
        assert [(row.name, row.what, str(row.because)) for row in rows] == [
            ("Ann Reed", "", "something happened with them since"),
            ("Ann Reed", "20.00 GBP of 2024-03-15", "money was given back for it since"),
        ]
        assert verify_figures() == []
        assert told(undo(rye, later)) == (ImportState.UNDONE, 1, 0)
        assert Purchase.objects.get().external_id == "#1001"


def test_what_was_given_back_in_the_same_file_goes_along(rye: Workspace) -> None:
    with scope(rye):
        done = bring(rye, SHOP + order(1001, "20.00", "5.00"))
        assert done.created == 2
        more = bring(rye, SHOP + order(1001, "20.00", "7.00"))
        assert more.created == 1
        assert told(undo(rye, more)) == (ImportState.UNDONE, 1, 0)
        assert told(undo(rye, done)) == (ImportState.UNDONE, 2, 0)
        assert Party.objects.count() == 0


def test_whose_customer_was_merged_since_stays_until_taken_apart(rye: Workspace) -> None:
    with scope(rye):
        old = operations.add_party(actor=an_actor(rye), name="A. Reed")
        done = bring(rye, HEAD + sale("ann", "2024-03-01", "5.00") + sale("ben", "2024-03-01", "6.00"))
        ann = Party.objects.get(name="Ann Reed")
        made = operations.merge_parties(actor=an_actor(rye), kept_id=old.pk, gone_id=ann.pk)
        assert told(undo(rye, done))[:2] == (ImportState.UNDONE, 1)
        assert KeptPurchase.objects.get().because == StaysBecause.MERGED
        assert operations.take_apart(actor=an_actor(rye), merge_id=made.pk)[1] == 0
        assert Purchase.objects.get().party_id == ann.pk
        assert verify_figures() == []
        with pytest.raises(MergeRefused):
            operations.take_apart(actor=an_actor(rye), merge_id=made.pk)


def test_who_was_changed_or_called_since_stays_and_their_purchases_go(rye: Workspace) -> None:
    with scope(rye):
        done = bring(rye, HEAD + "".join(sale(who, "2024-03-01", "5.00") for who in ("ann", "ben", "cy")))
        ann, ben = (Party.objects.get(name=f"{name} Reed") for name in ("Ann", "Ben"))
        operations.change_party(actor=an_actor(rye), party=ann, changes={"notes": "Mine"})
        operations.make_tie(actor=an_actor(rye), from_party=ann, to_party=ben, kind="knows")
        assert told(undo(rye, done)) == (ImportState.UNDONE, 3, 2)
        kept = dict(ImportChange.objects.filter(of_import=done).values_list("party__name", "kept_because"))
        assert kept == {"Ann Reed": "changed", "Ben Reed": "used"}
        assert (Purchase.objects.count(), CustomerFigures.objects.count()) == (0, 0)


def test_who_buys_by_another_file_stays_a_customer_since_that(rye: Workspace) -> None:
    with scope(rye):
        operations.add_party(actor=an_actor(rye), name="Ann Reed")
        ann = Party.objects.get()
        operations.add_contact_point(actor=an_actor(rye), party=ann, kind="email", value="ann@x.example")
        first = bring(rye, HEAD + sale("ann", "2024-03-01", "5.00"))
        bring(rye, HEAD + sale("ann", "2024-05-01", "6.00"))
        assert told(undo(rye, first)) == (ImportState.UNDONE, 1, 0)
        assert Role.objects.get().since == date(2024, 5, 1)


def test_a_day_that_it_moved_is_moved_back(rye: Workspace) -> None:
    with scope(rye):
        bring(rye, HEAD + sale("ann", "2024-03-01", "5.00"))
        done = bring(rye, HEAD + sale("ann", "2023-03-01", "5.00"))
        assert Role.objects.get().since == date(2023, 3, 1)
        undo(rye, done)
        assert Role.objects.get().since == date(2024, 3, 1)


def test_a_product_that_somebody_sorted_since_stays(rye: Workspace) -> None:
    with scope(rye):
        done = bring(rye, HEAD + sale("ann", "2024-03-01", "5.00", "Rye") + sale("ann", "2024-03-01", "5.00", "Oats"))
        Product.objects.filter(name="Rye").update(category="Bread")
        undo(rye, done)
        assert list(Product.objects.values_list("name", flat=True)) == ["Rye"]


def test_interrupted_it_goes_on_with_what_is_left(rye: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(taking_back, "_AT_ONCE", 3)

    class Cut(Exception):
        pass

    def cut(now: Import) -> None:
        raise Cut

    with scope(rye):
        done = bring(rye, HEAD + "".join(sale(f"p{n}", "2024-03-01", "5.00", f"Loaf {n}") for n in range(8)))
        for left in (5, 2):
            with pytest.raises(Cut):
                operations.undo_import(actor=the_system(rye), import_id=done.pk, report=cut)
            assert Purchase.objects.count() == left
            assert verify_figures() == []
        assert told(undo(rye, done)) == (ImportState.UNDONE, 8, 0)
        assert (Party.objects.count(), Product.objects.count()) == (0, 0)


def test_sales_of_before_they_were_traced_are_not_taken_back(rye: Workspace) -> None:
    with scope(rye):
        done = bring(rye, HEAD + sale("ann", "2024-03-01", "5.00"))
        Purchase.objects.update(brought_by=None)
        assert not queries.may_be_undone(done)


def test_a_real_export_comes_and_goes_without_a_trace_in_the_sums(rye: Workspace) -> None:
    with scope(rye):
        before = record()
        done = bring(rye, export("shopify_orders.csv"))
        assert done.created > 0
        assert undo(rye, done).kept == 0
        assert record() == before


SALES = st.builds(
    sale,
    who=st.sampled_from(["ann", "ben", "cy", "dot"]),
    day=st.dates(date(2024, 1, 1), date(2024, 12, 31)).map(str),
    amount=st.sampled_from(["1.00", "2.50", "-1.00", "0.00"]),
    product=st.sampled_from(["", "Rye", "Oats", "rye"]),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(files=st.lists(st.lists(SALES, min_size=1, max_size=6), min_size=1, max_size=3))
def test_whatever_comes_in_goes_again_without_a_trace(rye: Workspace, files: list[list[str]]) -> None:
    """Several files, taken back in turn from the last: after each, all is as it was before it."""
    with scope(rye):
        states, done = [], []
        for rows in files:
            read_on()
            states.append(record())
            done.append(bring(rye, HEAD + "".join(rows)))
        read_on()
        for of in reversed(done):
            if queries.may_be_undone(of):
                assert told(undo(rye, of)) == (ImportState.UNDONE, of.created, 0)
            read_on()
            assert record() == states.pop()
            assert verify_figures() == []
