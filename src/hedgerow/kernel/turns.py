"""Whose turn it is to write into a folder, and the disk's word that what was written is there."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

TURN = "turn"
"""The name of the file that is locked; it stays."""


class TurnTaken(Exception):
    """Another process, or another thread of this one, writes there."""


@contextmanager
def turn(folder: Path) -> Iterator[None]:
    """Alone in the folder, which is made. The system ends a turn with its process. Raises TurnTaken."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with (folder / TURN).open("ab") as file:
        if not _is_mine(file.fileno()):
            raise TurnTaken
        yield


def _is_mine(file: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def settle(path: Path) -> None:
    """Have the system write it to the disk, with its name."""
    for one in (path, path.parent) if os.name == "posix" else (path,):
        descriptor = os.open(one, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
