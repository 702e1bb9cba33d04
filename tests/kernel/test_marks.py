"""Rows that are watched leave marks when they change: from the month they leave, and in the month they come to."""

import pytest
from django.db import transaction

from hedgerow.kernel import clock, marks
from hedgerow.kernel.models import Mark, Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.sales import operations as sales
from hedgerow.sales.models import Product, Purchase, PurchaseLine
from tests.factories.workspaces import a_workspace, the_system

pytestmark = pytest.mark.django_db
NAMES = ("lake.purchases", "lake.lines")
MARCH, MAY = ("lake.purchases", "2026-03"), ("lake.purchases", "2026-05")


@pytest.fixture
def rye(db: None) -> Workspace:
    rye = a_workspace()
    with scope(rye):
        for number, month in enumerate((3, 3, 5)):
            at = clock.now().replace(year=2026, month=month, day=10)
            line = sales.NewLine(500, product="Rye loaf")
            sold = sales.NewPurchase(None, at, 500, "GBP", "till", str(number), lines=(line,))
            sales.record_purchases(actor=the_system(rye), purchases=[sold])
        settled()
    return rye


def settled() -> None:
    marks.take(NAMES)
    marks.settle(NAMES)
    assert marks.standing(NAMES) == set()


def test_what_comes_goes_and_changes_marks_its_month(rye: Workspace) -> None:
    with scope(rye):
        first = Purchase.objects.order_by("day").first()
        assert first is not None
        Purchase.objects.filter(pk=first.pk).update(amount_minor=7)
        assert marks.standing(NAMES) == {MARCH}
        PurchaseLine.objects.filter(purchase=first).delete()
        assert marks.standing(NAMES) == {MARCH, ("lake.lines", "2026-03")}
        settled()
        Purchase.objects.filter(pk=first.pk).delete()
        assert marks.standing(NAMES) == {MARCH, ("lake.lines", "2026-03")}


def test_a_row_that_moves_marks_both_months(rye: Workspace) -> None:
    with scope(rye):
        Purchase.objects.filter(day__month=3).update(day="2026-05-01")
        assert marks.standing(["lake.purchases"]) == {MARCH, MAY}


def test_what_is_not_watched_leaves_none_nor_does_the_same_again(rye: Workspace) -> None:
    with scope(rye):
        for purchase in Purchase.objects.all():
            purchase.save()
        Purchase.objects.update(external_id="", purchased_at=clock.now())
        Product.objects.update(name="Loaf of rye")
        assert marks.standing(NAMES) == set()


def test_a_change_that_says_no_month_speaks_of_the_whole(rye: Workspace) -> None:
    with scope(rye):
        Product.objects.update(category="Bread")
        assert marks.standing(NAMES) == {("lake.lines", "")}


def test_what_changes_after_taking_is_not_settled_with_it(rye: Workspace) -> None:
    with scope(rye):
        Purchase.objects.filter(day__month=3).update(amount_minor=1)
        assert marks.take(NAMES) == {MARCH}
        Purchase.objects.filter(day__month=3).update(amount_minor=2)
        marks.settle(NAMES)
        assert marks.standing(NAMES) == {MARCH}


def test_what_was_taken_and_never_settled_is_taken_again(rye: Workspace) -> None:
    with scope(rye):
        Purchase.objects.filter(day__month=3).update(amount_minor=1)
        marks.take(NAMES)
        Purchase.objects.filter(day__month=5).update(amount_minor=1)
        assert marks.take(NAMES) == {MARCH, MAY}


def test_what_is_rolled_back_marks_nothing(rye: Workspace) -> None:
    with scope(rye):
        with transaction.atomic():
            Purchase.objects.update(amount_minor=1)
            assert marks.standing(NAMES) == {MARCH, MAY}
            transaction.set_rollback(True)
        assert marks.standing(NAMES) == set()


@pytest.mark.sqlite
def test_many_changes_of_a_month_are_one_mark_until_it_is_taken(rye: Workspace) -> None:
    with scope(rye):
        for amount in (1, 2, 3):
            Purchase.objects.filter(day__month=3).update(amount_minor=amount)
        assert Mark.objects.filter(name="lake.purchases").count() == 1
