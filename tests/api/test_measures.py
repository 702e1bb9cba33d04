"""Measures, goals and letters for programs."""

from datetime import timedelta

import pytest

from hedgerow.insight import operations, queries
from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from tests.api.conftest import JsonClient, token_of
from tests.factories.workspaces import the_system
from tests.insight.records import add_people, record_sales, weekly

TAKINGS = "measures/money.takings"


@pytest.fixture
def read(workspace: Workspace) -> Workspace:
    (ann,) = add_people(workspace, ["Ann"])
    record_sales(workspace, weekly(ann, until=clock.now(), visits=30))
    with scope(workspace):
        today = clock.today(workspace.time_zone)
        days = [today - timedelta(days=1), today]
        operations.keep_readings(actor=the_system(workspace), grounds=queries.grounds_of(workspace), days=days)
    return workspace


def test_every_measure_comes_with_its_latest_reading(api: JsonClient, read: Workspace) -> None:
    found = {one["key"]: one for one in api.get("measures").json()}
    latest = found["money.takings"]["latest"]
    assert (latest["value"], latest["n"], latest["currency"]) == (2000.0, 4, "GBP")
    assert found["customers.came_again"]["latest"] is None
    assert found["customers.came_again"]["needs"]


def test_readings_come_in_order_of_time(api: JsonClient, read: Workspace) -> None:
    days = [one["day"] for one in api.get(f"{TAKINGS}/readings").json()]
    assert days == sorted(days)
    assert len(days) == 2
    assert api.get("measures/no.such/readings").json()["code"] == "measure_not_found"


def test_a_goal_is_put_and_taken_away(api: JsonClient, read: Workspace) -> None:
    made = api("PUT", f"{TAKINGS}/goal", {"target": 2500, "currency": "GBP", "note": "A second shelf"})
    assert (made.json()["target"], made.json()["start"]) == (2500.0, 2000.0)
    assert api("PUT", f"{TAKINGS}/goal", {"target": 1e300}).status_code == 422
    assert api("PUT", f"{TAKINGS}/goal", {"target": -5}).json()["code"] == "bad_goal"
    assert api.delete(f"{TAKINGS}/goal").status_code == 204
    assert api.delete(f"{TAKINGS}/goal").json()["code"] == "goal_not_found"


def test_a_program_that_only_reads_sets_no_goal(read: Workspace) -> None:
    with scope(read):
        reader = JsonClient(token_of(read, "insight:read"))
    assert reader.get("measures").status_code == 200
    assert reader("PUT", f"{TAKINGS}/goal", {"target": 1}).status_code == 403


def test_a_letter_is_read_as_words(api: JsonClient, read: Workspace) -> None:
    month = clock.today(read.time_zone).replace(day=1)
    assert api.get(f"letters/{month:%Y-%m}").json()["code"] == "letter_not_found"
    with scope(read):
        operations.write_letter(actor=the_system(read), grounds=queries.grounds_of(read), month=month)
    told = api.get(f"letters/{month:%Y-%m}").json()
    assert told["month"] == month.isoformat()
    assert told["text"].startswith(told["title"])
    assert api.get("letters/2026-99").status_code == 404
