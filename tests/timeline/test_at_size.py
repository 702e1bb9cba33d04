"""Nothing on a party's page walks through the log: every look into it goes by an index."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.accounts.models import Membership, User
from hedgerow.kernel import clock
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events, operations
from hedgerow.timeline.events import Fact
from hedgerow.timeline.operations import record
from tests.factories.workspaces import a_workspace, the_system

pytestmark = pytest.mark.django_db
LOG, WHOLE = "timeline_activity", "(workspace_id=?)"


def walks_the_log(statement: str) -> list[str]:
    """The lines of the plan that read the table from end to end, or all that a workspace has in it.

    PostgreSQL is told to do so only where it must.
    """
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute(f"EXPLAIN {statement}")
            plan = [row[0] for row in cursor.fetchall()]
            return [line for line in plan if f"Seq Scan on {LOG}" in line]
        cursor.execute(f"EXPLAIN QUERY PLAN {statement}")
        plan = [row[-1] for row in cursor.fetchall()]
    names = {LOG, *(f"U{n}" for n in range(9)), *(f"T{n}" for n in range(9))}
    return [line for line in plan if line.split()[1] in names and (line.startswith("SCAN") or line.endswith(WHOLE))]


@pytest.mark.parametrize("path", ["", "timeline/"])
def test_a_partys_page_reads_the_log_by_its_indexes(path: str) -> None:
    rye = a_workspace()
    user = User.objects.create_user("maren@rye.example", "a long password", name="Maren")
    Membership.objects.create(user=user, workspace=rye, access_role=AccessRole.OWNER, since=clock.now())
    with scope(rye):
        ada, ben = (operations.add_party(actor=the_system(rye), name=name) for name in ("Ada", "Ben"))
        start = datetime(2026, 1, 1, tzinfo=UTC)
        sides: list[dict[str, Any]] = [{"actor_id": ada.pk}, {"object_id": ada.pk}, {"actor_id": ben.pk}]
        facts = (Fact(events.VISITED, occurred_at=start + timedelta(hours=n), **sides[n % 3]) for n in range(60))
        record(the_system(rye), *facts)
    client = Client()
    client.force_login(user)
    with CaptureQueriesContext(connection) as asked:
        response = client.get(f"/w/rye/people/{ada.pk}/{path}")
    assert response.status_code == 200
    looks = [one["sql"] for one in asked if LOG in one["sql"] and one["sql"].startswith("SELECT")]
    assert looks
    assert {sql: walks for sql in looks if (walks := walks_the_log(sql))} == {}
