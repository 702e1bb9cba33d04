"""Tasks that the tests of the queue enqueue, and the record of what they did."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from time import sleep
from typing import Any

from django.db import connection, transaction
from django.utils import timezone, translation

from hedgerow.kernel.doors import passage
from hedgerow.kernel.errors import Conflict, Temporary
from hedgerow.kernel.jobs import LONG, JobContext, task
from hedgerow.kernel.tenancy.scope import workspace_id_or_none

calls: list[Any] = []
started = Event()
may_end = Event()


@contextmanager
def fresh_record() -> Iterator[list[Any]]:
    calls.clear()
    started.clear()
    may_end.clear()
    yield calls
    may_end.set()


@task(title="Noting something")
def note(thing: Any = None) -> Any:
    calls.append(thing)
    return thing


@task(title="Noting something slowly", queue_name=LONG)
def note_slowly(thing: Any = None) -> None:
    calls.append(thing)


@task(title="Looking around")
def look_around() -> list[str | None]:
    workspace_id = workspace_id_or_none()
    calls.append(passage())
    scoped = str(workspace_id) if workspace_id else None
    return [scoped, translation.get_language(), timezone.get_current_timezone_name()]


@task(title="Breaking")
def break_down(secret: str = "") -> None:
    calls.append("broke")
    raise ValueError(f"inner detail {secret}")


@task(title="Leaving")
def leave() -> None:
    raise SystemExit(1)


@task(title="Giving up by keyboard")
def be_interrupted_by_keyboard() -> None:
    raise KeyboardInterrupt


@task(title="Refusing")
def refuse() -> None:
    raise Conflict("The list is closed.")


@task(title="Missing a partner", max_attempts=3)
def miss_a_partner() -> None:
    raise Temporary("The till does not answer.")


@task(title="Answering badly")
def answer_badly() -> Any:
    return object()


@task(title="Counting", takes_context=True)
def count_up(context: JobContext, steps: int) -> int:
    for step in range(1, steps + 1):
        context.report(done=step, total=steps, sentence=f"Step {step} of {steps}")
        calls.append(step)
    return context.attempt


@task(title="Waiting to be told", takes_context=True)
def wait_to_be_told(context: JobContext) -> str:
    started.set()
    while not may_end.wait(0.01):
        context.check()
    return "told"


@task(title="Not listening")
def not_listen() -> str:
    started.set()
    may_end.wait(20)
    return "late"


@task(title="Sleeping on it", takes_context=True)
async def sleep_on_it(context: JobContext) -> str:
    calls.append(context.attempt)
    return "awake"


def not_a_task() -> None:
    """A function, but nothing that can be enqueued."""


@task(title="Posting once", max_attempts=50)
def post_once(key: int) -> bool:
    """An effect keyed by `key`, as effects of jobs must be: the entry and the sum change together, or not at all."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("INSERT INTO tests_jobs_entry (id) VALUES (%s) ON CONFLICT DO NOTHING", [key])
        is_new = bool(cursor.rowcount == 1)
        sleep(0.01)
        if is_new:
            cursor.execute("UPDATE tests_jobs_sum SET amount = amount + 1")
    sleep(0.01)
    return is_new
