"""A file of activities: each line once, whatever is wrong with it, and however often it is begun."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

import pytest

from hedgerow.api import operations as keys
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.timeline import operations, queries
from hedgerow.timeline.models import Activity, Upload, UploadProblem, UploadState
from hedgerow.timeline.operations import uploads
from tests.factories.workspaces import a_workspace, the_system
from tests.jobs.killing import database_url
from tests.jobs.waiting import until

LINE = {"verb": "network.called", "properties": {"text": "rang"}}
HEDGEROW = Path(sys.executable).with_name("hedgerow")


@pytest.fixture
def rye(db: None) -> Workspace:
    return a_workspace()


def written(*lines: Any) -> bytes:
    return b"".join(line if isinstance(line, bytes) else json.dumps(line).encode() + b"\n" for line in lines)


def handed_in(workspace: Workspace, body: bytes) -> Upload:
    return operations.receive_upload(actor=the_system(workspace), pieces=[body], name="log.ndjson")


def counts(upload: Upload) -> tuple[int, int, int, int]:
    return upload.lines_done, upload.recorded, upload.repeated, upload.refused


def test_broken_lines_stay_out_with_their_number_and_the_rest_comes_in(rye: Workspace) -> None:
    body = written(
        b"\xef\xbb\xbf", LINE, b"\r\n", {**LINE, "verb": "moon.landed"}, b'{"verb": "\xff"}\n',
        {**LINE, "amount_minor": 2**63},
        b'{"verb": "' + b"x" * uploads.LONGEST_LINE + b'"}\n', LINE, b'{"verb": "network.cal',
    )  # fmt: skip
    with scope(rye):
        upload = handed_in(rye, body)
        done = operations.run_upload(actor=the_system(rye), upload_id=upload.pk)
        told = [
            (one["line"], one["code"], one["errors"][0]["pointer"])
            for one in queries.lines_refused(the_system(rye), done)
        ]
        assert (done.state, counts(done), done.file_id) == (UploadState.DONE, (8, 2, 0, 5), None)
        assert told == [
            (3, "unknown_verb", "#/verb"),
            (4, "not_json", "#"),
            (5, "invalid", "#/amount_minor"),
            (6, "line_too_long", "#"),
            (8, "not_json", "#"),
        ]
        again = operations.run_upload(actor=the_system(rye), upload_id=handed_in(rye, body).pk)
        assert counts(again) == (8, 0, 2, 5)
        assert Activity.objects.count() == 2


def test_a_file_goes_on_where_it_was_interrupted(rye: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "_LINES", 3)
    body = written(*[{**LINE, "properties": {"n": n}} for n in range(10)])

    def stop(now: Upload) -> None:
        if now.lines_done == 6:
            raise KeyboardInterrupt

    with scope(rye):
        upload = handed_in(rye, body)
        with pytest.raises(KeyboardInterrupt):
            operations.run_upload(actor=the_system(rye), upload_id=upload.pk, report=stop)
        assert handed_in(rye, body) == upload
        done = operations.run_upload(actor=the_system(rye), upload_id=upload.pk)
        assert (counts(done), done.resumed_at_line) == ((10, 10, 0, 0), 6)
        assert list(Activity.objects.order_by("position").values_list("properties__n", flat=True)) == list(range(10))


def test_a_key_that_was_taken_back_records_nothing_more(rye: Workspace) -> None:
    key = keys.create_api_key(actor=the_system(rye), label="Till", scopes=["timeline:write"]).key
    with scope(rye):
        upload = handed_in(rye, written(LINE))
        Upload.objects.update(key_id=key.pk)
        keys.revoke_api_key(actor=the_system(rye), key=key)
        with pytest.raises(Exception, match="taken back"):
            operations.run_upload(actor=the_system(rye), upload_id=upload.pk)
        upload.refresh_from_db()
        assert (upload.state, Activity.objects.count()) == (UploadState.FAILED, 0)


def test_one_that_was_stopped_takes_nothing_more_in_and_two_at_once_double_nothing(rye: Workspace) -> None:
    with scope(rye):
        actor = the_system(rye)
        stopped = operations.cancel_upload(actor=actor, upload=handed_in(rye, written(LINE)))
        assert operations.run_upload(actor=actor, upload_id=stopped.pk).state == UploadState.CANCELLED
        taken = handed_in(rye, written(LINE, LINE))
        Upload.objects.filter(pk=taken.pk).update(state=UploadState.RUNNING, bytes_done=5, lines_done=1)
        [portion] = uploads.portions(io.BytesIO(written(LINE)), 0, 0)
        with pytest.raises(uploads.UploadIsElsewhere):
            uploads._take(actor, taken.pk, portion, before=0)
        assert (Activity.objects.count(), UploadProblem.objects.count()) == (0, 0)


def test_a_line_exactly_as_long_as_may_be_at_the_end_is_whole() -> None:
    body = b"x" * uploads.LONGEST_LINE
    assert [portion.lines for portion in uploads.portions(io.BytesIO(body), 0, 0)] == [[(1, body)]]
    assert [portion.lines for portion in uploads.portions(io.BytesIO(body + b"y\nz"), 0, 0)] == [[(1, None), (2, b"z")]]


@pytest.fixture
def running() -> Iterator[list["subprocess.Popen[str]"]]:
    processes: list[subprocess.Popen[str]] = []
    yield processes
    for process in processes:
        if process.poll() is None:
            process.kill()
        process.communicate()


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_killed_at_random_points_the_command_records_each_line_once(
    transactional_db: None,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    running: list["subprocess.Popen[str]"],
) -> None:
    monkeypatch.setenv("HEDGEROW_HOME", str(home))
    rye, lines, dice = a_workspace(), 20_000, Random(4)
    file = tmp_path / "log.ndjson"
    file.write_bytes(written(*[{**LINE, "properties": {"n": n}} for n in range(lines)]))
    environment = {
        **os.environ,
        "DATABASE_URL": database_url(),
        "DJANGO_SETTINGS_MODULE": "hedgerow.config.settings.testing",
    }
    command = [str(HEDGEROW), "log", str(file), "-w", "rye", "--json"]

    def reached() -> int:
        with scope(rye):
            return sum(Upload.objects.values_list("lines_done", flat=True))

    for kill in (1, 2):
        process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        running.append(process)
        target = dice.randrange(lines * (kill - 1) // 3 + 1, lines * kill // 3)
        until(lambda target=target, process=process: reached() >= target or process.poll() is not None, 60)
        process.kill()
        process.wait()
    before = reached()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert 0 < before < lines
    assert (told["recorded"], told["repeated"], told["resumed_at_line"]) == (lines, 0, before)
    with scope(rye):
        assert list(Activity.objects.order_by("position").values_list("properties__n", flat=True)) == list(range(lines))
        assert (Upload.objects.get().pk, operations.verify().problems) == (UUID(told["id"]), ())
