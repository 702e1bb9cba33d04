"""`hedgerow lake rebuild`, killed at random points: readers find a whole copy, and the next sync makes good."""

import json
import os
import subprocess
import sys
from pathlib import Path
from random import Random
from threading import Event

import pytest
from django.conf import settings

from hedgerow.kernel.tenancy import scope
from hedgerow.lake.filing import folder, manifest
from hedgerow.sales.models import Purchase
from tests.factories.workspaces import a_workspace
from tests.jobs.killing import database_url
from tests.jobs.waiting import until
from tests.lake.copies import a_town, asked, checked, copied, rows

HEDGEROW = Path(sys.executable).with_name("hedgerow")


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_killed_at_random_points_the_former_copy_stands_and_the_next_sync_makes_good(
    transactional_db: None, home: Path
) -> None:
    rye = a_workspace()
    a_town(rye)
    copied(rye)
    dice, place = Random(3), folder.place_of(rye.pk)
    environment = {
        **os.environ,
        "DATABASE_URL": database_url(),
        "HEDGEROW_HOME": str(home),
        "DJANGO_SETTINGS_MODULE": "hedgerow.config.settings.testing",
        "HEDGEROW_SECRET_KEY": settings.SECRET_KEY,
    }
    command = [str(HEDGEROW), "lake", "rebuild", "-w", "rye"]
    for _round in range(4):
        with scope(rye):
            Purchase.objects.filter(day__month=5).update(amount_minor=dice.randrange(1, 999))
        before, stood = rows(rye), manifest.load(place)
        process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        until(lambda process=process: (place / folder.STAGE).exists() or process.poll() is not None, 180)
        Event().wait(dice.random() / 5)
        process.kill()
        process.communicate()
        if manifest.load(place) == stood:
            assert rows(rye) == before
        assert checked(rye).differs == ()
    last = subprocess.run(
        [str(HEDGEROW), "lake", "sync", "--json"], env=environment, capture_output=True, text=True, check=False
    )
    assert (last.returncode, last.stderr) == (0, "")
    assert set(json.loads(last.stdout)) == {"rye"}
    with scope(rye):
        amounts = sorted(Purchase.objects.values_list("amount_minor", flat=True))
    assert [amount for (amount,) in asked(rye, "SELECT amount_minor FROM purchases ORDER BY 1")] == amounts
    assert checked(rye).waiting == ()
    known = manifest.load(place)
    assert known is not None
    copied(rye)
    found = {path.relative_to(place).as_posix() for path in place.rglob("*.parquet")}
    assert found <= known.files | set(known.left)
    assert not (place / folder.STAGE).exists()
