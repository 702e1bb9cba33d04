"""What a program reads page by page comes from an index, however much there is."""

from typing import Any

import pytest
from django.db.models import QuerySet

from hedgerow.kernel import clock
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import queries as network
from hedgerow.timeline.models import Activity
from hedgerow.timeline.queries import positions_at
from tests.factories.workspaces import the_system

SIDES = ("actor", "object", "target")


def plan(rows: "QuerySet[Any]", *by: str) -> str:
    """As SQLite would run the first page of tables it has never analysed."""
    return str(rows.order_by(*by)[:51].explain())


@pytest.mark.sqlite
def test_no_page_sorts_or_scans_a_table(workspace: Workspace) -> None:
    actor = the_system(workspace)
    with scope(workspace):
        parties = plan(network.searched_parties(actor).prefetch_related(None), "added_at", "id")
        since = network.searched_parties(actor, changed_since=clock.now()).prefetch_related(None)
        changed = plan(since, "changed_at", "id")
        log = plan(Activity.objects.filter(position__gt=5), "position")
        sides = {side: positions_at(Activity.objects.all(), f"{side}_id", uuid7()).explain() for side in SIDES}

    assert "network_party_by_added" in parties
    assert "network_party_by_changed" in changed
    assert "TEMP B-TREE" not in parties + changed + log
    assert "SCAN" not in parties + changed + log
    for side, told in sides.items():
        assert f"COVERING INDEX timeline_by_{side} (workspace_id=? AND {side}_id=?)" in told
