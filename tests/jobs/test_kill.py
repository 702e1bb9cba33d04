"""Workers die in the middle of their work; no job is lost, and no effect happens twice."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from threading import Event, Thread
from typing import Any

import pytest
from django.db import connection
from django.db.models import QuerySet

from hedgerow.kernel.jobs import supervisor
from hedgerow.kernel.jobs.models import Job, JobState
from hedgerow.kernel.jobs.supervisor import supervise
from tests.jobs import work
from tests.jobs.killing import start_worker
from tests.jobs.waiting import until

pytestmark = pytest.mark.django_db(transaction=True)
JOBS = 300
KILLS = 5
WORKERS = 3


@pytest.fixture
def ledger(transactional_db: None) -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE tests_jobs_entry (id integer PRIMARY KEY)")
        cursor.execute("CREATE TABLE tests_jobs_sum (amount integer)")
        cursor.execute("INSERT INTO tests_jobs_sum VALUES (0)")
    yield
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE tests_jobs_entry")
        cursor.execute("DROP TABLE tests_jobs_sum")


def _value(sql: str) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone()[0]


def _posted() -> QuerySet[Job]:
    """Without what the workers take up by the clock, at a full hour."""
    return Job.objects.filter(task=work.post_once.module_path, state=JobState.SUCCEEDED)


def _until_succeeded(count: int) -> None:
    until(lambda: _posted().count() >= count, seconds=120)


@pytest.mark.slow
def test_workers_killed_at_random_lose_no_job_and_double_no_effect(ledger: None) -> None:
    for key in range(JOBS):
        work.post_once.enqueue(key)
    dice, workers = Random(11), [start_worker() for _ in range(WORKERS)]
    try:
        for kill in range(KILLS):
            _until_succeeded((kill + 1) * JOBS // (KILLS + 2))
            victim = workers.pop(dice.randrange(WORKERS))
            victim.kill()
            assert victim.wait() == -signal.SIGKILL
            workers.append(start_worker())
        _until_succeeded(JOBS)
    finally:
        statuses = [_ended(process) for process in workers]
    assert statuses == [0] * WORKERS
    assert _value("SELECT count(*) FROM tests_jobs_entry") == JOBS
    assert _value("SELECT amount FROM tests_jobs_sum") == JOBS
    assert _posted().filter(lease_owner="", lease_expires_at=None).count() == JOBS
    assert _posted().filter(attempts__gt=1).exists(), "no kill hit a job: this run proved nothing"


def _ended(process: subprocess.Popen[bytes]) -> int:
    process.terminate()
    return process.wait(30)


def _supervised(script: str, count: int, stop: Event) -> Thread:
    thread = Thread(target=supervise, args=([sys.executable, "-c", script], count, stop))
    thread.start()
    return thread


def test_a_supervisor_starts_a_dead_process_again_and_ends_them_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(supervisor, "_LOOK_EVERY_SECONDS", 0.02)
    log, stop = tmp_path / "starts", Event()
    short_lived_at_first = f"""
import os, time
with open({str(log)!r}, "a") as log:
    log.write("x")
time.sleep(60 if os.path.getsize({str(log)!r}) > 2 else 0)
"""
    thread = _supervised(short_lived_at_first, 2, stop)
    until(lambda: log.exists() and len(log.read_text()) >= 4, seconds=20)
    stop.set()
    thread.join(20)
    assert not thread.is_alive()
    assert caplog.text.count("starting another one") == 2


def test_a_process_that_does_not_end_is_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(supervisor, "_STOP_SECONDS", 0.1)
    ready, stop = tmp_path / "ready", Event()
    deaf = f"""
import pathlib, signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
pathlib.Path({str(ready)!r}).touch()
time.sleep(60)
"""
    thread = _supervised(deaf, 1, stop)
    until(ready.exists, seconds=20)
    stop.set()
    thread.join(20)
    assert not thread.is_alive()
    assert "did not stop in time" in caplog.text


def test_a_signal_asks_the_process_to_stop() -> None:
    before = [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)]
    stop = Event()
    try:
        supervisor.stop_on_signals(stop)
        signal.raise_signal(signal.SIGTERM)
        assert stop.is_set()
    finally:
        for number, handler in zip((signal.SIGTERM, signal.SIGINT), before, strict=True):
            signal.signal(number, handler)
