"""Somebody's private calendar: what she may see, in a form that calendars read; and nobody else's business."""

import logging
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar

from hedgerow.accounts import queries as accounts
from hedgerow.accounts.models import AuditEntry, Membership, User
from hedgerow.care import operations as care
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole, Sight
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events
from hedgerow.network import operations as network
from hedgerow.network.models import Party, RoleKind
from hedgerow.resources import operations as resources
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.events import Fact
from hedgerow.timeline.models import CalendarLink
from tests.factories.workspaces import a_workspace, an_actor, the_system
from tests.fixtures.clock import FrozenClock

pytestmark = pytest.mark.django_db
AWKWARD = 'Cake; "two", three\\four\nand so on – ' + "ärger " * 20


@pytest.fixture
def rye(frozen_clock: FrozenClock) -> Iterator[Workspace]:
    workspace = a_workspace("rye")
    with scope(workspace):
        yield workspace


def a_member(workspace: Workspace, name: str, role: AccessRole = AccessRole.STAFF, **more: Any) -> User:
    user = User.objects.create_user(f"{name.lower()}@rye.example", "a long password", name=name)
    Membership.objects.create(user=user, workspace=workspace, access_role=role, since=clock.now(), **more)
    return user


def actor_of(workspace: Workspace, user: User) -> Actor:
    found = accounts.membership(user, workspace.slug)
    assert found is not None
    return accounts.actor_of(found)


def promised(workspace: Workspace, party: Party, text: str, due: date) -> None:
    said = {"text": text, "due": due.isoformat()}
    timeline.record(the_system(workspace), Fact(events.PROMISED, object_id=party.pk, properties=said))


def fetched(token: str) -> Calendar:
    answer = Client().get(f"/calendar/{token}.ics")
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    found = Calendar.from_ical(answer.content.decode())
    assert isinstance(found, Calendar)
    return found


def summaries(token: str) -> list[str]:
    return sorted(str(event["summary"]) for event in fetched(token).walk("VEVENT"))


def test_promises_care_and_what_runs_out_come_as_a_calendar_that_reads_back(rye: Workspace, settings: Any) -> None:
    system, today = the_system(rye), clock.today(rye.time_zone)
    grace = network.add_party(actor=system, name="Grace", roles=["client"])
    promised(rye, grace, AWKWARD, today + timedelta(days=3))
    licence = resources.ResourceDraft(
        side="gives", kind="certificates", title="Food licence", valid_until=today + timedelta(days=30)
    )
    resources.add_resource(actor=system, party=None, draft=licence)
    call = care.NewAttention("Call", (events.CALLED,), every=1, unit="week")
    plan = care.NewPlan("What they hear", "What they get", [call])
    care.set_plan(actor=system, role_kind=RoleKind.objects.get(key="client"), plan=plan)
    token = timeline.renew_calendar(actor=actor_of(rye, a_member(rye, "Maren", AccessRole.OWNER)))
    raw = Client().get(f"/calendar/{token}.ics").content
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert b"\n" not in raw.replace(b"\r\n", b"")
    found = fetched(token)
    assert (str(found["version"]), str(found["x-wr-timezone"])) == ("2.0", "Europe/London")
    entries = {str(event["uid"]).partition("-")[0]: event for event in found.walk("VEVENT")}
    assert entries.keys() == {"promise", "expiry", "care"}
    assert len({str(event["uid"]) for event in entries.values()}) == 3
    promise = entries["promise"]
    assert str(promise["summary"]) == f"Promised to Grace: {AWKWARD}"
    assert promise["dtstart"].dt == today + timedelta(days=3)
    assert promise["dtend"].dt == today + timedelta(days=4)
    assert promise["dtstamp"].dt == clock.now()
    assert str(promise["url"]) == f"{settings.HEDGEROW_URL}/w/rye/people/{grace.pk}/"
    assert str(entries["expiry"]["summary"]) == "Runs out: Food licence"
    assert str(entries["care"]["summary"]) == "Call: Grace"


def test_a_calendar_shows_what_its_owner_sees_now_and_nothing_of_others(rye: Workspace) -> None:
    violet = a_member(rye, "Violet", sight=Sight.OWN)
    due = clock.today(rye.time_zone) + timedelta(days=1)
    hers = network.add_party(actor=actor_of(rye, violet), name="Hers")
    other = network.add_party(actor=the_system(rye), name="Hidden")
    promised(rye, hers, "rolls", due)
    promised(rye, other, "secret cake", due)
    token = timeline.renew_calendar(actor=actor_of(rye, violet))
    assert summaries(token) == ["Promised to Hers: rolls"]
    Membership.objects.filter(user=violet).update(sight=Sight.ALL)
    assert summaries(token) == ["Promised to Hers: rolls", "Promised to Hidden: secret cake"]
    Membership.objects.filter(user=violet).update(access_role=AccessRole.ANALYST)
    assert Client().get(f"/calendar/{token}.ics").status_code == 404
    Membership.objects.filter(user=violet).delete()
    assert Client().get(f"/calendar/{token}.ics").status_code == 404


def test_an_address_that_is_renewed_or_revoked_opens_nothing_and_stands_in_no_log(
    rye: Workspace, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    maren = actor_of(rye, a_member(rye, "Maren", AccessRole.OWNER))
    first = timeline.renew_calendar(actor=maren)
    second = timeline.renew_calendar(actor=maren)
    assert Client().get(f"/calendar/{first}.ics").status_code == 404
    assert Client().get(f"/w/rye/calendar/{second}.ics").status_code == 200
    timeline.revoke_calendar(actor=maren)
    timeline.revoke_calendar(actor=maren)
    assert Client().get(f"/calendar/{second}.ics").status_code == 404
    said = " ".join(record.getMessage() for record in caplog.records)
    assert "Not Found: /calendar/hidden" in said
    assert first not in said
    assert second not in said
    made = list(AuditEntry.objects.filter(event__startswith="timeline.calendar").values_list("event", flat=True))
    assert sorted(made) == ["timeline.calendar_made"] * 2 + ["timeline.calendar_revoked"]
    assert first not in repr(list(AuditEntry.objects.values()))


def test_fetching_changes_nothing_and_who_has_it_already_is_told_so(rye: Workspace) -> None:
    token = timeline.renew_calendar(actor=actor_of(rye, a_member(rye, "Maren", AccessRole.OWNER)))
    before = list(CalendarLink.objects.values())
    answer = Client().get(f"/calendar/{token}.ics")
    again = Client().get(f"/calendar/{token}.ics", headers={"If-None-Match": answer["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert list(CalendarLink.objects.values()) == before
    assert Client().post(f"/calendar/{token}.ics").status_code == 405


def test_a_program_and_an_analyst_have_no_calendar(rye: Workspace) -> None:
    for actor in (an_actor(rye, AccessRole.ANALYST), the_system(rye)):
        with pytest.raises(NotPermitted):
            timeline.renew_calendar(actor=actor)
    assert CalendarLink.objects.count() == 0


def test_the_page_shows_the_address_once(rye: Workspace) -> None:
    client = Client()
    client.force_login(a_member(rye, "Maren", AccessRole.OWNER))
    assert "Make my address" in client.get("/w/rye/profile/calendar/").content.decode()
    page = client.post("/w/rye/profile/calendar/address/").content.decode()
    (token,) = set(re.findall(r"http://testserver/calendar/([\w-]+)\.ics", page))
    assert summaries(token) == []
    later = client.get("/w/rye/profile/calendar/").content.decode()
    assert token not in later
    assert "Make a new address" in later
    client.post("/w/rye/profile/calendar/address/removal/")
    assert Client().get(f"/calendar/{token}.ics").status_code == 404
