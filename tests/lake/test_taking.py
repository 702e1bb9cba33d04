"""A table of the copy as one file for other programs: what a spreadsheet program would run is guarded, in CSV only."""

import csv
import io
import threading
from pathlib import Path

import duckdb
import pytest

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.lake import queries
from hedgerow.lake.filing import taking
from hedgerow.lake.filing.taking import PIECE, Form, taken
from hedgerow.sales import operations as sales
from tests.factories.reading import read_on
from tests.factories.workspaces import a_workspace, the_system
from tests.insight.records import a_browser
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
        return b"".join(taken(name, files[name], form))


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
    told = list(csv.DictReader(io.StringIO(b"".join(taken("lines", [changed], Form.CSV)).decode(), newline="")))
    assert (len(told), {row["category"][:2] for row in told}) == (5, {f"'{start}"})


@pytest.fixture
def large(rye: Workspace, tmp_path: Path) -> Path:
    """Half a million lines."""
    with scope(rye):
        _manifest, files = queries.copied_files(the_system(rye))
    large = tmp_path / "large.parquet"
    with duckdb.connect() as base:
        many = f"SELECT l.* REPLACE (hash(n)::HUGEINT // 16 AS id) FROM range(100000) t(n), '{files['lines'][0]}' l"
        base.execute(f"COPY ({many}) TO '{large}' (FORMAT parquet)")
    return large


@pytest.mark.parametrize("form", Form)
def test_a_large_table_is_sent_while_it_is_made_and_lies_nowhere_whole(
    large: Path, tmp_path: Path, form: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    pieces = taken("lines", [large], form)
    first = next(pieces)
    making = [thread for thread in threading.enumerate() if thread.name == "lake-taking"]
    assert (0 < len(first) <= PIECE, len(making), making[0].is_alive()) == (True, 1, True)
    whole = tmp_path / f"whole.{form}"
    whole.write_bytes(first + b"".join(pieces))
    with duckdb.connect() as base:
        source = "SELECT count(*), sum(amount_minor), count(DISTINCT id) FROM "
        assert base.execute(f"{source} '{whole}'").fetchall() == base.execute(f"{source} '{large}'").fetchall()
    assert not making[0].is_alive()
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["large.parquet", whole.name]


def test_who_goes_away_in_the_middle_leaves_nobody_at_work(large: Path) -> None:
    pieces = taken("lines", [large], Form.CSV)
    next(pieces)
    pieces.close()  # type: ignore[attr-defined]  # a generator, as the server closes it
    assert not [thread for thread in threading.enumerate() if thread.name == "lake-taking"]


def test_a_file_that_breaks_off_is_not_sent_as_if_it_were_whole(large: Path) -> None:
    body = large.read_bytes()
    large.write_bytes(body[:1000] + bytes(len(body) // 2) + body[1000 + len(body) // 2 :])
    with pytest.raises(OSError, match=r"."):
        list(taken("lines", [large], Form.CSV))


def test_a_maker_that_fails_in_any_way_is_no_end_of_the_file(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(*_all: object) -> None:
        Path(str(_all[-1])).write_bytes(b"half of it")
        raise MemoryError

    monkeypatch.setattr(taking, "_make", half)
    with pytest.raises(OSError, match=r"^$"):
        list(taken("lines", [large], Form.CSV))


def test_a_damaged_table_is_refused_before_its_first_piece(rye: Workspace) -> None:
    with scope(rye):
        _manifest, files = queries.copied_files(the_system(rye))
    file = files["lines"][0]
    body = file.read_bytes()
    file.write_bytes(body[:4] + bytes(len(body) // 2) + body[4 + len(body) // 2 :])
    answer = a_browser(rye).post("/w/rye/settings/copy/tables/lines/csv/")
    assert (answer.status_code, answer.streaming) == (409, False)
    assert "Have it made again." in answer.text


def test_the_page_sends_it_piece_by_piece(rye: Workspace) -> None:
    answer = a_browser(rye).post("/w/rye/settings/copy/tables/lines/csv/")
    assert (answer.streaming, "Content-Length" in answer) == (True, False)
    assert answer["Content-Disposition"] == 'attachment; filename="rye-lines.csv"'
    assert len(b"".join(answer.streaming_content).splitlines()) == 1 + 5  # type: ignore[attr-defined]  # it is a stream
