"""Whoever books is killed at a random moment and begins anew: every transfer is there once, and the books are whole."""

import os
import signal
from random import Random
from threading import Event

import pytest

from hedgerow.kernel.tenancy import scope
from hedgerow.ledger import operations
from hedgerow.ledger.models import Transfer
from tests.factories.workspaces import a_workspace, the_system
from tests.jobs.nursery import a_nursery
from tests.jobs.waiting import until
from tests.ledger.busy import EACH, TURNS, book_all
from tests.ledger.conftest import balance, points_of


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_killed_at_a_random_moment_every_transfer_is_booked_once() -> None:
    rye = a_workspace()
    with scope(rye):
        points = points_of(the_system(rye))
        maya = points.wallet()
        with a_nursery() as nursery:
            process = nursery.start("tests.ledger.busy:book_all", str(rye.pk))
            until(Transfer.objects.exists, 60)
            Event().wait(Random(5).random() / 20)
            os.kill(process, signal.SIGKILL)
            assert nursery.end_of(process) == -signal.SIGKILL
        count = Transfer.objects.count()
        assert (operations.verify().problems, count % EACH) == ((), 0)
        assert count < TURNS * EACH, "nobody was killed in the middle"
    book_all(str(rye.pk))
    with scope(rye):
        assert (Transfer.objects.count(), balance(maya), operations.verify().problems) == (TURNS * EACH, 0, ())
