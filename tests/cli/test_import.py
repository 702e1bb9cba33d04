"""`hedgerow import`: what it brings in, what it prints, and every refusal in one line with nothing left behind."""

import json
from pathlib import Path
from typing import Any

import pytest

from hedgerow.kernel import files
from hedgerow.kernel.files.models import StoredFile
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.models import Import, ImportState
from tests.cli.conftest import Command
from tests.factories.bringing import EXPORTS, counts
from tests.factories.workspaces import a_workspace, the_system
from tests.importing.test_cards import card
from tests.importing.workbooks import row, sheet, text, workbook

SALES = "Customer,Day,Total\nK-1,2024-01-03,4.20\nK-2,2024-01-04,3.10\n"
PEOPLE = "Name,E-mail\nAda Wren,ada@wren.example\n"
MAP = "party=Customer,date=Day,amount=Total"


@pytest.fixture
def rye(db: None) -> Workspace:
    return a_workspace()


def nothing_was_written(workspace: Workspace) -> bool:
    with scope(workspace):
        return not any(counts().values()) and not Import.objects.exists() and not StoredFile.objects.exists()


def test_sales_come_in_and_are_told_for_programs_and_for_people(
    hedgerow: Command, rye: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "sales.csv"
    file.write_text(SALES)
    first = hedgerow("import", file, "--workspace", "rye", "--kind", "purchases", "--map", MAP, "--json")
    told = json.loads(first.out)
    with scope(rye):
        assert str(Import.objects.get().pk) == told.pop("id")
    expected: dict[str, Any] = {
        "kind": "purchases",
        "state": "done",
        "recognised": "",
        "rows": 2,
        "created": 2,
        "updated": 0,
        "unchanged": 0,
        "set_aside": 0,
        "passed_over": 0,
        "worth_a_look": 0,
        "parties_created": 2,
        "amounts": {"GBP": 730},
        "resumed_at_row": 0,
    }
    assert (first.status, first.err, told) == (0, [], expected)
    again = hedgerow("import", file, "--workspace", "rye", "--kind", "purchases", "--map", MAP)
    assert (again.status, again.err) == (0, [])
    assert "0 new, 0 changed, 2 here already." in again.out


def test_the_kind_is_guessed(hedgerow: Command, rye: Workspace) -> None:
    told = json.loads(hedgerow("import", EXPORTS / "square_customers.csv", "-w", "rye", "--json").out)
    assert (told["kind"], told["recognised"], told["created"]) == ("contacts", "square", 4)


def test_bad_rows_are_told_and_do_not_fail_the_command(hedgerow: Command, rye: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "sales.csv"
    file.write_text(SALES + "K-3,2024-02-31,1.00\nK-4,2024-02-01,much\nK-5,2024-02-01,1.00,2.00\n")
    done = hedgerow("import", file, "-w", "rye", "--kind", "purchases", "--map", MAP)
    assert (done.status, done.err) == (0, [])
    assert "3 rows were set aside" in done.out


@pytest.mark.parametrize(
    ("content", "options", "cause"),
    [
        (b"PK\x03\x04" + b"\0" * 400, [], "not a CSV file"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 400, [], "not a CSV file"),
        (b"", [], "empty"),
        (b"\r\n \r\n", [], "no filled cell"),
        (b"Customer,Day,Total\n", [], "no rows"),
        (SALES.encode(), ["--kind", "purchases", "--map", "party=Customer,date=Day"], "Amount"),
        (SALES.encode(), ["--kind", "purchases", "--map", "party=Customer,date=Day,amount=Totl"], "“Totl”"),
        (SALES.encode(), ["--kind", "purchases", "--map", "party=Customer,date=Day,price=Total"], "price"),
        (SALES.encode(), ["--kind", "purchases", "--map", "party=Customer,date=Day,Total"], "“Total”"),
        (SALES.encode(), ["--kind", "purchases", "--map", "party=Day,date=Day,amount=Total"], "Day"),
        (PEOPLE.encode(), ["--kind", "purchases"], "Amount"),
        (PEOPLE.encode(), ["--kind", "invoices"], "Known: contacts, ties, purchases"),
    ],
)
def test_a_refusal_is_one_line_and_leaves_nothing_behind(
    hedgerow: Command, rye: Workspace, home: Path, tmp_path: Path, content: bytes, options: list[str], cause: str
) -> None:
    file = tmp_path / "table.csv"
    file.write_bytes(content)
    refused = hedgerow("import", file, "--workspace", "rye", *options)
    (line,) = refused.err
    assert (refused.status, refused.out) == (1, "")
    assert line.startswith("hedgerow: ")
    assert cause in line
    assert nothing_was_written(rye)


@pytest.mark.django_db(transaction=True)
def test_a_refused_file_leaves_no_bytes_on_the_disk(
    hedgerow: Command, rye: Workspace, home: Path, tmp_path: Path
) -> None:
    file = tmp_path / "table.csv"
    file.write_text(SALES)
    assert hedgerow("import", file, "-w", "rye", "--kind", "purchases", "--map", "party=Customer").status == 1
    assert [path for path in home.rglob("*") if path.is_file()] == []


def test_a_file_over_the_limit_is_refused_before_it_is_copied(
    hedgerow: Command, rye: Workspace, home: Path, tmp_path: Path, settings: Any
) -> None:
    settings.HEDGEROW_MAX_UPLOAD = 40
    file = tmp_path / "sales.csv"
    file.write_text(SALES)
    refused = hedgerow("import", file, "-w", "rye")
    assert refused.status == 1
    assert "we take up to 1 MB" in refused.err[0]
    assert nothing_was_written(rye)


def test_a_missing_file_and_a_folder_are_refused(hedgerow: Command, rye: Workspace, tmp_path: Path) -> None:
    for path, cause in ((tmp_path / "gone.csv", "No such file"), (tmp_path, "Is a directory")):
        refused = hedgerow("import", path, "-w", "rye")
        assert (refused.status, len(refused.err)) == (1, 1)
        assert cause in refused.err[0]


def test_an_unknown_workspace_is_refused_and_the_known_ones_named(
    hedgerow: Command, rye: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "people.csv"
    file.write_text(PEOPLE)
    refused = hedgerow("import", file, "-w", "oak")
    assert (refused.status, refused.err) == (1, ["hedgerow: There is no workspace “oak”. Known: rye."])
    assert nothing_was_written(rye)


def test_an_import_left_running_goes_on_where_it_stopped(hedgerow: Command, rye: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "sales.csv"
    file.write_text(SALES)
    options = ("-w", "rye", "--kind", "purchases", "--map", MAP)
    hedgerow("import", file, *options)
    with scope(rye):
        Import.objects.update(state=ImportState.RUNNING)
        done = hedgerow("import", file, *options)
        assert "going on at row 3" in done.out
        assert Import.objects.get().state == ImportState.DONE


def test_an_import_that_somebody_stopped_fails_the_command(
    hedgerow: Command, rye: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from hedgerow.network.operations.imports import running
    from hedgerow.sales.importing import batches

    monkeypatch.setattr(batches, "BATCH_ROWS", 1)
    monkeypatch.setattr(running, "_WRITTEN_AT_ONCE", 1)
    take = running._take

    def stopped_after_one(*arguments: Any, **named: Any) -> Import:
        done = take(*arguments, **named)
        Import.objects.filter(pk=done.pk).update(state=ImportState.CANCELLED)
        return done

    monkeypatch.setattr(running, "_take", stopped_after_one)
    file = tmp_path / "sales.csv"
    file.write_text(SALES)
    stopped = hedgerow("import", file, "-w", "rye", "--kind", "purchases", "--map", MAP)
    assert stopped.status == 1
    assert stopped.err == ["hedgerow: The import did not reach its end (Stopped by you): 1 rows are in and stay."]


def interrupted(rye: Workspace, file: Path) -> Import:
    """As a command leaves it that was killed before its first row."""
    with scope(rye):
        stored = files.save([file.read_bytes()], name=file.name, kind="import")
        of = operations.prepare_import(actor=the_system(rye), file=stored, kind="purchases", written_map=MAP)
        of = operations.confirm_import(actor=the_system(rye), of=of)
        Import.objects.filter(pk=of.pk).update(state=ImportState.RUNNING)
    return of


def test_with_the_same_columns_an_interrupted_run_goes_on(hedgerow: Command, rye: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "sales.csv"
    file.write_text(SALES)
    of = interrupted(rye, file)
    done = hedgerow("import", file, "--workspace", "rye", "--kind", "purchases", "--map", MAP, "--json")
    assert (done.status, json.loads(done.out)["id"]) == (0, str(of.pk))


def test_with_other_columns_an_interrupted_run_is_stopped_and_the_file_begins_anew(
    hedgerow: Command, rye: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "sales.csv"
    file.write_text(SALES.replace("Total", "Total,Other").replace("4.20", "4.20,1.00").replace("3.10", "3.10,2.00"))
    of = interrupted(rye, file)
    other = MAP.replace("Total", "Other")
    done = json.loads(hedgerow("import", file, "-w", "rye", "--kind", "purchases", "--map", other, "--json").out)
    assert (done["created"], done["amounts"]) == (2, {"GBP": 300})
    with scope(rye):
        of.refresh_from_db()
        assert (of.state, Import.objects.count()) == (ImportState.CANCELLED, 2)


def test_an_order_that_became_another_is_told(hedgerow: Command, rye: Workspace, tmp_path: Path) -> None:
    file, header = tmp_path / "orders.csv", "Order,E-mail,Date,Amount\n"
    for amount in ("4.20", "6.00"):
        file.write_text(f"{header}1001,ada@wren.example,2024-01-03,{amount}\n")
        done = hedgerow("import", file, "-w", "rye", "--kind", "purchases")
    assert done.status == 0
    assert "0 new, 0 changed, 1 here already." in done.out
    assert "1 row is worth a look; the page of this import shows why." in done.out


@pytest.mark.parametrize("name", ["phone.vcf", "list.xlsx"])
def test_cards_and_workbooks_come_in_as_tables_do(hedgerow: Command, rye: Workspace, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    rows = [row(text("Name"), text("E-mail")), row(text("Ada Wren"), text("ada@wren.example"))]
    file.write_bytes(card("FN:Ada Wren", "EMAIL:ada@wren.example") if name.endswith("vcf") else workbook(sheet(*rows)))
    told = [json.loads(hedgerow("import", file, "--workspace", "rye", "--json").out) for _ in range(2)]
    assert [(one["state"], one["created"], one["unchanged"]) for one in told] == [("done", 1, 0), ("done", 0, 1)]
    with scope(rye):
        assert set(Import.objects.values_list("file__name", flat=True)) == {name}
    file.write_bytes(workbook("<broken"))
    refused = hedgerow("import", file, "--workspace", "rye")
    assert (refused.status, len(refused.err)) == (1, 1)
    assert refused.err[0].startswith("hedgerow: This workbook is broken or protected.")


def test_what_the_file_may_do_and_by_what_people_are_found(hedgerow: Command, rye: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text(PEOPLE)
    hedgerow("import", file, "--workspace", "rye")
    file.write_text("Name,E-mail,Notes\nA. Wren,ada@wren.example,Early\nBen Storr,ben@storr.example,\n")
    told = json.loads(
        hedgerow("import", file, "-w", "rye", "--mode", "update", "--match", "email", "--json").out,
    )
    assert (told["created"], told["updated"], told["passed_over"]) == (0, 1, 1)
    for wrong, words in ((["--mode", "replace"], "replace"), (["--match", "shoe"], "Nobody can be found by “shoe”")):
        refused = hedgerow("import", file, "-w", "rye", *wrong)
        assert refused.status in (1, 2)
        assert len(refused.err) == 1
        assert words in refused.err[0]
