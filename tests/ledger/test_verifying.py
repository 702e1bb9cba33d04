"""The books are looked through: whole ones are found whole, and the first wrong line is named."""

from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from hedgerow.kernel.tenancy.scope import scope, unscoped
from hedgerow.ledger import operations
from hedgerow.ledger.models import Account, Allocation, Closing, Entry, Reservation, Settlement, Transfer
from tests.factories.workspaces import a_workspace, the_system
from tests.fixtures.database import _guards_lifted
from tests.ledger.conftest import Points, points_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def lived(points: Points) -> Points:
    """A little of everything."""
    maya = points.wallet()
    earned = points.give(maya, 50, memo="For bread")
    spent = points.spend(maya, 30)
    operations.reverse(actor=points.actor, transfer=spent, key="back", amount=10)
    operations.reverse(actor=points.actor, transfer=earned, key="undo", amount=40)
    points.give(maya, 20)
    held = points.spend(maya, 5, is_held=True)
    operations.post(actor=points.actor, transfer=points.give(maya, 3, is_held=True))
    operations.void(actor=points.actor, transfer=held)
    points.spend(maya, 5, is_held=True)
    Closing.objects.create(number=1, decided_at=earned.recorded_at, decided_by="test")
    return points


def test_whole_books_are_found_whole(lived: Points) -> None:
    found = operations.check_books(actor=lived.actor)
    assert (found.entries, found.problems, found.problem) == (12, 0, "")


def _sql(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


TAMPERED: list[tuple[str, str]] = [
    ("UPDATE ledger_entry SET amount = amount + 1 WHERE number = 2", "leaves"),
    ("UPDATE ledger_entry SET balance_after = balance_after + 1 WHERE number = 3", "the entries up to it"),
    ("UPDATE ledger_entry SET booked_on = '2020-01-01' WHERE number = 1", "its digest differs"),
    ("UPDATE ledger_entry SET recorded_at = '2020-01-01' WHERE number = 1", "its digest differs"),
    ("UPDATE ledger_entry SET number = number + 100 WHERE number = 2", "one is missing"),
    ("UPDATE ledger_account SET balance = balance + 1", "its entries say otherwise"),
    ("UPDATE ledger_account SET reserved = reserved + 1", "is reserved"),
    ("UPDATE ledger_account SET expected = expected + 1", "expected"),
    ('UPDATE ledger_lot SET "left" = "left" + 1', "what is left of its credits"),
    ('UPDATE ledger_lot SET "left" = "left" + 1', "its allocations say"),
    ("UPDATE ledger_allocation SET amount = amount + 1 WHERE amount > 0", "is covered by"),
    ("UPDATE ledger_allocation SET amount = amount - 1 WHERE amount < 0", "gave back"),
    ("DELETE FROM ledger_settlement WHERE outcome = 'posted'", "is not posted and has entries"),
    ("UPDATE ledger_settlement SET outcome = 'posted'", "is posted and has no entries"),
    ("UPDATE ledger_entry SET amount = amount * 3", "does not sum"),
    ("UPDATE ledger_entry SET amount = amount * 99 WHERE reverses_id IS NOT NULL", "more was taken back"),
]


@pytest.mark.parametrize(("tampering", "words"), TAMPERED)
def test_what_was_tampered_with_is_named(lived: Points, tampering: str, words: str) -> None:
    if "amount * 3" in tampering:
        tampering += " WHERE account_id <> '" + _stored(lived.issuer.pk) + "'"
    with _guards_lifted(connection):
        _sql(tampering)
    assert any(words in problem for problem in operations.verify().problems), operations.verify().problems


def _stored(key: Any) -> str:
    return str(key) if connection.vendor == "postgresql" else str(key.hex)


@pytest.mark.parametrize("model", [Transfer, Entry, Settlement, Reservation, Allocation, Closing])
def test_the_database_refuses_to_change_what_was_booked(lived: Points, model: Any) -> None:
    table = model._meta.db_table
    before = list(model.objects.order_by("pk").values_list())
    assert before
    for sql in (f"UPDATE {table} SET workspace_id = workspace_id", f"DELETE FROM {table}"):
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            _sql(sql)
    assert list(model.objects.order_by("pk").values_list()) == before


def test_no_entry_points_into_another_workspace(lived: Points) -> None:
    own = Entry.objects.earliest("id")
    with unscoped():
        oak = a_workspace("oak")
    with unscoped(), scope(oak), pytest.raises(IntegrityError), transaction.atomic():
        _copied(own)


def _copied(entry: Entry) -> None:
    """Into the workspace in scope; PostgreSQL looks at keys when the transaction ends, or when it is asked to."""
    names = ("transfer_id", "account_id", "number", "amount", "balance_after", "booked_on", "recorded_at", "chain")
    Entry.objects.create(**{name: getattr(entry, name) for name in names})
    if connection.vendor == "postgresql":
        _sql("SET CONSTRAINTS ALL IMMEDIATE")


def test_a_workspace_is_looked_through_alone(lived: Points) -> None:
    with _guards_lifted(connection):
        _sql("UPDATE ledger_account SET balance = balance + 1")
    with unscoped():
        oak = a_workspace("oak")
    with unscoped(), scope(oak):
        points_of(the_system(oak))
        assert (operations.verify().problems, Account.objects.count()) == ((), 1)
