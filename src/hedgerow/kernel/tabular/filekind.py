"""What a file really is, told by its first bytes and not by its name."""

import zipfile
from typing import BinaryIO

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text

HEAD = 65_536

_SAVE_AS_CSV = _("Open it in your spreadsheet program, save it as CSV, and choose that file.")
_EXPORT_CSV = _("Export your contacts or sales as CSV from the program they are in, and choose that file.")
_UNPACK = _("Unpack it and choose the CSV file inside.")

_MAGIC: tuple[tuple[bytes, int, Text, Text], ...] = (
    (b"%PDF-", 0, _("a PDF document"), _EXPORT_CSV),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, _("an old Excel or Word document"), _SAVE_AS_CSV),
    (b"{\\rtf", 0, _("a rich text document"), _EXPORT_CSV),
    (b"\x89PNG", 0, _("a picture (PNG)"), _EXPORT_CSV),
    (b"\xff\xd8\xff", 0, _("a picture (JPEG)"), _EXPORT_CSV),
    (b"GIF8", 0, _("a picture (GIF)"), _EXPORT_CSV),
    (b"WEBP", 8, _("a picture (WebP)"), _EXPORT_CSV),
    (b"ftyp", 4, _("a photo or a video"), _EXPORT_CSV),
    (b"\x1f\x8b", 0, _("a compressed file (gzip)"), _UNPACK),
    (b"BZh", 0, _("a compressed file (bzip2)"), _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", 0, _("a compressed archive (7z)"), _UNPACK),
    (b"Rar!", 0, _("a compressed archive (RAR)"), _UNPACK),
    (b"SQLite format 3\x00", 0, _("a database file (SQLite)"), _EXPORT_CSV),
    (b"PAR1", 0, _("a Parquet file"), _EXPORT_CSV),
    (b"MZ\x90", 0, _("a program"), _EXPORT_CSV),
    (b"\x7fELF", 0, _("a program"), _EXPORT_CSV),
)
_TEXT_MAGIC: tuple[tuple[bytes, Text, Text], ...] = (
    (b"<!doctype html", _("a web page"), _EXPORT_CSV),
    (b"<html", _("a web page"), _EXPORT_CSV),
    (b"<?xml", _("an XML file"), _EXPORT_CSV),
    (b"<svg", _("a picture (SVG)"), _EXPORT_CSV),
    (b"begin:vcard", _("a contact card file (vCard)"), _EXPORT_CSV),
    (b"{", _("a JSON file"), _EXPORT_CSV),
    (b"[{", _("a JSON file"), _EXPORT_CSV),
)
_IN_ZIP: tuple[tuple[str, Text, Text], ...] = (
    ("xl/", _("an Excel workbook"), _SAVE_AS_CSV),
    ("word/", _("a Word document"), _EXPORT_CSV),
    ("ppt/", _("a PowerPoint presentation"), _EXPORT_CSV),
    ("content.xml", _("an OpenDocument file"), _SAVE_AS_CSV),
)
_ODD_BYTES = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1a\x1b"))


def foreign_kind(stream: BinaryIO, head: bytes) -> tuple[Text, Text] | None:
    """Name and advice when the bytes are something else than a table of text; None when they may be one."""
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _inside_zip(stream)
    for magic, offset, name, todo in _MAGIC:
        if head[offset : offset + len(magic)] == magic:
            return name, todo
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:64].lower()
    for magic, name, todo in _TEXT_MAGIC:
        if start.startswith(magic):
            return name, todo
    return None


def is_binary(head: bytes) -> bool:
    """Control bytes beyond a stray one or two. UTF-16 must have been ruled out before."""
    odd = len(head) - len(head.translate(None, _ODD_BYTES))
    return odd > max(2, len(head) // 50)


def _inside_zip(stream: BinaryIO) -> tuple[Text, Text]:
    try:
        with zipfile.ZipFile(stream) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        names = []  # a broken archive is still no table
    for start, name, todo in _IN_ZIP:
        if any(entry.startswith(start) for entry in names):
            return name, todo
    return _("a compressed archive (ZIP)"), _UNPACK
