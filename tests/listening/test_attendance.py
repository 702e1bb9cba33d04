"""Lists of who came to something: on everybody's page once, strangers added, doubts told, and taken back."""

import pytest

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.listening.events import ATTENDED
from hedgerow.listening.models import Attendance, Meeting
from hedgerow.network import operations as network
from hedgerow.network.models import ContactPoint, Import, Party
from hedgerow.network.views.imports import words
from hedgerow.timeline.models import Activity
from hedgerow.timeline.queries import still_true
from tests.factories.bringing import bring, complaints
from tests.factories.workspaces import a_workspace, the_system
from tests.fixtures.clock import FrozenClock

pytestmark = pytest.mark.django_db
HEADER = "Event,Date,Attendee,Email,Checked in\n"
ROWS = (
    "Bread for beginners,2026-03-14,Ada Wren,ada@wren.example,yes\n"
    "Bread for beginners,14/03/2026,Bo Hale,bo@hale.example,2026-03-14 18:02\n"
    "Bread for beginners,2026-03-14,Cy Moss,cy@moss.example,no\n"
    "Bread for beginners,2026-03-14,Dee,dee@x.example,perhaps\n"
    "bread for Beginners ,2026-03-14,ADA WREN,Ada@Wren.example,✓\n"
    "Open house,2099-01-01,Ada Wren,ada@wren.example,x\n"
    ",2026-03-14,Ada Wren,ada@wren.example,x\n"
    "Bread for beginners,soon,Ada Wren,ada@wren.example,x\n"
)


@pytest.fixture
def rye(frozen_clock: FrozenClock) -> Workspace:
    return a_workspace()


def came() -> list[tuple[str, str, str]]:
    """Who came to what, and when, as the log still says."""
    rows = still_true(Activity.objects.filter(verb=ATTENDED)).order_by("occurred_at", "position")
    names = {party.pk: party.name for party in Party.objects.all()}
    return [(names[one.actor_id or one.pk], one.properties["text"], one.occurred_at.date().isoformat()) for one in rows]


def test_a_list_is_read_row_by_row_and_doubtful_ones_are_set_aside(rye: Workspace) -> None:
    with scope(rye):
        ada = network.add_party(actor=the_system(rye), name="Ada Wren")
        network.add_contact_point(actor=the_system(rye), party=ada, kind="email", value="ada@wren.example")
        done = bring(rye, HEADER + ROWS)
        assert (done.kind, done.recognised) == ("attendance", "attendance")
        assert (done.created, done.unchanged, done.parties_created, done.passed_over) == (2, 1, 1, 2)
        assert complaints(done) == [
            (5, "", "attendance_unclear"),
            (8, "", "attendance_no_event"),
            (9, "", "attendance_wrong_day"),
        ]
        there = "Bread for beginners", "2026-03-14"
        assert came() == [("Ada Wren", *there), ("Bo Hale", *there)]


def test_the_same_list_again_and_a_second_list_of_the_event_add_only_who_is_new(rye: Workspace) -> None:
    with scope(rye):
        bring(rye, HEADER + ROWS)
        assert bring(rye, HEADER + ROWS + "\n").created == 0
        more = bring(rye, HEADER + ROWS.replace("Bo Hale,bo@hale", "Eli Fox,eli@fox"))
        assert (more.created, more.unchanged, Meeting.objects.count(), len(came())) == (1, 2, 1, 3)


def test_families_share_an_address_and_lists_cut_names_short(rye: Workspace) -> None:
    rows = "Fair,2026-03-14,Grace Okafor,home@okafor.example\nFair,2026-03-14,Eze Okafor,home@okafor.example\n"
    with scope(rye):
        header = "Event,Date,Name,Email\n"
        assert bring(rye, header + rows).parties_created == 2
        ada = bring(rye, header + "Fair,2026-03-14,Ada Wren,ada@wren.example\nTea,2026-03-15,Ada,ada@wren.example\n")
        assert (ada.parties_created, ada.created) == (1, 2)
        again = bring(
            rye, "Event,Date,First name,Last name,Phone\nTalk,2026-03-16,Ida,Holt,\nTalk,2026-03-17,Ida,Holt,\n"
        )
        assert (again.parties_created, again.created, Party.objects.count()) == (1, 2, 4)


def undone(rye: Workspace, of: Import) -> Import:
    return network.undo_import(actor=the_system(rye), import_id=of.pk)


def test_taken_back_it_never_was_and_it_can_be_brought_in_again(rye: Workspace) -> None:
    with scope(rye):
        known = bring(rye, "Name,E-mail\nAda Wren,ada@wren.example\n", kind="contacts")
        done = bring(rye, HEADER + ROWS)
        back = undone(rye, done)
        assert (back.state, back.removed, came()) == ("undone", 2, [])
        assert list(Party.objects.values_list("name", flat=True)) == ["Ada Wren"]
        assert not Attendance.objects.exists()
        assert not Meeting.objects.exists()
        assert not ContactPoint.objects.filter(normalised="bo@hale.example").exists()
        again = bring(rye, HEADER + ROWS)
        assert (again.created, len(came()), known.created) == (2, 2, 1)


def test_of_two_lists_of_one_event_one_is_taken_back_and_brought_again(rye: Workspace) -> None:
    with scope(rye):
        first = bring(rye, HEADER + ROWS)
        bring(rye, HEADER + "Bread for beginners,2026-03-14,Eli Fox,eli@fox.example,yes\n")
        undone(rye, first)
        assert [name for name, _event, _day in came()] == ["Eli Fox"]
        assert bring(rye, HEADER + ROWS).created == 2
        assert len(came()) == 3


def test_the_report_speaks_of_people_who_came_and_of_no_purchase(rye: Workspace) -> None:
    with scope(rye):
        done = bring(rye, HEADER + ROWS)
    assert [(figure.text, figure.label) for figure in words.figures(done)][:3] == [
        ("2", "times that somebody came"),
        ("1", "was here already"),
        ("2", "new people"),
    ]
