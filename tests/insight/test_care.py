"""What care plans ask for comes up on the first page: the most urgent by name, the rest in one line."""

from datetime import timedelta

import pytest
from django.test import Client

from hedgerow.care import operations as care
from hedgerow.care.models import Attention, Unit
from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events
from hedgerow.network import operations as network
from hedgerow.network.models import Party, RoleKind
from hedgerow.timeline import operations as timeline
from tests.factories.reading import read_on
from tests.factories.workspaces import the_system
from tests.fixtures.clock import FrozenClock
from tests.insight.test_page import text_of

SUMMED = "By your care plans, something is due for"


@pytest.fixture
def late(rye: Workspace) -> list[Party]:
    """Four vendors, called 34, 44, … days ago, where every 30 days was planned."""
    today, actor = clock.today(rye.time_zone), the_system(rye)
    with scope(rye):
        calls = care.NewAttention("A call", (events.CALLED,), every=30, unit=Unit.DAY)
        kind = RoleKind.objects.get(key="vendor")
        care.set_plan(actor=actor, role_kind=kind, plan=care.NewPlan("", "", [calls]))
        people = []
        for number in range(4):
            since = today - timedelta(days=300)
            party = network.add_party(actor=actor, name=f"Vendor {number}", roles=["vendor"], since=since)
            fact = events.logged(party.pk, events.CALLED, "x", today - timedelta(days=34 + 10 * number))
            timeline.record(actor, fact)
            people.append(party)
        read_on()
    return people


def test_the_most_urgent_two_come_up_with_their_reason_and_the_rest_in_one_line(
    browsing: Client, late: list[Party]
) -> None:
    text = text_of(browsing)
    assert "Vendor 3: A call" in text
    assert "A call: every 30 days; the last was 64 days ago." in text
    assert "Vendor 2: A call" in text
    assert "Vendor 1: A call" not in text
    assert f"{SUMMED} 4 people and organisations." in text
    assert 'href="/w/rye/care/week/"' in text
    assert text.count('class="btn go"') == 1


def test_what_is_ticked_off_or_paused_is_gone_at_once(browsing: Client, rye: Workspace, late: list[Party]) -> None:
    text_of(browsing)
    with scope(rye):
        [attention] = Attention.objects.all()
        care.tick_off(actor=the_system(rye), party=late[3], attention=attention)
        care.pause_care(actor=the_system(rye), party=late[2], until=clock.today(rye.time_zone))
    text = text_of(browsing)
    assert ("Vendor 3: A call" in text, "Vendor 2: A call" in text, "Vendor 1: A call" in text) == (False, False, True)
    assert f"{SUMMED} 2 people" in text


def test_a_call_that_was_logged_elsewhere_is_seen_once_it_was_read(
    browsing: Client, rye: Workspace, late: list[Party]
) -> None:
    with scope(rye):
        for party in late:
            timeline.record(the_system(rye), events.logged(party.pk, events.CALLED, "x"))
    text_of(browsing)
    with scope(rye):
        read_on()
    assert SUMMED not in text_of(browsing)


def test_a_plan_that_changes_changes_the_page(browsing: Client, rye: Workspace, late: list[Party]) -> None:
    text_of(browsing)
    with scope(rye):
        care.remove_plan(actor=the_system(rye), role_kind=RoleKind.objects.get(key="vendor"))
    assert SUMMED not in text_of(browsing)


def test_what_becomes_due_with_the_day_comes_up(
    browsing: Client, rye: Workspace, late: list[Party], frozen_clock: FrozenClock
) -> None:
    with scope(rye):
        on = clock.today(rye.time_zone) - timedelta(days=20)
        for party in late:
            timeline.record(the_system(rye), events.logged(party.pk, events.CALLED, "x", on))
        read_on()
    assert SUMMED not in text_of(browsing)
    frozen_clock.advance(days=10)
    assert f"{SUMMED} 4 people" in text_of(browsing)


def test_an_analyst_is_told_neither_names_nor_where_the_list_is(analyst: Client, late: list[Party]) -> None:
    text = text_of(analyst)
    assert "Vendor" not in text.replace("Vendors", "")
    assert "care/week" not in text
