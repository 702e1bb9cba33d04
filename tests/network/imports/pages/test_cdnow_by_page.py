"""The real history of a shop, handed in and released on the page as its owner would."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Import, ImportState, Party
from hedgerow.sales.models import Purchase
from tests.factories.bringing import counts
from tests.network.imports.pages.conftest import PLACE, again, choices, hand_in, page_of

CDNOW = Path(__file__).resolve().parents[5] / "shared" / "data" / "CDNOW_master.txt"

pytestmark = [
    # The job renews its lease over another connection, which has to see it.
    pytest.mark.django_db(transaction=True),
    pytest.mark.slow,
    pytest.mark.sqlite,  # tests/sales/imports/test_cdnow.py brings the same in on any engine
    pytest.mark.skipif(not CDNOW.exists(), reason=f"{CDNOW} is not on this machine"),
]


def brought_in(owner: Client) -> Import:
    of = hand_in(owner, SimpleUploadedFile(CDNOW.name, CDNOW.read_bytes()), kind="purchases")
    owner.post(f"{PLACE}{of.pk}/run/", choices(owner, of))
    run_pending()
    return again(of)


def test_it_is_understood_comes_in_whole_and_a_second_time_changes_nothing(owner: Client, rye: Workspace) -> None:
    done = brought_in(owner)
    assert (done.state, done.rows_done, done.created, done.set_aside) == (ImportState.DONE, 69_659, 69_659, 0)
    assert (done.parties_created, sum(done.amounts.values())) == (23_570, 250_031_563)
    with scope(rye):
        before = counts()
    same = brought_in(owner)
    assert (same.created, same.unchanged, same.parties_created) == (0, 69_659, 0)
    assert "It was all here already" in page_of(owner, same)
    with scope(rye):
        assert counts() == before
        assert (Party.objects.count(), Purchase.objects.count()) == (23_570, 69_659)
