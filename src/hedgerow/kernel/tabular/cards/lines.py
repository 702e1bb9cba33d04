"""Logical lines of a file of cards: unfolded, whole, and without the pictures and sounds, which are never held."""

import codecs
from collections.abc import Callable, Iterator
from typing import BinaryIO

from hedgerow.kernel.tabular import filekind
from hedgerow.kernel.tabular.encoding import wide_encoding

_PIECE = 1 << 16
_MOST = 1 << 16  # of one logical line; a note is long, a picture is longer
_PICTURES = (b"PHOTO", b"LOGO", b"SOUND", b"KEY", b"AGENT", b"X-THUMBNAIL")


def logical_lines(stream: BinaryIO) -> Iterator[bytes]:
    """A line goes on in the next one that begins with a space or tab, or after "=" where it is quoted-printable."""
    line, is_left_out = bytearray(), False
    for physical, begins in _pieces(stream):
        if not begins or physical[:1] in (b" ", b"\t"):
            if not is_left_out and len(line) < _MOST:
                line += (physical[1:] if begins else physical).rstrip(b"\r\n")
            continue
        if line.endswith(b"=") and b"QUOTED-PRINTABLE" in line.partition(b":")[0].upper():
            line[-1:] = physical.rstrip(b"\r\n")
            continue
        if line:
            yield bytes(line)
        is_left_out = _is_picture(physical)
        line = bytearray() if is_left_out else bytearray(physical.rstrip(b"\r\n"))
    if line:
        yield bytes(line)


def _pieces(stream: BinaryIO) -> Iterator[tuple[bytes, bool]]:
    """Physical lines, those without an end in pieces; whether each is the beginning of one."""
    begins = True
    read = _reading(stream)
    while piece := read(_PIECE):
        yield piece, begins
        begins = piece.endswith((b"\n", b"\r"))


def _reading(stream: BinaryIO) -> Callable[[int], bytes]:
    """Lines in UTF-8, whatever the width of the file's signs."""
    head = stream.read(filekind.HEAD)
    wide = wide_encoding(head)
    if wide is not None:
        stream.seek(wide[1])
        return codecs.EncodedFile(stream, "utf-8", wide[0], errors="replace").readline
    stream.seek(len(codecs.BOM_UTF8) if head.startswith(codecs.BOM_UTF8) else 0)
    return stream.readline


def _is_picture(line: bytes) -> bool:
    name = line[:80].upper().partition(b":")[0].partition(b";")[0]
    return name.rpartition(b".")[2] in _PICTURES
