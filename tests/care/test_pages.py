"""The pages of care, as somebody at the counter uses them."""

import csv
import io
from dataclasses import replace
from datetime import timedelta
from http import HTTPStatus

from django.db import connection
from django.test.utils import CaptureQueriesContext

from hedgerow.accounts.events import Event
from hedgerow.accounts.models import AuditEntry, User
from hedgerow.care.models import Attention, CarePause, CarePlan
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope, unscoped
from hedgerow.network import events
from hedgerow.network.models import Party
from hedgerow.timeline.models import Activity
from tests.care.browsing import HOME, HTMX, Browser, staff_of, words
from tests.care.conftest import CALL, GIFT, TODAY, a_member, plan, someone, was
from tests.factories.workspaces import an_actor


def test_without_a_plan_the_page_offers_one(rye: Workspace, browsing: Browser) -> None:
    page = browsing.text(HOME)
    assert "No care plan yet" in page
    assert "Look at a plan for Customers" in page
    assert "Once a role has a plan" in browsing.text(f"{HOME}week/")


def test_figures_lead_to_those_they_count_with_the_reason(rye: Workspace, browsing: Browser, mill: Party) -> None:
    page = browsing.get(HOME).content.decode()
    assert f'href="{HOME}who/neglected/?role=vendor"' in page
    shown = browsing.text(f"{HOME}who/neglected/?role=vendor")
    assert "Neglected: Vendors" in shown
    assert "Harrow Mill 44 days late A call: every 30 days; the last was 74 days ago." in shown
    assert "Call Harrow Mill" in browsing.get(f"{HOME}who/neglected/").content.decode()
    assert "Nobody is in this list" in browsing.text(f"{HOME}who/thriving/")
    assert browsing.get(f"{HOME}who/happy/").status_code == HTTPStatus.NOT_FOUND
    assert browsing.get(f"{HOME}who/due/?role=nobody").status_code == HTTPStatus.NOT_FOUND


def test_a_long_list_has_pages(rye: Workspace, browsing: Browser) -> None:
    plan(rye, "vendor", CALL)
    for number in range(53):
        someone(rye, f"Vendor {number:02}", "vendor")
    first = browsing.text(f"{HOME}who/never_noticed/?role=vendor")
    assert "53 in this list" in first
    assert ("Vendor 49" in first, "Vendor 50" in first) == (True, False)
    rest = browsing.text(f"{HOME}who/never_noticed/?role=vendor&from=51")
    assert ("Vendor 49" in rest, "Vendor 52" in rest) == (False, True)
    assert "Earlier" in rest
    assert "Vendor 00" in browsing.text(f"{HOME}who/never_noticed/?from=x")


def test_a_tick_on_the_list_answers_with_the_line_and_without_script_goes_back(
    rye: Workspace, browsing: Browser, mill: Party
) -> None:
    done = f"{HOME}parties/{mill.pk}/done/{Attention.objects.get().pk}/"
    part = browsing.post(done, headers=HTMX)
    assert "A call: on record today." in words(part)
    assert "Harrow Mill: on record." in part.headers["HX-Trigger"]
    assert "Nothing is due within seven days." in browsing.text(f"{HOME}week/")
    again = browsing.post(done, {"back": f"{HOME}week/"})
    assert again.url == f"{HOME}week/"
    assert "it was on record already" in browsing.text(f"{HOME}week/")
    assert browsing.post(done, {"back": "https://elsewhere.example/"}).url == f"/w/rye/people/{mill.pk}/"
    assert Activity.objects.filter(verb=events.CALLED).count() == 2
    assert browsing.get(done).status_code == HTTPStatus.METHOD_NOT_ALLOWED
    assert browsing.post(f"{HOME}parties/{mill.pk}/done/{uuid7()}/").status_code == HTTPStatus.NOT_FOUND


def test_the_party_page_says_what_is_planned_and_pauses_it(rye: Workspace, browsing: Browser, mill: Party) -> None:
    address = f"/w/rye/people/{mill.pk}/"
    assert "Neglected A call: every 30 days the last was 74 days ago · 44 days late" in browsing.text(address)
    pause = f"{HOME}parties/{mill.pk}/pause/"
    answer = browsing.post(pause, {"until": "2026-05-01", "reason": "Moving"})
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Type a day that is still to come" in words(answer)
    assert 'value="Moving"' in answer.content.decode()
    assert not CarePause.objects.exists()
    assert browsing.post(pause, {"until": "soon"}).status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert browsing.post(pause, {"until": "2026-06-01", "reason": "Moving"}).url == address
    shown = browsing.text(address)
    assert "Nothing is asked for Harrow Mill until 1 June 2026." in shown
    assert "Paused until 1 Jun 2026. Moving" in shown
    assert browsing.post(f"{pause}removal/").url == address
    assert "Neglected A call" in browsing.text(address)


def test_the_party_page_has_no_panel_without_a_plan(rye: Workspace, browsing: Browser) -> None:
    nobody = someone(rye, "Nobody", "client")
    assert "Not now" not in browsing.text(f"/w/rye/people/{nobody.pk}/").split("What has happened")[1]


def test_the_week_shows_what_is_mine_and_all_of_one_kind(rye: Workspace, browsing: Browser, ann: User) -> None:
    bo = a_member(rye, "Bo")
    plan(rye, "vendor", replace(CALL, assignee_id=bo.pk))
    plan(rye, "partner", GIFT, replace(CALL, assignee_id=ann.pk))
    was(rye, someone(rye, "Dairy", "vendor"), 90)
    was(rye, someone(rye, "Yoga", "partner"), 90)
    everything = browsing.text(f"{HOME}week/")
    for part in ("Bo Call 1 Dairy", "Ann Call 1 Yoga", "Anybody Give something 1 Yoga"):
        assert part in everything
    mine = browsing.text(f"{HOME}week/?who=me")
    assert ("Yoga" in mine, "Dairy" in mine) == (True, False)
    gifts = browsing.text(f"{HOME}week/?kind={events.GAVE}")
    assert ("Give something" in gifts, "Ann Call" in gifts) == (True, False)


def test_a_long_pile_shows_its_first_and_leads_to_the_rest(rye: Workspace, browsing: Browser) -> None:
    plan(rye, "vendor", CALL)
    for number in range(17):
        someone(rye, f"Vendor {number:02}", "vendor")
    page = browsing.text(f"{HOME}week/")
    assert ("Vendor 14" in page, "Vendor 15" in page, "2 more" in page) == (True, False, True)
    assert "Vendor 16" in browsing.text(f"{HOME}week/?kind={events.CALLED}")


def test_the_week_is_taken_away_as_a_table(rye: Workspace, browsing: Browser, mill: Party) -> None:
    someone(rye, "=cmd", "vendor")
    answer = browsing.post(f"{HOME}week/file/")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="care-2026-05-11.csv"'
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [row["Name"] for row in rows] == ["'=cmd", "Harrow Mill"]
    assert rows[1] == {
        "Name": "Harrow Mill",
        "What they get": "A call",
        "Kind": "Call",
        "Who does it": "Anybody",
        "Due": (TODAY - timedelta(days=44)).isoformat(),
        "Why": "A call: every 30 days; the last was 74 days ago.",
        "Phone": "020 7946 0018",
        "E-mail": "",
    }
    with scope(rye):
        told = AuditEntry.objects.filter(event=Event.LIST_TAKEN).values_list("after", flat=True)
        assert list(told) == [{"list": "Care this week"}]


def test_pages_ask_as_much_for_three_as_for_one(rye: Workspace, browsing: Browser, mill: Party) -> None:
    def asked(path: str) -> int:
        with CaptureQueriesContext(connection) as statements:
            assert browsing.get(path).status_code == HTTPStatus.OK
        return len(statements)

    paths = (HOME, f"{HOME}week/", f"{HOME}who/neglected/")
    for path in paths:
        asked(path)
    before = [asked(path) for path in paths]
    for name in ("Two", "Three"):
        was(rye, someone(rye, name, "vendor"), 50)
    assert [asked(path) for path in paths] == before


def test_staff_tend_and_neither_define_nor_take_away(rye: Workspace, mill: Party) -> None:
    bo = staff_of(rye, AccessRole.STAFF)
    assert "Change" not in bo.text(HOME).split("The plans")[1]
    assert bo.get(f"{HOME}plans/vendor/").status_code == HTTPStatus.FORBIDDEN
    assert bo.post(f"{HOME}plans/vendor/removal/").status_code == HTTPStatus.FORBIDDEN
    assert bo.post(f"{HOME}week/file/").status_code == HTTPStatus.FORBIDDEN
    assert "Take away" not in bo.text(f"{HOME}week/")
    assert bo.post(f"{HOME}parties/{mill.pk}/done/{Attention.objects.get().pk}/").status_code == HTTPStatus.FOUND
    assert CarePlan.objects.count() == 1


def test_an_analyst_sees_figures_and_no_name(rye: Workspace, mill: Party) -> None:
    analyst = staff_of(rye, AccessRole.ANALYST)
    page = analyst.get(HOME).content.decode()
    assert "Harrow" not in page
    assert "care/who" not in page
    assert "Heard early" in page
    for path in ("who/neglected/", "week/", "plans/vendor/"):
        assert analyst.get(f"{HOME}{path}").status_code == HTTPStatus.FORBIDDEN
    done = f"{HOME}parties/{mill.pk}/done/{Attention.objects.get().pk}/"
    for path in (done, f"{HOME}parties/{mill.pk}/pause/", f"{HOME}parties/{mill.pk}/pause/removal/"):
        assert analyst.post(path, {"until": "2026-06-01"}).status_code == HTTPStatus.FORBIDDEN
    assert Activity.objects.filter(verb=events.CALLED).count() == 1
    assert not CarePause.objects.exists()


def test_another_workspace_s_party_is_not_found(rye: Workspace, oak: Workspace, browsing: Browser, mill: Party) -> None:
    with unscoped(), scope(oak):
        stranger = Party.objects.get(name="Stranger")
    for path in (f"done/{Attention.objects.get().pk}/", "pause/", "pause/removal/"):
        answer = browsing.post(f"{HOME}parties/{stranger.pk}/{path}", {"until": "2026-06-01"})
        assert answer.status_code == HTTPStatus.NOT_FOUND
    assert an_actor(rye).workspace_id != stranger.workspace_id
