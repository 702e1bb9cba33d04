"""One thing asked of several workspaces at once: what is told, what is left out, and who learns that it was asked."""

import csv
import json
from datetime import date, timedelta
from pathlib import Path

import duckdb
import pytest
from typer.testing import CliRunner

from hedgerow.accounts.models import AuditEntry
from hedgerow.config.cli.commands import app
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.lake import operations, queries
from hedgerow.lake.errors import CopyNotMade, PoolRefused
from hedgerow.lake.pooling.questions import QUESTIONS
from hedgerow.network import events
from hedgerow.network.models import Party
from hedgerow.timeline import operations as timeline
from tests.factories.workspaces import a_workspace, the_system
from tests.insight.records import add_people, record_sales
from tests.lake.copies import at, copied

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
UNTIL = date(2026, 6, 30)


def a_shop(slug: str, people: int) -> Workspace:
    """So many came in March, twelve of them once more in May, and two people came in April alone."""
    shop = a_workspace(slug)
    known = add_people(shop, [f"Customer {number}" for number in range(people)])
    late = add_people(shop, ["Late", "Later"])
    record_sales(shop, [(one, at(3), 500) for one in known])
    record_sales(shop, [(one, at(5), 300) for one in known[:12]])
    record_sales(shop, [(one, at(4), 100) for one in late])
    copied(shop)
    return shop


@pytest.fixture
def shops(db: None) -> list[Workspace]:
    return [a_shop("ash", 60), a_shop("oak", 20)]


def hedgerow(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["lake", "pooled", *words])
    return done.exit_code, done.stdout, str(done.exception or "")


def noted(shop: Workspace) -> list[dict[str, object]]:
    with scope(shop):
        return [one.after for one in AuditEntry.objects.filter(event="lake.copy_pooled")]


def test_cohorts_of_both_are_told_and_the_two_who_came_in_april_are_not(shops: list[Workspace], tmp_path: Path) -> None:
    out = tmp_path / "cohorts.csv"
    code, told, _wrong = hedgerow("cohorts", "-w", "ash", "-w", "oak", "-o", str(out), "--until", "2026-06-30")
    assert (code, "4 groups" in told, "2 were of fewer than 10 people" in told) == (0, True, True)
    assert list(csv.reader(out.read_text("utf-8-sig").splitlines())) == [
        ["workspace", "month", "since", "customers"],
        ["ash", "2026-03", "0", "60"],
        ["ash", "2026-03", "2", "12"],
        ["oak", "2026-03", "0", "20"],
        ["oak", "2026-03", "2", "12"],
    ]
    assert [noted(shop) for shop in shops] == [[{"question": "cohorts", "rows": 2, "among": 2}]] * 2


def test_fifths_of_the_larger_shop_are_told_and_those_of_the_smaller_stay_out(
    shops: list[Workspace], tmp_path: Path
) -> None:
    out = tmp_path / "rfm.parquet"
    code, told, _wrong = hedgerow("rfm", "-o", str(out), "--until", "2026-06-30", "--json")
    found = json.loads(told)
    assert (code, found["file"], found["rows"], found["left_out"]) == (0, str(out), 15, 15)
    with duckdb.connect() as base:
        columns = [name for (name, *_rest) in base.execute(f"DESCRIBE FROM '{out}'").fetchall()]
        sums = base.execute(
            f"SELECT workspace, \"by\", sum(customers), sum(days), sum(spent) FROM '{out}' GROUP BY ALL ORDER BY ALL"
        ).fetchall()
        [best] = base.execute(
            f"SELECT customers, spent FROM '{out}' WHERE \"by\" = 'monetary' AND fifth = 5"
        ).fetchall()
    assert columns == "workspace currency by fifth customers days spent".split()
    whole = (62, 60 + 12 + 2, 60 * 500 + 12 * 300 + 2 * 100)
    assert sums == [("ash", by, *whole) for by in ("frequency", "monetary", "recency")]
    assert best == (12, 12 * 800)
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == [out.name]


@pytest.fixture
def called(shops: list[Workspace]) -> list[Workspace]:
    """The customers of the first shop were called before they bought."""
    ash = shops[0]
    with scope(ash):
        for one in Party.objects.filter(name__startswith="Customer"):
            told = events.logged(one.pk, events.CALLED, "Bread?", at(3).date() - timedelta(days=2))
            timeline.record(the_system(ash), told)
    copied(ash)
    return shops


def test_paths_count_calls_and_not_the_purchase_itself(called: list[Workspace]) -> None:
    found = operations.ask_pool(label="test", workspaces=called, question="paths", until=UNTIL)
    [rows] = [dict(zip(found.columns, row, strict=True)) for row in zip(*found.columns.values(), strict=True)]
    assert (rows["workspace"], rows["converted"], rows["paths"], rows["value"]) == ("ash", 1, 60, 30_000)
    assert "store" not in rows["channels"]


@pytest.mark.parametrize("question", QUESTIONS)
def test_what_a_pool_tells_never_has_a_key(called: list[Workspace], question: str) -> None:
    found = operations.ask_pool(label="test", workspaces=called, question=question, until=UNTIL)
    assert found.rows > 0
    assert "party" not in found.columns
    with scope(called[0]), queries.connect(the_system(called[0])) as opened:
        keys = {key for (key,) in opened.database.execute("SELECT party FROM parties").fetchall()}
    assert not keys & {value for column in found.columns.values() for value in column.tolist()}


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("luck", "-o", "a.csv"), "There are: rfm, cohorts, paths"),
        (("rfm", "-o", "a.xlsx"), "ends in .csv or .parquet"),
        (("rfm", "-o", "no/such/a.csv"), "There is no folder"),
        (("rfm", "-o", "a.csv", "--at-least", "9"), "fewer than 10 people"),
        (("rfm", "-o", "a.csv", "-w", "ash", "-w", "yew"), "There is no workspace “yew”"),
        (("rfm", "-o", "a.csv", "-w", "ash", "-w", "elm"), "“elm” has no copy"),
        (("paths", "-o", "a.csv", "-w", "ash", "-w", "oak"), "several currencies (CHF, GBP)"),
    ],
)
def test_what_cannot_be_asked_is_refused_and_noted_nowhere(
    shops: list[Workspace], words: tuple[str, ...], why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    a_workspace("elm")
    Workspace.objects.filter(slug="oak").update(currency="CHF")
    code, _told, wrong = hedgerow(*words)
    assert (code, why in wrong) == (1, True), wrong
    assert [noted(shop) for shop in shops] == [[], []]
    assert not list(tmp_path.glob("a.*"))


def test_where_no_copy_is_kept_nobody_is_asked_unless_named(shops: list[Workspace]) -> None:
    with scope(shops[1]):
        operations.switch(actor=the_system(shops[1]), is_on=False)
    with pytest.raises(CopyNotMade):
        operations.ask_pool(label="test", workspaces=shops, question="rfm")
    with pytest.raises(PoolRefused, match="No workspace here keeps a copy"):
        operations.ask_pool(label="test", workspaces=[], question="rfm")


def test_a_cluster_that_is_not_there_is_told_in_words(shops: list[Workspace], settings: object) -> None:
    settings.HEDGEROW_SPARK_MASTER = "spark://127.0.0.1:7077"  # type: ignore[attr-defined]  # as pytest-django has it
    with pytest.raises(PoolRefused, match=r"install hedgerow\[spark\]"):
        operations.ask_pool(label="test", workspaces=shops, question="rfm")
    assert [noted(shop) for shop in shops] == [[], []]
