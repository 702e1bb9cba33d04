"""Paging by key: forward and back, with ties, with missing values, in both directions."""

from typing import Any

import pytest
from django.core import signing
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.web.lists.paging import Mark, Order, Slice, count_up_to, every_row, mark_of, slice_of
from tests.web.listings import rows

pytestmark = pytest.mark.django_db
FIELDS = ["name", "land", "pk", "created_at"]


def make(names: list[str], countries: list[str]) -> None:
    pairs = zip(names, countries, strict=True)
    Workspace.objects.bulk_create(
        Workspace(slug=f"w{i}", name=name, country=country, created_at=clock.now())
        for i, (name, country) in enumerate(pairs)
    )


def expected(order: Order) -> list[str]:
    """The whole list, sorted in Python: by value, rows without one last, ties by key."""
    everything = [(mark_of(row, order), row.slug) for row in rows()]
    valued = [(mark.value, mark.key, slug) for mark, slug in everything if mark.value is not None]
    empty = [(mark.key, slug) for mark, slug in everything if mark.value is None]
    ordered = sorted(valued, reverse=order.falling)
    return [slug for _value, _key, slug in ordered] + [slug for _key, slug in sorted(empty, reverse=order.falling)]


def slugs(part: Slice[Workspace]) -> list[str]:
    return [row.slug for row in part.rows]


@pytest.mark.parametrize("falling", [False, True])
@pytest.mark.parametrize("field", FIELDS)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    people=st.lists(st.tuples(st.sampled_from(["Ash", "Oak", "Yew"]), st.sampled_from(["", "GB", "ES"])), max_size=9)
)
def test_walking_to_the_end_and_back_shows_every_row_once_and_in_order(
    db: None, field: str, falling: bool, people: list[tuple[str, str]]
) -> None:
    rows()._raw_delete("default")  # past the cascades, which need a scope: nothing hangs on these rows
    make([name for name, _ in people], [country for _, country in people])
    order = Order(field, falling)
    pages = [slice_of(rows(), order, 2)]
    while pages[-1].after:
        pages.append(slice_of(rows(), order, 2, mark=pages[-1].after))
    assert [slug for page in pages for slug in slugs(page)] == expected(order)
    back = [pages[-1]]
    while back[-1].before:
        back.append(slice_of(rows(), order, 2, mark=back[-1].before, back=True))
    assert [slugs(page) for page in reversed(back)] == [slugs(page) for page in pages]


def test_a_mark_is_of_use_in_its_own_order_only() -> None:
    make(["Ash"], ["GB"])
    text = mark_of(rows().get(), Order("name")).text(Order("name"))
    assert Mark.read(text, Order("name")) is not None
    assert Mark.read(text, Order("name", falling=True)) is None
    assert Mark.read(text, Order("land")) is None


@pytest.mark.parametrize(
    "text", ["", "nonsense", "a:b", signing.Signer(salt="other").sign_object(["name", False, "str", "x", "1"])]
)
def test_a_broken_or_forged_mark_is_no_mark(text: str) -> None:
    assert Mark.read(text, Order("name")) is None


def test_a_mark_keeps_the_type_of_its_value() -> None:
    make(["Ash"], ["GB"])
    row: Any = rows().get()
    order = Order("created_at")
    read = Mark.read(mark_of(row, order).text(order), order)
    assert read is not None
    assert read.value == row.created_at


def test_counting_stops_where_it_was_told_to() -> None:
    make(["Ash"] * 5, [""] * 5)
    assert [count_up_to(rows(), most) for most in (4, 5, 6)] == [(4, True), (5, False), (5, False)]


def test_the_database_gets_a_plain_range_for_a_field_that_is_never_null() -> None:
    sql = str(slice_query(Order("name")))
    assert "NULLS" not in sql
    assert ">=" in sql


def slice_query(order: Order) -> Any:
    mark = Mark("Oak", Workspace().pk)
    found = rows().filter(order.beyond(Workspace, mark, back=False))
    return found.order_by(*order.expressions(Workspace, back=False)).query


def test_every_row_comes_in_slices() -> None:
    make([f"Oak {i}" for i in range(5)], [""] * 5)
    assert [[row.slug for row in part] for part in every_row(rows(), Order("name"), size=2)] == [
        ["w0", "w1"],
        ["w2", "w3"],
        ["w4"],
    ]
