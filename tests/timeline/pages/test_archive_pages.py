"""The archive's page, its list for programs, and its command."""

import json
from datetime import date
from http import HTTPStatus

import pytest
from django.test import Client
from typer.testing import CliRunner

from hedgerow.accounts.models import AuditEntry, Membership, User
from hedgerow.api import operations as keys
from hedgerow.config.cli.commands import app
from hedgerow.kernel import clock
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.jobs.models import Job
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.timeline import operations, queries
from hedgerow.timeline.models import Activity, ArchivedMonth
from tests.factories.workspaces import a_workspace, the_system
from tests.timeline.archived import archived, at, file_of, lived

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
PAGE = "/w/rye/settings/archive/"


@pytest.fixture
def rye(db: None) -> Workspace:
    with at(1, 3):
        return a_workspace()


def browser_of(workspace: Workspace, role: AccessRole = AccessRole.OWNER) -> Client:
    user = User.objects.create_user(f"{role}@rye.example", "a long password", name="Maren Holt")
    Membership.objects.create(user=user, workspace=workspace, access_role=role, since=clock.now())
    client = Client()
    client.force_login(user)
    return client


def test_the_page_says_what_it_is_for_and_lists_each_month_with_its_state(rye: Workspace) -> None:
    browsing = browser_of(rye)
    assert "No month is in the archive yet" in browsing.get(PAGE).content.decode()
    lived(rye, 1, 2, 3)
    archived(rye)
    file_of(rye, 2).unlink()
    with scope(rye):
        operations.erase_words(Activity.objects.filter(external_id="3-1"))
    shown = browsing.get(PAGE).content.decode()
    for words in ("January 2026", "February 2026", "The file is gone", "Being written anew", "Whole"):
        assert words in shown
    assert shown.count("Fetch<") == 1


def test_a_log_without_a_month_that_is_over_offers_nothing_to_press(rye: Workspace) -> None:
    browsing = browser_of(rye)
    lived(rye, 1)
    with at(1, 20):
        shown = browsing.get(PAGE).content.decode()
    assert "Nothing here was written down before January 2026." in shown
    assert "Copy what is over now" not in shown
    with at(2, 3):
        assert "Copy what is over now" in browsing.get(PAGE).content.decode()


def test_the_owner_fetches_a_month_and_it_is_noted(rye: Workspace) -> None:
    lived(rye, 1)
    archived(rye)
    with scope(rye):
        month = queries.current_months().get()
    answer = browser_of(rye).post(f"{PAGE}{month.pk}/file/")
    assert b"".join(answer.streaming_content) == file_of(rye, 1).read_bytes()  # type: ignore[attr-defined]
    assert answer["Content-Disposition"] == 'attachment; filename="rye-2026-01.parquet"'
    assert answer["Cache-Control"] == "no-store"
    with scope(rye):
        noted = AuditEntry.objects.get(event="timeline.archive_fetched")
    assert noted.after == {"month": "2026-01", "activities": month.activities}


def test_a_damaged_month_is_not_handed_out_and_the_page_says_why(rye: Workspace) -> None:
    lived(rye, 1)
    archived(rye)
    path = file_of(rye, 1)
    path.write_bytes(b"x" + path.read_bytes()[1:])
    with scope(rye):
        month = queries.current_months().get()
    answer = browser_of(rye).post(f"{PAGE}{month.pk}/file/", follow=True)
    assert "cannot be handed out just now" in answer.content.decode()
    run_pending()
    with scope(rye):
        assert queries.current_months().get().version == 2


def test_planning_and_copying_now(rye: Workspace) -> None:
    browsing = browser_of(rye)
    browsing.post(f"{PAGE}plan/", {"wait": "12"})
    with scope(rye):
        assert queries.archive_plan(the_system(rye)) == 12
    page = browsing.get(PAGE).content.decode()
    assert '<option value="12" selected>' in page
    assert "(if you like)" not in page, "one of the lines has to be chosen"
    browsing.post(f"{PAGE}plan/", {"wait": "13"})
    with scope(rye):
        assert queries.archive_plan(the_system(rye)) == 12
    browsing.post(f"{PAGE}plan/", {"wait": "never"})
    browsing.post(f"{PAGE}run/")
    with scope(rye):
        assert queries.archive_plan(the_system(rye)) is None
        assert Job.objects.filter(unique_key=f"archive:{rye.pk}").count() == 1


def test_who_does_not_own_the_business_has_no_archive(rye: Workspace) -> None:
    lived(rye, 1)
    archived(rye)
    with scope(rye):
        month = queries.current_months().get()
    browsing = browser_of(rye, AccessRole.MANAGER)
    answers = [browsing.get(PAGE), *(browsing.post(f"{PAGE}{end}") for end in ("run/", "plan/", f"{month.pk}/file/"))]
    assert {answer.status_code for answer in answers} == {HTTPStatus.FORBIDDEN}
    with scope(rye):
        assert not Job.objects.filter(unique_key=f"archive:{rye.pk}").exists()
        assert queries.archive_plan(the_system(rye)) is None


def test_a_program_reads_which_months_there_are(rye: Workspace) -> None:
    lived(rye, 1, 2)
    archived(rye)
    with scope(rye):
        token = keys.create_api_key(actor=the_system(rye), label="x", scopes=["timeline:read"]).token
        newest = ArchivedMonth.objects.latest("month")
    headers = {"Authorization": f"Bearer {token}"}
    first = Client().get("/api/v1/activities/archive?limit=1", headers=headers).json()
    [shown] = first["items"]
    assert (shown["month"], shown["state"], shown["sha256"]) == ("2026-02-01", "whole", newest.sha256)
    rest = Client().get(f"/api/v1/activities/archive?after={first['next']}", headers=headers).json()
    assert ([one["month"] for one in rest["items"]], rest["next"]) == (["2026-01-01"], None)


def test_the_command_archives_and_verifies(rye: Workspace) -> None:
    lived(rye, 1, 2)
    run = CliRunner()
    with at(5):
        done = run.invoke(app, ["timeline", "archive", "-w", "rye", "--before", "2026-02", "--json"])
        assert json.loads(done.stdout) == {"months": 1, "activities": 3 + _seeded(rye), "anew": 0}
        assert "2026-02" in run.invoke(app, ["timeline", "archive", "-w", "rye"]).stdout
        wrong = run.invoke(app, ["timeline", "archive", "-w", "rye", "--before", "May"])
        assert isinstance(wrong.exception, Invalid)
    told = json.loads(run.invoke(app, ["timeline", "verify", "-w", "rye", "--json"]).stdout)
    assert (told["rye"]["archived"], told["rye"]["problems"]) == (2, [])


def _seeded(workspace: Workspace) -> int:
    """What the workspace began with."""
    with scope(workspace):
        return Activity.objects.filter(recorded_at__date=date(2026, 1, 3)).count()
