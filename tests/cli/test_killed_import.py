"""`kill -9` in the middle of an import, by command and by job: it goes on where the rows end, nothing is doubled."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from django.db.models import Sum

from hedgerow.kernel import files
from hedgerow.kernel.jobs.models import Job, JobState
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations, tasks
from hedgerow.network.models import Import, ImportState, Party
from hedgerow.sales.models import Purchase
from hedgerow.sales.operations import verify_figures
from hedgerow.timeline.models import Activity
from hedgerow.timeline.operations import verify
from tests.factories.workspaces import a_workspace, the_system
from tests.jobs.killing import database_url, start_worker
from tests.jobs.waiting import until

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

ROWS, CUSTOMERS, KILLS = 12_000, 900, 3
MAP = "party=Customer,date=Day,amount=Total"
HEDGEROW = Path(sys.executable).with_name("hedgerow")
CDNOW = Path(__file__).resolve().parents[3] / "shared" / "data" / "CDNOW_master.txt"


@pytest.fixture
def rye(transactional_db: None, home: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """Other processes find its files, too."""
    monkeypatch.setenv("HEDGEROW_HOME", str(home))
    return a_workspace()


@pytest.fixture
def sales(tmp_path: Path) -> Path:
    """Every sale three times over: genuinely identical rows are three sales."""
    file = tmp_path / "sales.csv"
    rows = (f"K-{n // 3 % CUSTOMERS},2024-{n % 12 + 1:02}-{n // 3 % 28 + 1:02},{n // 3 % 50}.25\n" for n in range(ROWS))
    file.write_text("Customer,Day,Total\n" + "".join(rows))
    return file


def expected_minor() -> int:
    return sum(n // 3 % 50 * 100 + 25 for n in range(ROWS))


def command(file: Path, mapped: str = MAP) -> list[str]:
    return [str(HEDGEROW), "import", str(file), "-w", "rye", "--kind", "purchases", "--map", mapped, "--json"]


def started(file: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(command(file), env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def environment() -> dict[str, str]:
    return {**os.environ, "DATABASE_URL": database_url(), "DJANGO_SETTINGS_MODULE": "hedgerow.config.settings.testing"}


def rows_done(workspace: Workspace) -> int:
    with scope(workspace):
        return sum(Import.objects.values_list("rows_done", flat=True))


def assert_all_is_in_once(workspace: Workspace) -> None:
    with scope(workspace):
        assert (Purchase.objects.count(), Party.objects.count()) == (ROWS, CUSTOMERS)
        assert Purchase.objects.aggregate(all=Sum("amount_minor"))["all"] == expected_minor()
        assert Activity.objects.filter(verb="sales.purchase_made").count() == ROWS
        assert (verify_figures(), verify().problems) == ([], ())


@pytest.fixture
def running() -> Iterator[list["subprocess.Popen[str]"]]:
    """Processes of the test; none of them outlives it."""
    processes: list[subprocess.Popen[str]] = []
    yield processes
    for process in processes:
        if process.poll() is None:
            process.kill()
        process.communicate()


def test_a_killed_command_goes_on_where_the_rows_end(
    rye: Workspace, sales: Path, running: list["subprocess.Popen[str]"]
) -> None:
    dice, killed_at = Random(7), list[int]()
    for kill in range(KILLS):
        target = dice.randrange(ROWS * kill // 4 + 1, ROWS * (kill + 1) // 4)
        process = started(sales)
        running.append(process)
        until(lambda target=target, process=process: rows_done(rye) >= target or process.poll() is not None, 60)
        process.kill()
        assert process.wait() == -signal.SIGKILL
        killed_at.append(rows_done(rye))
    done = subprocess.run(command(sales), env=environment(), capture_output=True, text=True, check=False)
    told = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert killed_at == sorted(set(killed_at))
    assert (told["resumed_at_row"], told["created"], told["rows"]) == (killed_at[-1], ROWS, ROWS)
    assert told["amounts"] == {"GBP": expected_minor()}
    with scope(rye):
        assert Import.objects.count() == 1
    assert_all_is_in_once(rye)


def test_two_commands_at_once_double_nothing_and_the_loser_says_so(
    rye: Workspace, sales: Path, running: list["subprocess.Popen[str]"]
) -> None:
    """Both go on with what a killed one left. Where one comes when the other is done, it finds nothing new."""
    first = started(sales)
    running.append(first)
    until(lambda: rows_done(rye) > 0, 60)
    first.kill()
    pair = [started(sales), started(sales)]
    running.extend(pair)
    ends = [(*process.communicate(timeout=120), process.returncode) for process in pair]
    lost = [(out, complaint) for out, complaint, status in ends if status]
    assert lost in ([], [("", "hedgerow: This import goes on in another process. Nothing is lost or doubled.\n")])
    assert any(json.loads(out)["rows"] == ROWS for out, _complaint, status in ends if not status)
    assert_all_is_in_once(rye)


def test_a_killed_worker_leaves_the_import_to_the_next(
    rye: Workspace, sales: Path, running: list["subprocess.Popen[bytes]"]
) -> None:
    with scope(rye):
        file = files.save([sales.read_bytes()], name="sales.csv", kind="import")
        of = operations.prepare_import(actor=the_system(rye), file=file, kind="purchases", written_map=MAP)
        tasks.start(actor=the_system(rye), of=of)
    for part in (1, 2):
        worker = start_worker()
        running.append(worker)
        until(lambda part=part: rows_done(rye) >= ROWS * part // 4, 60)
        worker.kill()
        assert worker.wait() == -signal.SIGKILL
    reached = rows_done(rye)
    last = start_worker()
    running.append(last)
    until(lambda: Job.objects.filter(state=JobState.SUCCEEDED, task="hedgerow.network.tasks.bring_in").exists(), 120)
    last.terminate()
    assert last.wait(30) == 0
    with scope(rye):
        of.refresh_from_db()
        assert (of.state, of.created) == (ImportState.DONE, ROWS)
    # Never from the start. Later than there, where a busy machine let the short lease of the last worker run out, too.
    assert 0 < reached <= of.resumed_at_row < ROWS
    assert_all_is_in_once(rye)


@pytest.mark.skipif(not CDNOW.exists(), reason=f"{CDNOW} is not on this machine")
def test_cdnow_by_the_real_command_is_whole_and_a_second_time_changes_nothing(rye: Workspace) -> None:
    mapped = "party=1,date=2,quantity=3,amount=4"
    told = []
    for _ in range(2):
        done = subprocess.run(command(CDNOW, mapped), env=environment(), capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
        told.append(json.loads(done.stdout))
    assert [one["created"] for one in told] == [69_659, 0]
    assert [one["unchanged"] for one in told] == [0, 69_659]
    assert [one["parties_created"] for one in told] == [23_570, 0]
    assert [one["amounts"] for one in told] == [{"GBP": 250_031_563}, {}]
