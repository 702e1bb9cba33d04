"""Meetings of a calendar file: with whoever is here, once, corrected, taken back."""

import pytest

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tabular.calendars import rows_of
from hedgerow.kernel.tenancy import scope
from hedgerow.listening import operations, queries
from hedgerow.listening.importing.calendars import FIELDS
from hedgerow.listening.models import Attendance, Guest, Meeting
from hedgerow.network import events
from hedgerow.network import operations as network
from hedgerow.network.models import Import, ImportProblem, Party
from hedgerow.timeline import queries as log
from hedgerow.timeline.models import Activity
from tests.factories.bringing import bring
from tests.factories.workspaces import the_system
from tests.fixtures.clock import FrozenClock

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen_clock")]
WHO = "ATTENDEE:mailto:grace@post.example\nATTENDEE;CN=Ben:mailto:ben@moss.example\n"


def a_meeting(uid: str = "m@x", *, at: str = "20260302T100000Z", more: str = "", title: str = "Tasting") -> str:
    return f"BEGIN:VEVENT\nUID:{uid}\nDTSTART:{at}\nDURATION:PT1H\nSUMMARY:{title}\n{WHO}{more}END:VEVENT\n"


def a_table(*meetings: str) -> str:
    data = f"BEGIN:VCALENDAR\n{''.join(meetings)}END:VCALENDAR\n".replace("\n", "\r\n").encode()
    lines = [",".join(f'"{name}"' for name in FIELDS)]
    return "\n".join([*lines, *(",".join(f'"{cell}"' for cell in row) for row in rows_of(data))]) + "\n"


def told() -> list[tuple[str, str]]:
    """What stands of meetings, without what was taken back."""
    rows = log.still_true(Activity.objects.filter(verb=events.MET)).order_by("position")
    return [(one.occurred_at.isoformat(), one.properties["text"]) for one in rows]


def counted(of: Import) -> tuple[int, int, int, int]:
    return of.created, of.updated, of.unchanged, of.passed_over


def test_a_meeting_is_on_the_page_of_whoever_is_here_and_the_same_file_adds_nothing(
    rye: Workspace, grace: Party
) -> None:
    with scope(rye):
        assert counted(bring(rye, a_table(a_meeting()))) == (1, 0, 0, 0)
        assert counted(bring(rye, a_table(a_meeting()))) == (0, 0, 1, 0)
        assert told() == [("2026-03-02T10:00:00+00:00", "Tasting")]
        assert Activity.objects.get(verb=events.MET).actor_id == grace.pk
        assert [one.email for one in Guest.objects.all()] == ["ben@moss.example"]


def test_a_corrected_one_stands_instead_and_an_older_one_changes_nothing(rye: Workspace, grace: Party) -> None:
    with scope(rye):
        bring(rye, a_table(a_meeting(more="SEQUENCE:1\n")))
        moved = a_meeting(at="20260303T120000Z", title="Tasting, later", more="SEQUENCE:2\n")
        assert counted(bring(rye, a_table(moved))) == (0, 1, 0, 0)
        assert counted(bring(rye, a_table(a_meeting(more="SEQUENCE:1\n")))) == (0, 0, 0, 1)
        assert told() == [("2026-03-03T12:00:00+00:00", "Tasting, later")]


def test_one_that_was_called_off_never_was(rye: Workspace, grace: Party) -> None:
    with scope(rye):
        off = a_meeting(more="SEQUENCE:3\nSTATUS:CANCELLED\n")
        assert counted(bring(rye, a_table(off))) == (0, 0, 0, 1)
        bring(rye, a_table(a_meeting()))
        bring(rye, a_table(off))
        assert told() == []
        assert Guest.objects.count() == 0


def test_private_ones_stay_out_and_so_does_what_is_to_come(rye: Workspace, grace: Party) -> None:
    table = a_table(
        a_meeting("p", more="CLASS:PRIVATE\n"), a_meeting("f", at="20990101T100000Z"), a_meeting("x", at="banana")
    )
    with scope(rye):
        done = bring(rye, table)
        assert (done.created, done.passed_over, done.set_aside) == (0, 2, 1)
        codes = {one.problem["code"] for one in ImportProblem.objects.filter(of_import=done)}
        assert codes == {"meeting_private", "meeting_to_come", "meeting_unreadable"}
        assert told() == []


def test_an_import_is_taken_back_and_can_come_again(rye: Workspace, grace: Party) -> None:
    with scope(rye):
        done = bring(rye, a_table(a_meeting(), a_meeting("n@x", title="Market")))
        back = network.undo_import(actor=the_system(rye), import_id=done.pk)
        assert (back.state, back.removed) == ("undone", 2)
        assert (told(), Meeting.objects.count(), Guest.objects.count()) == ([], 0, 0)
        bring(rye, a_table(a_meeting()))
        assert [text for _at, text in told()] == ["Tasting"]


def test_somebody_taken_back_out_of_a_meeting_that_others_are_still_in_can_come_again(
    rye: Workspace, grace: Party
) -> None:
    with scope(rye):
        first = bring(rye, a_table(a_meeting()))
        network.add_party(actor=the_system(rye), name="Ben", contacts=[network.NewContact("email", "ben@moss.example")])
        for of in (first, None, None):
            assert of is None or bring(rye, a_table(a_meeting())).updated == 1
            grace_was = Attendance.objects.get(party=grace).activity_id
            network.undo_import(actor=the_system(rye), import_id=first.pk)
            assert [row[1] for row in told()] == ["Tasting"]
            first = bring(rye, a_table(a_meeting()) + "\n")
            assert [row[1] for row in told()] == ["Tasting", "Tasting"]
            assert Attendance.objects.get(party=grace).activity_id != grace_was


def test_a_stranger_is_added_with_every_meeting_or_passed_over(rye: Workspace, owner: Actor, grace: Party) -> None:
    with scope(rye):
        bring(rye, a_table(a_meeting(), a_meeting("n@x", title="Market")))
        assert [(one.email, one.meetings) for one in queries.visible_guests(owner)] == [("ben@moss.example", 2)]
        ben = operations.add_guest(actor=owner, email="ben@moss.example")
        assert (ben.name, Attendance.objects.filter(party=ben).count()) == ("Ben", 2)
        assert queries.visible_guests(owner) == []
        assert counted(bring(rye, a_table(a_meeting()))) == (0, 0, 1, 0)
        bring(rye, a_table(a_meeting("o@x").replace("ben@moss", "zoe@moss")))
        operations.pass_guest_over(actor=owner, email="zoe@moss.example")
        assert queries.visible_guests(owner) == []


def test_strangers_are_forgotten_after_three_months(rye: Workspace, owner: Actor, frozen_clock: FrozenClock) -> None:
    with scope(rye):
        bring(rye, a_table(a_meeting()))
        frozen_clock.advance(days=89)
        assert operations.forget_guests(actor=owner) == 0
        frozen_clock.advance(days=2)
        assert operations.forget_guests(actor=owner) == 2
