"""Which encoding a whole file is in. One decision per file: half a file in another encoding would be a guess."""

import codecs
import hashlib
from dataclasses import dataclass
from typing import BinaryIO

CHUNK = 1 << 20
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark starts with the same bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Scan:
    """What one pass over the bytes tells: encoding, its certainty, size, line count and fingerprint."""

    encoding: str
    bom: int
    fell_back: bool
    size: int
    lines: int
    sha256: str


def wide_encoding(head: bytes) -> tuple[str, int] | None:
    """Encoding and length of the byte order mark, where the head gives it away; None for 8-bit text."""
    for mark, name in _BOMS:
        if head.startswith(mark):
            return name, len(mark)
    sample = head[: len(head) // 2 * 2][:4096]
    half = len(sample) // 2
    if half >= 2:
        even, odd = sample[::2].count(0), sample[1::2].count(0)
        if odd > half * 0.4 and even < half * 0.05:
            return "utf-16-le", 0
        if even > half * 0.4 and odd < half * 0.05:
            return "utf-16-be", 0
    return None


def scan(stream: BinaryIO, head: bytes) -> Scan:
    """Read the file once, flat in memory. Not valid UTF-8 anywhere: the whole file is taken as Windows-1252."""
    known = wide_encoding(head)
    name, bom = known or ("utf-8", 0)
    decoder = codecs.getincrementaldecoder("utf-8")()
    digest, size, breaks, returns, valid = hashlib.sha256(), 0, 0, 0, name == "utf-8"
    stream.seek(0)
    while chunk := stream.read(CHUNK):
        digest.update(chunk)
        size += len(chunk)
        breaks += chunk.count(b"\n")
        returns += chunk.count(b"\r")
        valid = valid and _decodes(decoder, chunk, final=False)
    valid = valid and _decodes(decoder, b"", final=True)
    fell_back = name == "utf-8" and not valid
    return Scan(
        encoding="cp1252" if fell_back else name,
        bom=bom,
        fell_back=fell_back,
        size=size,
        lines=(breaks or returns) + 1,
        sha256=digest.hexdigest(),
    )


def _decodes(decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True
