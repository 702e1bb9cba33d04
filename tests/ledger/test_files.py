"""The books on the command line: verified, and written as a table, for Beancount and for hledger."""

import csv
import io
import json

import pytest
from django.db import connection
from typer.testing import CliRunner

from hedgerow.accounts.models import AuditEntry
from hedgerow.config.cli.ledgers import ledger
from hedgerow.kernel.tenancy.scope import unscoped
from hedgerow.ledger import operations
from hedgerow.ledger.models import AccountKind, CommodityKind
from hedgerow.ledger.operations import NewAccount, NewTransfer
from tests.fixtures.database import _guards_lifted
from tests.ledger.conftest import Points

pytestmark = pytest.mark.django_db


def told(*command: str) -> tuple[int, str]:
    with unscoped():
        done = CliRunner().invoke(ledger, list(command))
    return done.exit_code, done.output


@pytest.fixture
def lived(points: Points) -> Points:
    points.give(points.wallet(), 7, "=key", memo='Said "hello"; | twice')
    money = operations.define_commodity(actor=points.actor, code="GBP", kind=CommodityKind.CURRENCY)
    cash, sales = (
        operations.open_account(actor=points.actor, commodity=money, new=NewAccount(kind=kind, name=name, key=name))
        for kind, name in ((AccountKind.ASSET, "Café cash"), (AccountKind.INCOME, "Sales"))
    )
    sold = NewTransfer(key="sold", lines=operations.move(sales.pk, cash.pk, 1340))
    back = operations.reverse(
        actor=points.actor, transfer=operations.transfer(actor=points.actor, new=sold), key="back", amount=40
    )
    assert back is not None
    points.give(points.wallet("Otto"), 1, is_held=True)
    return points


def test_whole_books_are_verified_and_broken_ones_named(lived: Points) -> None:
    status, output = told("verify", "--workspace", "rye", "--json")
    assert (status, json.loads(output)) == (0, {"rye": {"entries": 6, "problems": []}})
    with _guards_lifted(connection), connection.cursor() as cursor:
        cursor.execute("UPDATE ledger_entry SET amount = amount + 1 WHERE amount = 7")
    status, output = told("verify", "--workspace", "rye")
    assert status == 1
    assert "rye: 6 entries, NOT whole" in output
    assert "(transfer " in output


def test_a_table_has_a_row_for_each_entry(lived: Points) -> None:
    status, output = told("export", "--workspace", "rye")
    rows = list(csv.DictReader(io.StringIO(output)))
    assert status == 0
    assert [(row["amount"], row["commodity"], row["balance_after"]) for row in rows] == [
        ("-7", "PTS", "-7"),
        ("7", "PTS", "7"),
        ("-13.40", "GBP", "-13.40"),
        ("13.40", "GBP", "13.40"),
        ("0.40", "GBP", "-13.00"),
        ("-0.40", "GBP", "13.00"),
    ]
    assert (rows[0]["key"], rows[4]["reverses"]) == ("'=key", rows[2]["transfer"])
    assert AuditEntry.objects.filter(event="ledger.exported").count() == 1


def test_beancount_and_hledger_read_the_same_lines(lived: Points) -> None:
    beans, plain = (told("export", "-w", "rye", "--format", form)[1] for form in ("beancount", "hledger"))
    cash = next(line.split()[2] for line in beans.splitlines() if " open Assets:Cafe-Cash-" in line)
    assert f"  {cash}  13.40 GBP\n" in beans
    assert '2026-05-11 * "Said \\"hello\\"; | twice"' in beans
    assert f"    {cash}  13.40 GBP\n" in plain
    assert '2026-05-11 * Said "hello", / twice\n' in plain
    assert beans.count("\n2026-05-11 *") == plain.count("\n2026-05-11 *") == 3


def test_a_file_stays_until_the_new_one_is_whole(lived: Points, tmp_path: object) -> None:
    file = f"{tmp_path}/books.csv"
    assert told("export", "-w", "rye", "--out", file) == (0, f"The books are in {file}.\n")
    with open(file, encoding="utf-8") as stream:  # noqa: PTH123  (a path as it was typed)
        assert len(stream.readlines()) == 7
