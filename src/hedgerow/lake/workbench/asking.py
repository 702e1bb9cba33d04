"""A question is handed to a process of its own; its answer is read row by row, and the process never outlives it."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import BoundedSemaphore, Timer
from typing import IO, Any

from django.utils.translation import gettext as _

from hedgerow.kernel import clock
from hedgerow.lake.errors import QuestionBusy, QuestionRefused, QuestionTooHeavy, QuestionTooLong

SECONDS, PATIENCE = 20, 2
"""How long a question may take in all, and how long a page waits for it: then a job goes on."""
MEMORY = 512 * 2**20
ADDRESS_SPACE = 2 * 2**30
"""The engine counts its tables towards MEMORY, and not its strings: what is left of this beside its code is theirs."""
SHOWN, TAKEN = 500, 100_000
COLUMNS = 250
"""More of them than a page holds with so many rows."""
LONGEST = 20_000
LETTERS_SHOWN, LETTERS_TAKEN = 20_000_000, 100_000_000
"""So much of an answer is read into this process at most."""
ON_A_PAGE = 2_000_000
"""So many letters of it a page shows at most: the file has all."""
AT_ONCE = 2

_CHILD = Path(__file__).with_name("child.py")
_turns = BoundedSemaphore(AT_ONCE)

Value = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Answer:
    """`columns` as (name, type); `rows` in the order of the question, as many of the `count` that were found as a page
    shows.

    `is_cut`: there are more than these. `goes_on`: there are more than `count`, which nobody has counted.
    """

    columns: Sequence[tuple[str, str]]
    rows: Sequence[Sequence[Value]]
    is_cut: bool
    seconds: float
    count: int
    goes_on: bool


@dataclass(frozen=True, slots=True)
class Readable:
    """What a question may read: views by their SQL, and the files they are made of."""

    views: Sequence[str]
    paths: Sequence[str]


Keep = Callable[[str], object]


def ask(
    sql: str,
    readable: Readable,
    *,
    most: int = SHOWN,
    seconds: int = SECONDS,
    keep: Keep = lambda _line: None,
) -> Answer:
    """At most `most` rows are found. `keep` gets all of them as they come, as lines of JSON, the columns first.

    What comes to its limit after SHOWN rows is cut there. Raises QuestionRefused (what it says is wrong, or wants to
    write), QuestionTooLong, QuestionTooHeavy, and QuestionBusy where two are being answered already.
    """
    ensure_short(sql)
    if not _turns.acquire(timeout=1):
        raise QuestionBusy
    try:
        return _asked(sql, readable, most, seconds, keep)
    finally:
        _turns.release()


def ensure_short(sql: str) -> None:
    """Raises QuestionRefused for more letters than anybody writes."""
    if len(sql) > LONGEST:
        raise QuestionRefused(_("Keep the question below %(most)s letters.") % {"most": LONGEST}, field="sql")


def _asked(sql: str, readable: Readable, most: int, seconds: int, keep: Keep) -> Answer:
    began = clock.monotonic()
    told = {
        "sql": sql,
        "views": readable.views,
        "paths": readable.paths,
        "most": most,
        "memory": MEMORY,
        "address_space": ADDRESS_SPACE,
        "seconds": seconds,
    }
    with _child(seconds) as (process, late):
        assert process.stdin is not None  # noqa: S101  (for the type checker: both are pipes)
        assert process.stdout is not None  # noqa: S101  (as above)
        process.stdin.write(json.dumps(told) + "\n")
        process.stdin.close()
        found = _Found(keep)
        try:
            goes_on = found.read(_lines(process.stdout, most), late, seconds)
        except (QuestionTooHeavy, QuestionTooLong):
            if found.count <= SHOWN:
                raise
            goes_on = True
    if found.count and not found.rows:
        raise QuestionTooHeavy
    is_cut = goes_on or found.count > len(found.rows)
    return Answer(found.columns, found.rows, is_cut, clock.monotonic() - began, found.count, goes_on)


@contextmanager
def _child(seconds: int) -> "Iterator[tuple[subprocess.Popen[str], list[bool]]]":
    """Without our environment, where secrets are; killed when its time is over, and in any case at the end."""
    process = subprocess.Popen(  # noqa: S603  (our own interpreter and our own script)
        [sys.executable, "-I", "-B", str(_CHILD)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        env={"PATH": "", "HOME": "/nonexistent", "OPENBLAS_NUM_THREADS": "1"},
        cwd="/",
    )
    late: list[bool] = []

    def stop() -> None:
        late.append(True)
        process.kill()

    timer = Timer(seconds, stop)
    timer.daemon = True
    timer.start()
    try:
        yield process, late
    finally:
        timer.cancel()
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):  # what a process that ended did not read any more
                    pipe.close()


def _lines(stream: IO[str], most: int) -> Iterator[str]:
    """No more of any line is read than may come in all, and none without its end. Raises QuestionTooHeavy."""
    left = LETTERS_SHOWN if most <= SHOWN else LETTERS_TAKEN
    while line := stream.readline(left + 1):
        left -= len(line)
        if left < 0:
            raise QuestionTooHeavy
        if line.endswith("\n"):
            yield line


@dataclass(slots=True)
class _Found:
    """What came so far; of its rows no more than are shown, and `left` letters of them."""

    keep: Keep
    columns: list[tuple[str, str]] = field(default_factory=list)
    rows: list[Any] = field(default_factory=list)
    count: int = 0
    left: int = ON_A_PAGE

    def read(self, lines: Iterable[str], late: list[bool], seconds: int) -> bool:
        """Whether there are more. Raises as `ask`."""
        for line in lines:
            if line.startswith("["):
                self._take(line)
                continue
            told = json.loads(line)
            if "is_cut" in told:
                return bool(told["is_cut"])
            if "columns" not in told:
                raise _refusal(told["refused"], told["said"])
            self._head(told["columns"])
            self.keep(line)
        if late:
            limit = _("Ask for fewer rows, or add up by month. The limit is %(seconds)s seconds.")
            raise QuestionTooLong(todo=limit % {"seconds": seconds})
        raise QuestionTooHeavy

    def _head(self, columns: list[list[str]]) -> None:
        if len(columns) > COLUMNS:
            raise QuestionRefused(_("Ask for at most %(most)s columns.") % {"most": COLUMNS}, field="sql")
        self.columns = [(str(name), str(kind)) for name, kind in columns]

    def _take(self, line: str) -> None:
        self.left -= len(line)
        if self.count < SHOWN and self.left >= 0:
            self.rows.append(json.loads(line))
        self.count += 1
        self.keep(line)


def _refusal(kind: str, said: str) -> Exception:
    if kind == "memory":
        return QuestionTooHeavy()
    words = {
        "several": _("Ask one question at a time."),
        "empty": _("Write a question first."),
        "deep": _("The question is nested too deeply. Ask it in steps: WITH a AS (…), b AS (…) SELECT …."),
        "writes": _("Questions only read. Begin with SELECT, FROM, WITH, DESCRIBE or SUMMARIZE."),
        "pivot": _("PIVOT needs its values here: PIVOT … ON kind IN ('a', 'b') USING …. Or add up with FILTER."),
        "explain": _("EXPLAIN is not answered here. Ask the question itself."),
        "function": _("%(name)s is not answered here. Ask the tables of the copy.") % {"name": f"{said}()"},
        "table": _("%(name)s is not answered here. Ask the tables of the copy.") % {"name": said},
        "value": _("A value of the answer cannot be shown (%(why)s). Ask for it as text: CAST(… AS VARCHAR).")
        % {"why": said},
    }
    return QuestionRefused(words.get(kind) or said, field="sql")
