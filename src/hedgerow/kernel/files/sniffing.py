"""What a file is, by its content. Its name and what its sender says about it are not asked."""

from pathlib import Path
from zipfile import BadZipFile, ZipFile

HEAD = 8192
UNKNOWN = "application/octet-stream"
_SIGNATURES = {
    b"%PDF-": "application/pdf",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
    b"\x1f\x8b": "application/gzip",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "application/x-ole-storage",
    b"SQLite format 3\x00": "application/vnd.sqlite3",
    b"PAR1": "application/vnd.apache.parquet",
}
_OFFICE = {
    "xl/": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "word/": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "ppt/": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
_TEXTS = {
    "begin:vcard": "text/vcard",
    "begin:vcalendar": "text/calendar",
    "<?xml": "application/xml",
    "<svg": "image/svg+xml",
    "<!doctype html": "text/html",
    "<html": "text/html",
    "{": "application/json",
    "[": "application/json",
}
_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_TEXT_CONTROLS = set(b"\t\n\r\f\x1b")


def content_type(head: bytes, path: Path) -> str:
    """The media type of the file at `path`, whose first HEAD bytes are `head`."""
    if head.startswith(b"PK\x03\x04"):
        return _type_of_zip(path)
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "image/webp"
    signed = (kind for signature, kind in _SIGNATURES.items() if head.startswith(signature))
    return next(signed, None) or _type_of_text(head)


def _type_of_zip(path: Path) -> str:
    try:
        with ZipFile(path) as archive:
            names = archive.namelist()
    except (BadZipFile, NotImplementedError, OSError, ValueError):
        return UNKNOWN  # it began like an archive and is none we can read
    if "[Content_Types].xml" in names:
        for folder, kind in _OFFICE.items():
            if any(name.startswith(folder) for name in names):
                return kind
    return "application/zip"


def _type_of_text(head: bytes) -> str:
    encoding = next((name for mark, name in _MARKS.items() if head.startswith(mark)), None)
    if encoding is None and any(byte < 0x20 and byte not in _TEXT_CONTROLS for byte in head):
        return UNKNOWN
    start = head.decode(encoding or "latin-1", errors="replace").lstrip("\ufeff \t\r\n").lower()
    return next((kind for beginning, kind in _TEXTS.items() if start.startswith(beginning)), "text/plain")
