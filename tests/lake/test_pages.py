"""The copy's page, its place in the API, its commands and its job at night."""

import json
from http import HTTPStatus
from typing import Any

import pytest
from django.test import Client
from typer.testing import CliRunner

from hedgerow.accounts.models import AuditEntry, Membership, User
from hedgerow.api import operations as keys
from hedgerow.config.cli import lakes
from hedgerow.config.cli.commands import app
from hedgerow.kernel import clock, marks
from hedgerow.kernel.jobs.models import Job
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.lake import operations, queries, tasks
from hedgerow.lake.filing import folder
from hedgerow.lake.registries import tables
from hedgerow.network import operations as network
from hedgerow.sales.models import Purchase
from tests.factories.workspaces import a_workspace, the_system
from tests.lake.copies import a_town, copied

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
PAGE = "/w/rye/settings/copy/"


@pytest.fixture
def rye(db: None) -> Workspace:
    rye = a_workspace()
    a_town(rye)
    with scope(rye):
        Job.objects.all().delete()
    return rye


def browser_of(workspace: Workspace, role: AccessRole = AccessRole.OWNER) -> Client:
    user = User.objects.create_user(f"{role}@rye.example", "a long password", name="Maren Holt")
    Membership.objects.create(user=user, workspace=workspace, access_role=role, since=clock.now())
    client = Client()
    client.force_login(user)
    return client


def is_current(workspace: Workspace) -> bool:
    with scope(workspace):
        return queries.standing(the_system(workspace)).is_current


def test_the_page_makes_the_copy_and_says_what_is_in_it(rye: Workspace) -> None:
    browsing = browser_of(rye)
    assert "There is no copy yet" in browsing.get(PAGE).content.decode()
    assert browsing.get(f"{PAGE}sync/").status_code == HTTPStatus.METHOD_NOT_ALLOWED
    for _twice in range(2):
        assert browsing.post(f"{PAGE}sync/").status_code == HTTPStatus.FOUND
    with scope(rye):
        assert Job.objects.count() == 1
    assert "Working." in browsing.get(PAGE).content.decode()
    run_pending()
    shown = browsing.get(PAGE).content.decode()
    for words in ("Up to date", "purchases", "What was paid.", "Counted in minor units.", "Make it anew"):
        assert words in shown
    with scope(rye):
        network.add_party(actor=the_system(rye), name="Somebody")
    assert "Behind the record" in browsing.get(PAGE).content.decode()
    browsing.post(f"{PAGE}rebuild/")
    run_pending()
    assert is_current(rye)


def test_the_page_offers_every_table_as_a_file(rye: Workspace) -> None:
    copied(rye)
    shown = browser_of(rye, AccessRole.ANALYST).get(PAGE).content.decode()
    for name in tables.keys():  # noqa: SIM118  (a registry is no mapping)
        for form in ("parquet", "csv"):
            assert f'action="{PAGE}tables/{name}/{form}/"' in shown
    assert 'aria-label="CSV – purchases"' in shown
    assert "nothing that somebody wrote" not in shown


def test_looking_at_the_page_writes_nothing(rye: Workspace) -> None:
    browser_of(rye).get(PAGE)
    with scope(rye):
        assert queries.standing(the_system(rye)).made_at is None
        assert not folder.root().exists()


def test_it_is_switched_off_and_on_and_the_audit_log_says_who_did(rye: Workspace) -> None:
    browsing = browser_of(rye)
    copied(rye)
    browsing.post(f"{PAGE}switch/", {"is_on": "0"})
    assert "No copy is kept" in browsing.get(PAGE).content.decode()
    assert not list(folder.folder_of(rye.pk).glob("v*"))
    browsing.post(f"{PAGE}switch/", {"is_on": "1"})
    with scope(rye):
        told = list(AuditEntry.objects.order_by("pk").values_list("event", "after"))
    assert told == [("lake.copy_switched", {"is_on": False}), ("lake.copy_switched", {"is_on": True})]
    assert "the copy for analysis deleted" in browsing.get("/w/rye/settings/audit/").content.decode()


def test_an_analyst_looks_and_changes_nothing_and_staff_sees_nothing_of_it(rye: Workspace) -> None:
    copied(rye)
    looking = browser_of(rye, AccessRole.ANALYST)
    shown = looking.get(PAGE).content.decode()
    assert "Up to date" in shown
    assert "Bring it up to date" not in shown
    for what in ("sync", "rebuild", "switch"):
        assert looking.post(f"{PAGE}{what}/").status_code == HTTPStatus.FORBIDDEN
    assert browser_of(rye, AccessRole.STAFF).get(PAGE).status_code == HTTPStatus.FORBIDDEN
    with scope(rye):
        assert (Job.objects.count(), queries.standing(the_system(rye)).is_on) == (0, True)


def sync(token: str) -> Any:
    headers = {"authorization": f"Bearer {token}"}
    return Client().post("/api/v1/lake/sync", content_type="application/json", headers=headers)


def test_programs_read_how_it_stands_and_have_it_made(rye: Workspace) -> None:
    with scope(rye):
        actor = the_system(rye)
        reading = keys.create_api_key(actor=actor, label="r", scopes=["lake:read"]).token
        writing = keys.create_api_key(actor=actor, label="w", scopes=["lake:read", "lake:write"]).token
    before = Client().get("/api/v1/lake", headers={"authorization": f"Bearer {reading}"}).json()
    assert (before["made_at"], before["is_under_way"], before["position"]) == (None, False, 0)
    refused = sync(reading)
    assert refused.status_code == HTTPStatus.FORBIDDEN
    asked = sync(writing)
    assert (asked.status_code, asked.json()["is_under_way"]) == (HTTPStatus.ACCEPTED, True)
    run_pending()
    found = Client().get("/api/v1/lake", headers={"authorization": f"Bearer {reading}"}).json()
    assert (found["is_current"], found["is_under_way"], found["position"]) == (True, False, found["head"])
    purchases = next(table for table in found["tables"] if table["name"] == "purchases")
    assert (purchases["rows"], purchases["months"]) == (5, 3)
    assert {"name": "day", "type": "DATE", "means": "The day of the business.", "unit": "", "is_optional": False} in (
        purchases["columns"]
    )


def test_programs_have_it_compared_and_learn_what_differs(rye: Workspace) -> None:
    with scope(rye):
        actor = the_system(rye)
        reading = keys.create_api_key(actor=actor, label="r", scopes=["lake:read"]).token
        writing = keys.create_api_key(actor=actor, label="w", scopes=["lake:read", "lake:write"]).token

    def call(method: str, token: str, path: str = "check") -> Any:
        headers = {"authorization": f"Bearer {token}"}
        return Client().generic(method, f"/api/v1/lake/{path}", content_type="application/json", headers=headers)

    never = call("GET", reading).json()
    assert (never["is_true"], never["checked_at"], never["is_under_way"], never["problem"]) == (None, None, False, "")
    assert [call("POST", reading, path).status_code for path in ("check", "rebuild")] == [HTTPStatus.FORBIDDEN] * 2
    asked = call("POST", writing)
    assert (asked.status_code, asked.json()["is_under_way"]) == (HTTPStatus.ACCEPTED, True)
    run_pending()
    missed = call("GET", reading).json()
    assert (missed["is_true"], "no copy" in missed["problem"]) == (None, True)
    assert call("POST", writing, "rebuild").json()["is_under_way"] is True
    run_pending()
    call("POST", writing)
    run_pending()
    whole = call("GET", reading).json()
    assert (whole["is_true"], whole["differs"], whole["problem"], whole["rows"] > 20) == (True, [], "", True)
    with scope(rye):
        Purchase.objects.filter(day__month=5).update(amount_minor=1)
        marks.take(["lake.purchases"])
        marks.settle(["lake.purchases"])
    call("POST", writing)
    run_pending()
    [differs] = call("GET", reading).json()["differs"]
    assert differs == {"table": "purchases", "month": "2026-05", "what": "amount_minor", "in_record": 1, "in_copy": 250}


def test_a_check_tells_of_every_table_twice(rye: Workspace) -> None:
    told: list[tuple[str, int, int]] = []
    with scope(rye):
        operations.synchronise(actor=the_system(rye))
        operations.check(actor=the_system(rye), report=lambda one: told.append((one.table, one.number, one.total)))
    names = [*tables.keys(), *tables.keys()]
    assert told == [(name, number, len(names)) for number, name in enumerate(names, 1)]


def test_the_command_shows_how_far_a_check_is(rye: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(lakes, "_show", lambda _bar, now: shown.append(now.table))
    with scope(rye):
        operations.synchronise(actor=the_system(rye))
    CliRunner().invoke(app, ["lake", "verify"])
    assert shown == [*tables.keys(), *tables.keys()]


def test_at_night_the_copy_follows_and_where_none_is_kept_marks_go(rye: Workspace) -> None:
    tasks.copy_each_night.using(workspace_id=rye.pk).enqueue()
    run_pending()
    assert is_current(rye)
    with scope(rye):
        operations.switch(actor=the_system(rye), is_on=False)
        Purchase.objects.update(amount_minor=1)
    (folder.place_of(rye.pk) / "purchases").mkdir(parents=True)  # whoever switched it off was cut off
    tasks.copy_each_night.using(workspace_id=rye.pk).enqueue()
    tasks.clear_away.enqueue()
    run_pending()
    with scope(rye):
        assert marks.standing(["lake.purchases"]) == set()
        assert not list(folder.folder_of(rye.pk).glob("v*"))


def test_the_command_copies_compares_and_says_what_differs(rye: Workspace) -> None:
    def hedgerow(*words: str) -> tuple[int, str, str]:
        done = CliRunner().invoke(app, ["lake", *words])
        return done.exit_code, done.stdout, done.stderr

    assert hedgerow("verify")[0] == 1
    code, told, _err = hedgerow("sync", "-w", "rye")
    assert (code, "rye:" in told) == (0, True)
    assert json.loads(hedgerow("sync", "--json")[1])["rye"]["files"] == 0
    assert json.loads(hedgerow("rebuild", "--json")[1])["rye"]["anew"] is True
    code, told, _err = hedgerow("verify")
    assert (code, "true to the record" in told) == (0, True)
    broken = max(folder.place_of(rye.pk).glob("parties/*.parquet"))
    broken.write_bytes(bytes(broken.stat().st_size))
    code, told, err = hedgerow("verify")
    assert (code, "NOT true" in told, "its file cannot be read" in err) == (1, True, True)
    code, told, _err = hedgerow("verify", "--json")
    found = json.loads(told)["rye"]["differs"]
    assert (code, [one["table"] for one in found]) == (1, ["parties"])
    with scope(rye):
        operations.switch(actor=the_system(rye), is_on=False)
    assert json.loads(hedgerow("sync", "--json")[1]) == {}
