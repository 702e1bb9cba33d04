"""What a file is, by looking inside."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.kernel.files.naming import LONGEST, clean_name
from hedgerow.kernel.files.sniffing import HEAD, UNKNOWN, content_type

NOWHERE = Path("/nowhere")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"", "text/plain"),
        (b"name,amount\r\nK\xe4the,3\r\n", "text/plain"),
        ("name;größe\n".encode("utf-8-sig"), "text/plain"),
        ("name\tgröße\n".encode("utf-16"), "text/plain"),
        (b"BEGIN:VCARD\r\nVERSION:3.0", "text/vcard"),
        ("\ufeffbegin:vcard\r\n".encode(), "text/vcard"),
        (b"BEGIN:VCALENDAR\r\n", "text/calendar"),
        (b"  <!DOCTYPE html><html>", "text/html"),
        (b"<?xml version='1.0'?>", "application/xml"),
        (b"<svg onload=alert(1)>", "image/svg+xml"),
        (b'{"a": 1}', "application/json"),
        (b"%PDF-1.7\n", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n....", "image/png"),
        (b"\xff\xd8\xff\xe0..JFIF", "image/jpeg"),
        (b"GIF89a....", "image/gif"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", UNKNOWN),
        (b"\x1f\x8b\x08\x00", "application/gzip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
        (b"SQLite format 3\x00", "application/vnd.sqlite3"),
        (b"PAR1\x15\x04", "application/vnd.apache.parquet"),
        (b"\x7fELF\x02\x01\x01\x00", UNKNOWN),
        (b"MZ\x90\x00", UNKNOWN),
        (b"PK\x03\x04 and then nothing", UNKNOWN),
    ],
)
def test_the_type_of_a_file_is_found_by_its_content(head: bytes, expected: str) -> None:
    assert content_type(head, NOWHERE) == expected


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(HEAD)


@pytest.mark.parametrize(
    ("names", "ending"),
    [
        (["docProps/app.xml", "[Content_Types].xml", "xl/workbook.xml"], "spreadsheetml.sheet"),
        (["[Content_Types].xml", "word/document.xml"], "wordprocessingml.document"),
        (["[Content_Types].xml", "ppt/presentation.xml"], "presentationml.presentation"),
        (["[Content_Types].xml", "other/thing.xml"], "application/zip"),
        (["xl/workbook.xml"], "application/zip"),
    ],
)
def test_what_is_in_an_archive_says_what_it_is(tmp_path: Path, names: list[str], ending: str) -> None:
    path = tmp_path / "archive"
    with ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    assert content_type(_head(path), path).endswith(ending)


def test_a_cut_off_archive_is_unknown(tmp_path: Path) -> None:
    path = tmp_path / "archive"
    with ZipFile(path, "w") as archive:
        archive.writestr("a", "x" * 1000)
    path.write_bytes(path.read_bytes()[:200])
    assert content_type(_head(path), path) == UNKNOWN


@given(st.binary(max_size=200))
def test_any_bytes_have_a_type(head: bytes) -> None:
    assert "/" in content_type(head, NOWHERE)


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("Kunden Mai.csv", "Kunden Mai.csv"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\rose\\kunden.csv", "kunden.csv"),
        ("..", "file"),
        ("", "file"),
        (" . ", "file"),
        ("a\r\nSet-Cookie: b.csv", "aSet-Cookie: b.csv"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("x" * 300 + ".csv", "x" * (LONGEST - 4) + ".csv"),
        ("x" * 300, "x" * LONGEST),
        ("x." + "y" * 300, "x." + "y" * (LONGEST - 2)),
    ],
)
def test_a_name_is_made_harmless(given_name: str, kept: str) -> None:
    assert clean_name(given_name) == kept


@given(st.text())
def test_a_harmless_name_is_never_empty_too_long_or_a_path(given_name: str) -> None:
    name = clean_name(given_name)
    assert 1 <= len(name) <= LONGEST
    assert not set(name) & set("/\\\r\n\x00")
