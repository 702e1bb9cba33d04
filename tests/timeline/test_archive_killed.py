"""`hedgerow timeline archive`, killed at random points: what is on record is whole, and the rest is done next time."""

import json
import os
import subprocess
import sys
from pathlib import Path
from random import Random
from threading import Event

import pytest

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.timeline import operations
from hedgerow.timeline.models import ArchivedMonth
from tests.factories.workspaces import a_workspace
from tests.jobs.killing import database_url
from tests.jobs.waiting import until
from tests.timeline.archived import at, files, lived

HEDGEROW = Path(sys.executable).with_name("hedgerow")
MONTHS = (1, 2, 3, 4, 5, 6)


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_killed_at_random_points_each_month_is_on_record_once_and_nothing_else_is_left(
    transactional_db: None, home: Path
) -> None:
    with at(1, 3):
        rye = a_workspace()
    lived(rye, *MONTHS, each=1500)
    dice = Random(10)
    environment = {
        **os.environ,
        "DATABASE_URL": database_url(),
        "HEDGEROW_HOME": str(home),
        "DJANGO_SETTINGS_MODULE": "hedgerow.config.settings.testing",
    }
    command = [str(HEDGEROW), "timeline", "archive", "-w", "rye", "--before", "2026-07"]

    def done() -> int:
        with scope(rye):
            return ArchivedMonth.objects.count()

    for target in (0, 2, 4):
        process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        until(lambda target=target, process=process: _began(rye, target, done()) or process.poll() is not None, 180)
        Event().wait(dice.random() / 10)
        process.kill()
        process.communicate()
        with scope(rye):
            assert not [p for p in operations.verify().problems if "on no record" not in p]
    before = done()
    last = subprocess.run([*command, "--json"], env=environment, capture_output=True, text=True, check=False)
    assert (last.returncode, last.stderr) == (0, "")
    assert json.loads(last.stdout)["months"] == len(MONTHS) - before
    with scope(rye):
        found = list(ArchivedMonth.objects.order_by("month").values_list("month__month", "version", "activities"))
        assert [(month, version) for month, version, _count in found] == [(month, 1) for month in MONTHS]
        assert [count for _month, _version, count in found][1:] == [1500] * 5
        assert operations.verify().problems == ()
    assert files(rye) == [f"2026-0{month}.v1.parquet" for month in MONTHS]


def _began(rye: Workspace, target: int, count: int) -> bool:
    """It is past so many months, and at the next one."""
    return count >= target and len(files(rye)) > count
