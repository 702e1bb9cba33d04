"""Files that are no table of text: refused before a row is read, with the name of what they are."""

import io
import zipfile

import pytest

from hedgerow.kernel.tabular.errors import EmptyFile, FileTooLarge, OnlyHeader, UnreadableFile, WrongFileKind
from hedgerow.kernel.tabular.source import open_path, open_source
from tests.importing.tables import table


def zipped(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7\n1 0 obj", "a PDF document"),
        (zipped("[Content_Types].xml", "xl/workbook.bin"), "an Excel workbook"),
        (zipped("[Content_Types].xml", "word/document.xml"), "a Word document"),
        (zipped("content.xml"), "an OpenDocument file"),
        (zipped("contacts.csv"), "a compressed archive (ZIP)"),
        (b"PK\x03\x04 cut off", "a compressed archive (ZIP)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "an old Excel or Word document"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "a picture (PNG)"),
        (b"\xff\xd8\xff\xe0" + bytes(64), "a picture (JPEG)"),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "a picture (WebP)"),
        (b"\x1f\x8b\x08" + bytes(64), "a compressed file (gzip)"),
        (b"  <!DOCTYPE html><html><body>Sign in</body></html>", "a web page"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><a/>", "an XML file"),
        (b'{"contacts": []}', "a JSON file"),
        (b"BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n", "a contact card file (vCard)"),
        (bytes(range(256)) * 20, "a file of another program, not text"),
    ],
)
def test_another_kind_of_file_is_named(content: bytes, said: str) -> None:
    with pytest.raises(WrongFileKind) as refused:
        table(content)
    assert str(refused.value.message) == f"This is {said}, not a CSV file."
    assert str(refused.value.kept) == "Nothing was imported."
    assert str(refused.value.todo)


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\r\n \r\n", b",,,\n,,,\n"])
def test_a_file_without_a_filled_cell_is_empty(content: bytes) -> None:
    with pytest.raises(EmptyFile):
        table(content)


@pytest.mark.parametrize(
    "content", ["Name,E-mail\r\n", "Name,E-mail", "Report of today\n\nName,E-mail\n\n", "E-mail\n"]
)
def test_column_names_without_rows_are_refused(content: str) -> None:
    with pytest.raises(OnlyHeader):
        table(content)


def test_a_file_over_the_limit_is_refused_before_it_is_read() -> None:
    class Unreadable(io.BytesIO):
        def read(self, *_args: object) -> bytes:
            raise AssertionError("read before its size was checked")

    big = bytes(3 << 20)
    with pytest.raises(FileTooLarge, match=r"This file is 3 MB; we take up to 2 MB\."):
        open_source(lambda: Unreadable(big), name="big.csv", size_limit=2 << 20)


def test_a_file_that_is_not_there_says_so(tmp_path) -> None:
    with pytest.raises(UnreadableFile, match="The file could not be opened: No such file or directory"):
        open_path(tmp_path / "missing.csv")
    with pytest.raises(UnreadableFile, match="Is a directory"):
        open_path(tmp_path)
