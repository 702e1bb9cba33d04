"""How often a transfer goes to the database: it is what a counter with a queue waits for."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hedgerow.kernel.tenancy import scope
from hedgerow.ledger import operations
from hedgerow.ledger.operations import NewTransfer
from tests.factories.workspaces import a_workspace, the_system
from tests.ledger.conftest import Points, balance, points_of

pytestmark = pytest.mark.django_db(transaction=True)


def asked(act: Callable[[Points, Any], Any], **details: Any) -> list[list[str]]:
    """The first word of each statement of each journey, when it was done before."""
    rye = a_workspace()
    with scope(rye):
        points = points_of(the_system(rye))
        maya = points.wallet(**details)
        points.give(maya, 50, "begin")
        lines = operations.move(points.issuer.pk, maya.pk, 5)
        act(points, NewTransfer(key="first", lines=lines))
        with CaptureQueriesContext(connection) as captured:
            act(points, NewTransfer(key="second", lines=lines))
        assert (balance(maya), operations.verify().problems) == (60, ())
    return [[one.split()[0] for one in each["sql"].split(";\n")] for each in captured.captured_queries]


def transferred(points: Points, new: NewTransfer) -> None:
    operations.transfer(actor=points.actor, new=new)


@pytest.mark.postgresql
def test_a_transfer_is_four_journeys() -> None:
    reads, writes = ["SELECT"] * 3, ["INSERT", "INSERT", "UPDATE"]
    assert asked(transferred, allocates=False) == [["BEGIN"], reads, writes, ["COMMIT"]]


@pytest.mark.postgresql
def test_one_that_knows_its_credits_asks_for_them_as_well() -> None:
    reads, writes = ["SELECT"] * 3, ["INSERT", "INSERT", "INSERT", "UPDATE"]
    assert asked(transferred) == [["BEGIN"], reads, ["SELECT"], writes, ["COMMIT"]]


def test_it_is_no_more_for_many_lines_than_for_two() -> None:
    rye = a_workspace()
    counts = []
    with scope(rye):
        points = points_of(the_system(rye))
        for count in (1, 4, 40):
            wallets = [points.wallet(f"Wallet {number}") for number in range(count)]
            lines = [operations.Line(wallet.pk, 1) for wallet in wallets]
            new = NewTransfer(key=f"{count}", lines=(operations.Line(points.issuer.pk, -count), *lines))
            with CaptureQueriesContext(connection) as captured:
                operations.transfer(actor=points.actor, new=new)
            counts.append(len(captured))
    assert len(set(counts)) == 1
