"""A table of the copy as one file for other programs: what a spreadsheet program would run is guarded, in CSV only."""

import csv
import io
from pathlib import Path

import duckdb
import pytest

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.lake import queries
from hedgerow.lake.filing.taking import Form, taken
from hedgerow.sales import operations as sales
from tests.factories.reading import read_on
from tests.factories.workspaces import a_workspace, the_system
from tests.lake.copies import at, copied

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
FORMULAS = ["+1", "-1+2", "=1+1", "@SUM(1)"]


@pytest.fixture
def rye(db: None) -> Workspace:
    rye = a_workspace("rye")
    with scope(rye):
        words = [*FORMULAS, "Bread"]
        lines = tuple(sales.ReportedLine("1", f"Bun {word}", 250, category=word) for word in words)
        sale = sales.Sale(250 * len(lines), "GBP", at(6), place="=A1", lines=lines)
        sales.record_sale(actor=the_system(rye), party=None, sale=sale)
        read_on()
    copied(rye)
    return rye


def taken_from(workspace: Workspace, name: str, form: Form) -> bytes:
    with scope(workspace):
        _manifest, files = queries.copied_files(the_system(workspace))
        stream, _rows = taken(name, files[name], form)
        with stream:
            return stream.read()


def test_in_csv_a_formula_has_an_apostrophe_in_front_and_a_number_has_none(rye: Workspace) -> None:
    rows = list(csv.DictReader(io.StringIO(taken_from(rye, "lines", Form.CSV).decode())))
    assert sorted(row["category"] for row in rows) == sorted([*(f"'{word}" for word in FORMULAS), "Bread"])
    assert all(key.lstrip("-").isdigit() for key in (row["purchase"] for row in rows))
    assert {row["amount_minor"] for row in rows} == {"250"}


def test_in_parquet_a_text_is_as_it_is(rye: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "lines.parquet"
    file.write_bytes(taken_from(rye, "lines", Form.PARQUET))
    with duckdb.connect() as base:
        rows = base.execute(f"SELECT category FROM '{file}'").fetchall()
    assert sorted(word for (word,) in rows) == sorted([*FORMULAS, "Bread"])


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_every_start_of_a_formula_is_guarded(rye: Workspace, tmp_path: Path, start: str) -> None:
    with scope(rye):
        _manifest, files = queries.copied_files(the_system(rye))
    changed = tmp_path / "1.parquet"
    with duckdb.connect() as base:
        source = f"SELECT * REPLACE (chr({ord(start)}) || category AS category) FROM '{files['lines'][0]}'"
        base.execute(f"COPY ({source}) TO '{changed}' (FORMAT parquet)")
    stream, rows = taken("lines", [changed], Form.CSV)
    with stream:
        told = list(csv.DictReader(io.StringIO(stream.read().decode(), newline="")))
    assert (len(told), {row["category"][:2] for row in told}) == (rows, {f"'{start}"})
