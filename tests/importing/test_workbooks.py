"""Workbooks as tables: what cells say, which sheet counts, and what a hostile one can do (nothing)."""

import csv
import io
import tracemalloc

import pytest

from hedgerow.kernel.tabular import sheets
from hedgerow.kernel.tabular.converting import as_csv
from hedgerow.kernel.tabular.errors import EmptyFile, FileTooLarge, UnreadableFile
from hedgerow.kernel.tabular.sheets import moments
from hedgerow.kernel.tabular.sheets import workbook as books
from tests.importing.workbooks import CLOCK, DAY, DAYS, MOMENT, figure, row, shared, sheet, text, workbook

HEAD = row(text("Name"), text("E-mail"))
ADA = row(text("Ada Wren"), text("ada@wren.example"))


def read(data: bytes) -> list[list[str]]:
    pieces = as_csv(lambda: io.BytesIO(data))
    assert pieces is not None
    return list(csv.reader(io.StringIO(b"".join(pieces).decode(), newline="")))


def cell(said: str, book: str = "") -> str:
    return read(workbook(sheet(HEAD, row(text("x"), said)), book=book))[1][1]


@pytest.mark.parametrize(
    ("said", "reads"),
    [
        (figure(45292, DAY), "2024-01-01"),
        (figure(45292.395833333336, MOMENT), "2024-01-01 09:30:00"),
        (figure(0.75, CLOCK), "18:00:00"),
        (figure(45292, DAYS), "45292"),
        (figure(59, DAY), "1900-02-28"),
        (figure(61, DAY), "1900-03-01"),
        (figure(-1, DAY), "-1"),
        (figure(2958466, DAY), "2958466"),
        (figure(12.300000000000001), "12.3"),
        ("<c><v>447700900123</v></c>", "447700900123"),
        ("<c><v>4.47700900123E11</v></c>", "447700900123"),
        ('<c t="b"><v>1</v></c>', "TRUE"),
        ('<c t="e"><v>#N/A</v></c>', ""),
        ('<c t="str"><f>A1&amp;"!"</f><v>Ada!</v></c>', "Ada!"),
        ("<c><f>1+1</f><v>2</v></c>", "2"),
        ("<c><f>1+1</f></c>", ""),
        ('<c t="s"><v>99</v></c>', ""),
        ('<c t="d"><v>2024-01-01</v></c>', "2024-01-01"),
        ('<c s="x" t="n"><v>oats</v></c>', "oats"),
    ],
)
def test_a_cell_says_what_a_person_sees(said: str, reads: str) -> None:
    assert cell(said) == reads


def test_days_count_from_1904_where_the_workbook_says_so() -> None:
    assert cell(figure(43830, DAY), book='date1904="1"') == "2024-01-01"


@pytest.mark.parametrize("code", ["General", '0.00 "days"', "#,##0;[Red]-#,##0", r"0\d", "@", "0.0E+00"])
def test_other_formats_are_no_days(code: str) -> None:
    assert not moments.is_moment(164, code)


@pytest.mark.parametrize("code", ["d/m/yy", "[$-409]h:mm AM/PM;@", "[h]:mm", "yyyy", "mmm"])
def test_formats_of_days_and_times(code: str) -> None:
    assert moments.is_moment(164, code)


def test_shared_and_rich_texts_without_the_readings_beside_them() -> None:
    texts = "<si><t>Name</t></si><si><r><t>Ada </t></r><r><t>Wren</t></r><rPh><t>EIDA</t></rPh></si>"
    data = workbook(sheet(row(shared(0)), row(shared(1))), texts=texts)
    assert read(data) == [["Name"], ["Ada Wren"]]


def test_cells_stand_where_they_say_and_empty_rows_keep_the_numbers() -> None:
    gap = '<row r="5"><c r="C5" t="inlineStr"><is><t>far</t></is></c><c><v>7</v></c></row>'
    assert read(workbook(sheet(HEAD, ADA, gap))) == [
        ["Name", "E-mail", "", ""],
        ["Ada Wren", "ada@wren.example", "", ""],
        [],
        [],
        ["", "", "far", "7"],
    ]


def test_the_first_sheet_with_rows_counts() -> None:
    assert read(workbook(sheet(), sheet(row(text("Read me"))), sheet(HEAD, ADA)))[1][0] == "Ada Wren"
    assert read(workbook(sheet(), sheet(HEAD))) == [["Name", "E-mail"]]
    with pytest.raises(EmptyFile):
        read(workbook(sheet(), sheet()))


def test_macros_are_not_looked_at() -> None:
    assert read(workbook(sheet(HEAD, ADA), more={"xl/vbaProject.bin": b"\xd0\xcf evil"}))[1][0] == "Ada Wren"


def test_a_million_empty_rows_and_columns_without_end() -> None:
    empty = "".join(f'<row r="{number}"/>' for number in range(3, 1_048_577))
    wide = '<row r="2"><c r="A2"><v>1</v></c><c r="XFD2"><v>2</v></c><c r="ZZZZZZZZ2"><v>3</v></c></row>'
    assert read(workbook(sheet(HEAD, wide, empty))) == [["Name", "E-mail"], ["1", ""]]


def test_what_says_that_it_is_large_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    data = workbook(sheet(HEAD, ADA), texts="<si><t>x</t></si>")
    for name in ("_MOST_SHEET", "_MOST_TEXT"):
        with monkeypatch.context() as patch:
            patch.setattr(books, name, 20)
            with pytest.raises(FileTooLarge):
                read(data)


def test_memory_stays_flat_however_long_the_sheet() -> None:
    data = workbook(sheet(HEAD, *[ADA] * 60_000))
    tracemalloc.start()
    for _piece in sheets.pieces(lambda: io.BytesIO(data)):
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4_000_000


@pytest.mark.parametrize(
    "data",
    [
        workbook(sheet(HEAD, ADA))[:60] + b"\xff" * 20 + workbook(sheet(HEAD, ADA))[80:],
        workbook(f'<!DOCTYPE x [<!ENTITY a "b">]>{sheet(HEAD, ADA)}'),
        workbook("<worksheet><sheetData><row>"),
        workbook(sheet(HEAD, ADA)).replace(b"workbook.xml.rels", b"workbook.xml.relx"),
    ],
    ids=["scratched", "entities", "broken", "without relations"],
)
def test_a_broken_workbook_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read(data)
    assert str(refused.value.kept) == "Nothing was imported."
