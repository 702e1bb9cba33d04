"""Where hits wait on their way into the database: files in HEDGEROW_HOME that a killed process leaves whole.

Each process appends lines to a file of its own and holds a lock on it, which the system lets go when the process ends,
however it ends. Whoever gets the lock of a file drains it. A hit is answered once its line is handed to the system: it
survives the process, though not a power cut within the seconds until the disk has it.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock

import msgspec
from django.conf import settings

from hedgerow.kernel.ids import uuid7
from hedgerow.visits.hits import Hit

if sys.platform != "win32":
    import fcntl

Take = Callable[[str, list[Hit]], None]
_decode = msgspec.json.Decoder(Hit)
_encode = msgspec.json.Encoder()
_WRITTEN, _TAKEN = ".hits", ".taken"


def folder() -> Path:
    return Path(settings.HEDGEROW_HOME) / "visits"


class Spool:
    """The file that this process appends to."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._file: int | None = None

    def append(self, hit: Hit) -> None:
        """Raises OSError when it cannot be kept."""
        line = _encode.encode(hit) + b"\n"
        with self._lock:
            if self._file is None:
                self._file = _new_file()
            if os.write(self._file, line) != len(line):
                raise OSError("the line was written in part")

    def release(self) -> None:
        """Let what was written so far be drained; the next hit begins a file."""
        with self._lock:
            if self._file is not None:
                os.close(self._file)
                self._file = None


spool = Spool()


def drain(take: Take) -> int:
    """Hand the hits of every file that nobody writes to any more to `take`, then delete it; returns how many hits.

    When `take` raises, the file stays for the next time.
    """
    places = [place for place in folder().glob("*") if place.suffix in (_WRITTEN, _TAKEN)]
    return sum(_drained(place, take) for place in sorted(places))


def _new_file() -> int:
    place = folder()
    place.mkdir(parents=True, exist_ok=True)
    file = os.open(place / f"{uuid7().hex}{_WRITTEN}", os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_EXCL, 0o600)
    if sys.platform != "win32":
        fcntl.flock(file, fcntl.LOCK_EX)
    return file


def _drained(place: Path, take: Take) -> int:
    with _claimed(place) as raw:
        hits = list(_hits(raw))
        if hits:
            take(place.stem, hits)
    return len(hits)


@contextmanager
def _claimed(place: Path) -> Iterator[bytes]:
    """What stands in the file, which is gone afterwards; nothing while its writer lives or somebody else drains it."""
    if sys.platform == "win32":  # there a file that is open elsewhere cannot be renamed
        with suppress(OSError):
            place = place.rename(place.with_suffix(_TAKEN))
        yield place.read_bytes() if place.suffix == _TAKEN else b""
        if place.suffix == _TAKEN:
            place.unlink(missing_ok=True)
    else:
        try:
            file = place.open("rb")
        except FileNotFoundError:  # somebody else was faster
            yield b""
            return
        with file:
            is_mine = _is_free(file.fileno()) and place.exists()
            yield file.read() if is_mine else b""
            if is_mine:
                place.unlink(missing_ok=True)


def _is_free(file: int) -> bool:
    if sys.platform != "win32":
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
    return True


def _hits(raw: bytes) -> Iterator[Hit]:
    """A last line that a full disk cut off is none: its sender was told so."""
    for line in raw.splitlines():
        with suppress(msgspec.MsgspecError):
            yield _decode.decode(line)
