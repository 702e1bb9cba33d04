"""Answers as files, as their question's process told them: what is taken away later is of the same run.

HEDGEROW_HOME/lake/<workspace>/answers/<id>.jsonl: a line of JSON with the columns, and one for each row.
"""

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO
from uuid import UUID

from hedgerow.kernel import clock, randomness
from hedgerow.lake.errors import AnswerGone
from hedgerow.lake.filing.folder import ANSWERS, folder_of, remove
from hedgerow.lake.workbench.asking import Keep, Value

DAYS = timedelta(days=14)
"""As long as the job that found it."""
ROOM = 500_000_000
"""Bytes that the answers of a workspace may take; the oldest go first."""
SUFFIX, PARTIAL = ".jsonl", ".part"


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """`columns` as (name, type). Take `rows` once, to the end: they close the file."""

    columns: Sequence[tuple[str, str]]
    count: int
    file: IO[str]

    def rows(self) -> Iterator[Sequence[Value]]:
        with self.file:
            for line in self.file:
                yield json.loads(line)


def path_of(workspace_id: UUID, answer_id: UUID) -> Path:
    return folder_of(workspace_id) / ANSWERS / f"{answer_id}{SUFFIX}"


@contextmanager
def kept(path: Path) -> Iterator[Keep]:
    """What gets the lines. The file is there once all is well, and never half of it, nor of two: a job may run twice.

    Raises OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = path.with_suffix(f".{randomness.token(8)}{PARTIAL}")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            yield file.write
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def opened(path: Path) -> KeptAnswer:
    """Raises AnswerGone, also where the machine went down before anything of it was on the disk."""
    try:
        file = path.open(encoding="utf-8", newline="\n")
    except FileNotFoundError as cause:
        raise AnswerGone from cause
    head, count = file.readline(), sum(1 for _line in file)
    if not head:
        file.close()
        raise AnswerGone
    file.seek(0)
    columns = [(str(name), str(kind)) for name, kind in json.loads(file.readline())["columns"]]
    return KeptAnswer(columns, count, file)


def make_room(folder: Path, *, room: int = ROOM) -> int:
    """Those that are too old go, and the oldest of those that take too much. Returns how many."""
    left, since, gone = room, clock.now() - DAYS, 0
    for path, made_at, size in _newest_first(folder):
        left -= size
        if left < 0 or made_at < since:
            gone += remove(path)
    return gone


def _newest_first(folder: Path) -> Iterator[tuple[Path, datetime, int]]:
    found = []
    for path in folder.iterdir() if folder.is_dir() else ():
        try:
            stat = path.stat()
        except FileNotFoundError:  # somebody else made room
            continue
        found.append((path, datetime.fromtimestamp(stat.st_mtime, UTC), stat.st_size))
    return iter(sorted(found, key=lambda one: one[1], reverse=True))
