"""Encodings, separators, headers that are not on the first line, and what stands below the table."""

import codecs

import pytest

from tests.importing.tables import cells, export, problems, table

ROWS = [["Zoë", "zoe@post.example", "Brède"], ["José", "jose@post.example", "Núñez"]]
TEXT = "Name,E-mail,Town\r\nZoë,zoe@post.example,Brède\r\nJosé,jose@post.example,Núñez\r\n"


@pytest.mark.parametrize(
    ("content", "encoding", "fell_back"),
    [
        (TEXT.encode(), "utf-8", False),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8", False),
        (TEXT.encode("utf-16"), "utf-16-le", False),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be", False),
        (TEXT.encode("utf-16-le"), "utf-16-le", False),
        (TEXT.encode("utf-16-be"), "utf-16-be", False),
        (TEXT.encode("utf-32"), "utf-32-le", False),
        (TEXT.encode("cp1252"), "cp1252", True),
    ],
)
def test_the_encoding_is_found_and_a_fallback_is_told(content: bytes, encoding: str, fell_back: bool) -> None:
    source = table(content)
    assert (source.scan.encoding, source.scan.fell_back) == (encoding, fell_back)
    assert source.headers == ("Name", "E-mail", "Town")
    assert cells(source) == ROWS


def test_one_byte_that_is_not_utf_8_at_the_end_decides_for_the_whole_file() -> None:
    content = b"Name,Town\n" + b"Ann,Rye\n" * 200_000 + b"Jos\xe9,Rye\n"
    source = table(content)
    assert source.scan.encoding == "cp1252"
    assert cells(source)[-1] == ["José", "Rye"]


def test_a_byte_that_windows_1252_leaves_undefined_does_not_stop_the_import() -> None:
    assert cells(table(b"Name,Town\nJos\xe9\x81,Rye\n")) == [["José\ufffd", "Rye"]]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_separator_is_found(mark: str) -> None:
    source = table(TEXT.replace(",", mark))
    assert source.dialect.delimiter == mark
    assert cells(source) == ROWS


def test_decimal_commas_do_not_make_a_comma_the_separator() -> None:
    source = table("Kunde;Datum;Betrag\nK1;01.02.2024;9,80\nK2;02.02.2024;1,20\nK3;03.02.2024;0,00\n")
    assert source.dialect.delimiter == ";"
    assert cells(source)[0] == ["K1", "01.02.2024", "9,80"]


def test_runs_of_spaces_separate_figures_with_or_without_a_header() -> None:
    with_header = table(" customer_id  date dollar\r\n 00001 19970101   11.77\r\n 00002 19970112   12.00\r\n")
    assert with_header.headers == ("customer_id", "date", "dollar")
    without = table(" 00001 19970101   11.77\r\n 00002 19970112   12.00\r\n")
    assert without.headers == ("", "", "")
    assert cells(with_header) == cells(without) == [["00001", "19970101", "11.77"], ["00002", "19970112", "12.00"]]


def test_spaces_between_plain_words_separate_nothing() -> None:
    assert cells(table("Name\nAnn Mary Lee\nBob John Ray\nEve Sue Day\n")) == [
        ["Ann Mary Lee"],
        ["Bob John Ray"],
        ["Eve Sue Day"],
    ]


def test_a_list_of_addresses_alone_has_no_header() -> None:
    source = table("ann@post.example\nbob@post.example\n")
    assert source.dialect.header_row is None
    assert cells(source) == [["ann@post.example"], ["bob@post.example"]]


@pytest.mark.parametrize("preamble", range(6))
def test_a_header_may_stand_on_lines_one_to_six(preamble: int) -> None:
    lines = [f"Report part {n}" for n in range(preamble)] + ["Name,E-mail,Town", "Ann,ann@post.example,Rye"]
    source = table("\n".join(lines))
    assert source.headers == ("Name", "E-mail", "Town")
    assert [(row.number, row.cells) for row in source.rows()] == [(preamble + 2, ["Ann", "ann@post.example", "Rye"])]


def test_a_wide_notice_and_a_mostly_blank_row_are_no_header() -> None:
    text = f"Notice,{'long ' * 60},x\nx,,,,\n,,,,y\nName,E-mail,Town,Note,Tag\nAnn,ann@post.example,Rye,a,b\n"
    assert table(text).headers == ("Name", "E-mail", "Town", "Note", "Tag")


def test_texts_too_long_for_names_are_no_header() -> None:
    source = table(f"{'word ' * 60},Rye\n{'text ' * 60},Hove\n")
    assert source.headers == ("", "")
    assert [row.cells[1] for row in source.rows()] == ["Rye", "Hove"]


def test_a_preamble_with_quoted_lines_is_passed_over() -> None:
    source = export("linkedin_preamble.csv")
    assert source.headers[:3] == ("First Name", "Last Name", "URL")
    assert [(row.number, row.line, row.cells[0]) for row in source.rows()] == [(5, 6, "Nora")]


def test_a_footer_is_told_and_left_out() -> None:
    rows = list(export("quickbooks_footer.csv").rows())
    assert [row.cells[0] for row in rows if row.is_usable] == ["Harbour Café", "Old Mill Inn"]
    assert problems(rows) == [(7, "footer")]


def test_a_total_is_a_footer_only_at_the_end() -> None:
    rows = list(table("Name,Day,Sum\nTotal,2024-01-01,1.00\nAnn,2024-01-02,2.00\nTOTAL,,3.00\n").rows())
    assert [(row.cells[0], row.is_usable) for row in rows] == [("Total", True), ("Ann", True), ("TOTAL", False)]


def test_newlines_inside_cells_are_kept_and_rows_counted_as_a_spreadsheet_does() -> None:
    source = table('Name,Note,Town\nAnn,"first\nsecond, with comma\r\nthird",Rye\nBob,,Hove\n')
    assert [(row.number, row.line, row.cells) for row in source.rows()] == [
        (2, 2, ["Ann", "first\nsecond, with comma\r\nthird", "Rye"]),
        (3, 5, ["Bob", "", "Hove"]),
    ]


def test_spaces_before_quotation_marks_are_no_part_of_the_cell() -> None:
    assert cells(table('Name, Town\n"Lee, Ann", "Rye, Sussex"\n')) == [["Lee, Ann", "Rye, Sussex"]]


def test_old_mac_line_ends_are_line_ends() -> None:
    assert cells(table("Name,Town\rAnn,Rye\rBob,Hove\r")) == [["Ann", "Rye"], ["Bob", "Hove"]]


def test_columns_without_a_name_are_counted_and_trailing_ones_dropped() -> None:
    source = table("Name,,E-mail,,\nAnn,x,ann@post.example,,\n")
    assert source.headers == ("Name", "", "E-mail")
    assert cells(source) == [["Ann", "x", "ann@post.example"]]


def test_the_sample_looks_at_places_further_down() -> None:
    text = "Day,Sum,Who\n" + "".join(f"01/{day:02}/2024,1.00,A\n" for day in range(1, 13)) * 2000
    source = table(text + "01/31/2024,1.00,A\n" * 20_000)
    assert ["01/31/2024", "1.00", "A"] in source.sample()
    assert all(len(row) == 3 for row in source.sample())
