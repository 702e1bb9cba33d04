"""Rows that are not right never stop the good ones, and each says where it stands."""

from hedgerow.kernel.tabular.rows import MAX_LINE
from tests.importing.tables import cells, problems, table


def test_a_quotation_mark_that_is_never_closed_costs_one_row() -> None:
    good = "".join(f"{n},Ann,Rye\n" for n in range(5000))
    rows = list(table('Id,Name,Town\n1,"Bob,Rye\n' + good).rows())
    assert problems(rows) == [(2, "unbalanced_quotes")]
    assert rows[0].cells == ["1", "Bob,Rye\n"]
    assert [row.cells[0] for row in rows[1:]] == [str(n) for n in range(5000)]
    assert rows[1].line == 3


def test_a_missing_quotation_mark_before_a_row_with_good_ones_costs_one_row() -> None:
    rows = list(table('Id,Name,Town\n1,"Bob,Rye\n2,Eve,Hove\n3,"Cid",Deal\n').rows())
    assert problems(rows) == [(2, "unbalanced_quotes")]
    assert [row.cells for row in rows[1:]] == [["2", "Eve", "Hove"], ["3", "Cid", "Deal"]]


def test_rows_swallowed_by_a_well_placed_quotation_mark_are_found_again() -> None:
    text = 'Id,Name,Town,Sum\n1,"Bob,Rye,1\n2,Eve,Hove,2\n3,Cid",Deal,3\n4,Dan,Ware,4\n'
    rows = list(table(text).rows())
    assert problems(rows) == [(2, "unbalanced_quotes")]
    assert [row.cells[1] for row in rows if row.is_usable] == ["Eve", 'Cid"', "Dan"]


def test_an_address_over_several_lines_is_no_broken_row() -> None:
    text = 'Id,Name,Address\n1,Ann,"1 Quay Road, Rye\nEast Sussex, England\nUK, Europe"\n'
    assert cells(table(text)) == [["1", "Ann", "1 Quay Road, Rye\nEast Sussex, England\nUK, Europe"]]


def test_too_many_and_too_few_cells_name_the_row_and_the_numbers() -> None:
    text = "Id,Name,Town\n" + "1,Ann,Rye\n" * 30 + "2,Bob,Rye,Sussex\n3,Eve\n" + "4,Cid,Deal\n" * 30
    bad = [row.problem for row in table(text).rows() if row.problem]
    assert [(p.row, p.line, p.kind.code) for p in bad] == [(32, 32, "too_many_cells"), (33, 33, "too_few_cells")]
    assert str(bad[0]) == (
        "Row 32: This row has 4 cells, but the file has 3 columns. "
        "A text with the separator in it needs quotation marks around it."
    )


def test_more_cells_that_are_all_blank_are_no_mistake() -> None:
    assert cells(table("Id,Name\n1,Ann,,\n2,Bob, \n")) == [["1", "Ann"], ["2", "Bob"]]


def test_a_file_that_leaves_blank_cells_away_at_the_end_is_filled_up() -> None:
    text = "Id,Name,Town,Note\n" + "1,Ann,Rye\n2,Bob\n3,Cid,Deal,likes rye\n" * 20
    assert cells(table(text))[:3] == [["1", "Ann", "Rye", ""], ["2", "Bob", "", ""], ["3", "Cid", "Deal", "likes rye"]]


def test_nul_characters_are_taken_out_and_told() -> None:
    rows = list(table("Id,Name\n1,A\0nn\n2,Bob\n").rows())
    assert [(row.cells, row.is_usable) for row in rows] == [(["1", "Ann"], True), (["2", "Bob"], True)]
    assert problems(rows) == [(2, "nul_removed")]


def test_an_endless_line_is_passed_over_without_being_kept() -> None:
    rows = list(table("Id,Name,Town\n1,Ann,Rye\n" + "x" * (3 * MAX_LINE) + "\n2,Bob,Hove\n").rows())
    assert problems(rows) == [(3, "line_too_long")]
    assert sum(len(cell) for cell in rows[1].cells) == MAX_LINE
    assert [row.cells[1] for row in rows if row.is_usable] == ["Ann", "Bob"]


def test_an_endless_line_inside_an_open_quotation_mark_costs_two_rows() -> None:
    text = 'Id,Name,Town\n1,"Ann,Rye\n' + "x" * (2 * MAX_LINE) + "\n2,Bob,Hove\n"
    rows = list(table(text).rows())
    assert problems(rows) == [(2, "unbalanced_quotes"), (3, "line_too_long")]
    assert rows[-1].cells == ["2", "Bob", "Hove"]


def test_a_cell_without_end_is_bounded() -> None:
    rows = list(table("Id,Name\n1,Ann\n2," + "y" * 200_000 + "\n3,Bob\n").rows())
    assert problems(rows) == [(3, "unbalanced_quotes")]
    assert [row.cells[1] for row in rows if row.is_usable] == ["Ann", "Bob"]


def test_stray_text_after_a_quotation_mark_costs_its_row() -> None:
    rows = list(table('Id,Name\n1,"O"Neil"\n2,5\'10" Bob\n').rows())
    assert problems(rows) == [(2, "unbalanced_quotes")]
    assert rows[1].cells == ["2", "5'10\" Bob"]


def test_blank_rows_are_counted_and_left_out() -> None:
    source = table("Id,Name\n\n1,Ann\n,\n\n2,Bob\n")
    assert [(row.number, row.cells[0]) for row in source.rows()] == [(3, "1"), (6, "2")]
