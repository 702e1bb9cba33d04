"""The file of rows that stayed out: the same table and a reason, safe in a spreadsheet, good to bring in again."""

import pytest

from hedgerow.kernel.tabular.problems import FILE_KINDS, RowProblem
from hedgerow.kernel.tabular.rejected import guarded, unguarded, write_rejected
from tests.importing.tables import cells, table


def written(headers: list[str], rows: list[tuple[str, list[str]]], *, delimiter: str = ",") -> str:
    return "".join(write_rejected(headers, rows, delimiter=delimiter))


def test_the_same_table_comes_back_with_the_reason_in_front() -> None:
    text = written(["Name", "Note"], [("Row 3: why", ["Zoë", 'two\nlines, "quoted"', "one too many"])])
    assert text == (
        '\ufeffHedgerow: what to mend,Name,Note\r\nRow 3: why,Zoë,"two\nlines, ""quoted""",one too many\r\n'
    )
    assert cells(table(text.replace(",one too many", ""))) == [["Row 3: why", "Zoë", 'two\nlines, "quoted"']]


def test_the_separator_is_the_files_own_and_never_spaces() -> None:
    assert "Name;Note\r\n" in written(["Name", "Note"], [], delimiter=";")
    assert "Name,Note\r\n" in written(["Name", "Note"], [], delimiter=" ")


@pytest.mark.parametrize("cell", ["=1+1", "+44 7700", "-12.00", "@SUM(A1)", "\tx", "\rx"])
def test_formulas_are_guarded_on_the_way_out_and_freed_on_the_way_in(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"
    assert unguarded(guarded(cell)) == cell


@pytest.mark.parametrize(
    ("cell", "bare"),
    [
        ("'7410991464714", "7410991464714"),
        ("'(555) 010-1234", "(555) 010-1234"),
        ("'s-Hertogenbosch", "'s-Hertogenbosch"),
        ("'90s Kids Ltd", "'90s Kids Ltd"),
        ("'", "'"),
        ("", ""),
        ("plain", "plain"),
    ],
)
def test_only_guards_are_taken_off(cell: str, bare: str) -> None:
    assert unguarded(cell) == bare


def test_a_problem_is_stored_as_code_and_values_and_said_again() -> None:
    (problem,) = [row.problem for row in table("A,B\n1,2,3\n" + "1,2\n" * 20).rows() if row.problem]
    stored = problem.to_json()
    assert stored == {
        "code": "too_many_cells",
        "row": 2,
        "line": 2,
        "column": "",
        "value": "",
        "values": {"found": "3", "expected": "2"},
        "milder": None,
    }
    again = RowProblem.from_json(stored, {kind.code: kind for kind in FILE_KINDS})
    assert again == problem
    assert str(again) == str(problem)
