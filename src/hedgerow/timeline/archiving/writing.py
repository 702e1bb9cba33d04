"""A stretch of the log into a file, which is read back and compared with the log before it counts."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from itertools import zip_longest
from pathlib import Path

from hedgerow.kernel.turns import settle
from hedgerow.timeline.archiving import folder, parquet
from hedgerow.timeline.archiving.rows import recorded_lines


@dataclass(frozen=True, slots=True)
class Written:
    """A file that is not in its place yet. `rows_sha256` is of the activities, a line each; `agrees` with the log."""

    path: Path
    activities: int
    size: int
    sha256: str
    rows_sha256: str
    agrees: bool


@contextmanager
def written(into: Path, first: int, last: int) -> Iterator[Written]:
    """The activities between two positions in a file beside `into`; moved away by then, or deleted.

    Raises OSError, and parquet.Unreadable when what was written cannot be read.
    """
    lines, part = (into.with_name(f"{into.name}{end}{folder.PART}") for end in (".lines", ""))
    try:
        count, rows = _put(lines, first, last)
        parquet.write(lines, part)
        lines.unlink()
        part.chmod(0o600)
        settle(part)
        agrees = _agree(part, first, last)
        yield Written(part, count, part.stat().st_size, folder.digest_of(part), rows, agrees)
    finally:
        for left in (lines, part):
            left.unlink(missing_ok=True)


def _put(into: Path, first: int, last: int) -> tuple[int, str]:
    count, digest = 0, sha256()
    with os.fdopen(os.open(into, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        for line in recorded_lines(first, last):
            file.write(line)
            digest.update(line)
            count += 1
    return count, digest.hexdigest()


def _agree(path: Path, first: int, last: int) -> bool:
    """Row by row: the file as it is read back, and the database as it is asked once more."""
    return all(mine == theirs for mine, theirs in zip_longest(parquet.read(path), recorded_lines(first, last)))
