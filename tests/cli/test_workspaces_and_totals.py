"""`hedgerow workspace create`, `totals`, `demo bakery`, `timeline verify`."""

import json
from pathlib import Path

import pytest

from hedgerow.kernel.models import Workspace
from tests.cli.conftest import Command
from tests.factories.workspaces import a_workspace

SALES = "Customer,Day,Total\nK-1,2024-01-03,4.20\nK-2,2024-01-04,3.10\nK-2,2024-01-05,-1.00\n"


def test_a_workspace_is_made_and_its_owner_gets_a_link(hedgerow: Command) -> None:
    made = hedgerow("workspace", "create", "rye", "--name", "Rye", "--currency", "eur", "--owner", "maren@rye.example")
    assert (made.status, made.err) == (0, [])
    assert made.out.splitlines()[0] == "Workspace rye is there, owned by maren@rye.example."
    assert Workspace.objects.values_list("slug", "name", "currency").get() == ("rye", "Rye", "EUR")


@pytest.mark.parametrize("options", [["--currency", "XXQ"], ["--time-zone", "Mars/Olympus"], ["--kind", "castle"]])
def test_a_workspace_that_cannot_be_is_refused_in_one_line(hedgerow: Command, options: list[str]) -> None:
    refused = hedgerow("workspace", "create", "rye", "--owner", "maren@rye.example", *options)
    assert (refused.status, len(refused.err), Workspace.objects.count()) == (1, 1, 0)


def test_a_second_workspace_of_one_name_is_refused(hedgerow: Command) -> None:
    a_workspace("rye")
    refused = hedgerow("workspace", "create", "rye", "--owner", "maren@rye.example")
    assert (refused.status, len(refused.err), Workspace.objects.count()) == (1, 1, 1)


def test_totals_are_counted_from_the_record(hedgerow: Command, tmp_path: Path) -> None:
    a_workspace("rye")
    file = tmp_path / "sales.csv"
    file.write_text(SALES)
    hedgerow("import", file, "-w", "rye", "--kind", "purchases", "--map", "party=Customer,date=Day,amount=Total")
    told = json.loads(hedgerow("totals", "-w", "rye", "--json").out)
    assert (told["parties"], told["ties"], sum(told["roles"].values()), told["roles"]["client"]) == (2, 0, 2, 2)
    assert (told["purchases"], told["amounts"]) == (3, {"GBP": 630})
    assert told["activities"] == {
        "network.party_added": 2,
        "sales.purchase_made": 2,
        "sales.purchase_refunded": 1,
    }
    shown = hedgerow("totals", "-w", "rye")
    assert shown.status == 0
    assert "purchases" in shown.out


def test_totals_of_an_unknown_workspace_are_refused(hedgerow: Command) -> None:
    refused = hedgerow("totals", "-w", "oak", "--json")
    assert (refused.status, refused.out, len(refused.err)) == (1, "", 1)


def test_a_log_is_verified(hedgerow: Command) -> None:
    a_workspace("rye")
    verified = hedgerow("timeline", "verify", "-w", "rye", "--json")
    assert (verified.status, json.loads(verified.out)["rye"]["problems"]) == (0, [])


@pytest.mark.slow
def test_the_demo_bakery_is_loaded_into_a_new_workspace_and_not_twice(hedgerow: Command) -> None:
    loaded = hedgerow("demo", "bakery", "--workspace", "rye")
    assert (loaded.status, loaded.err) == (0, [])
    told = json.loads(hedgerow("totals", "-w", "rye", "--json").out)
    assert told["parties"] > 1000
    again = hedgerow("demo", "bakery", "--workspace", "rye")
    assert (again.status, len(again.err)) == (1, 1)
    assert json.loads(hedgerow("totals", "-w", "rye", "--json").out) == told
