"""Files about parties that are here already: who is who, what is completed, and what stays as it is."""

import pytest

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events, operations
from hedgerow.network.models import ContactPoint, ExternalId, Party, Role
from hedgerow.timeline.models import Activity
from tests.factories.bringing import bring, counts
from tests.factories.workspaces import the_system

pytestmark = pytest.mark.django_db

SQUARE = (
    "Reference ID,First Name,Last Name,Email Address,Phone Number,Company Name,Birthday,Memo,"
    "Square Customer ID,Creation Source,First Visit,Last Visit,Transaction Count,"
    "Lifetime Spend,Email Subscription Status,Instant Profile\n"
)


def square(*rows: str) -> str:
    return SQUARE + "\n".join(rows) + "\n"


def grace(
    *, phone: str = "07700 900148", memo: str = "sliced thick", key: str = "SQ1", email: str = "grace@rye.example"
) -> str:
    return f"R-1,Grace,Okafor,{email},{phone},St Mary,11-04,{memo},{key},Directory,2023-01-14,2024-10-02,61,$9,,FALSE"


def phones() -> list[str]:
    points = ContactPoint.objects.filter(kind="phone").order_by("normalised")
    return list(points.values_list("normalised", flat=True))


def test_a_changed_phone_under_the_same_key_updates_the_party(rye: Workspace) -> None:
    with scope(rye):
        bring(rye, square(grace()))
        done = bring(rye, square(grace(phone="07700 900999")))
        assert (done.created, done.updated, Party.objects.count()) == (0, 1, 1)
        assert phones() == ["+447700900148", "+447700900999"]
        changed = Activity.objects.get(verb=events.PARTY_CHANGED)
        assert changed.properties == {"fields": ["phone"]}


def test_a_blank_cell_erases_nothing(rye: Workspace) -> None:
    with scope(rye):
        bring(rye, square(grace()))
        before = list(Party.objects.values()), counts()
        done = bring(rye, square("R-1,Grace,Okafor,,,,,,SQ1,,,,,,,"))
        assert (done.updated, done.unchanged) == (0, 1)
        assert (list(Party.objects.values()), counts()) == before


def test_a_new_name_under_the_same_key_renames(rye: Workspace) -> None:
    with scope(rye):
        bring(rye, square(grace()))
        bring(rye, square(grace().replace("Okafor", "Adeyemi", 1)))
        assert Party.objects.values_list("name", "sort_name").get() == ("Grace Adeyemi", "grace adeyemi")


def test_another_systems_file_fills_gaps_and_overrules_nothing(rye: Workspace) -> None:
    with scope(rye):
        bring(rye, square(grace()))
        listed = (
            "First name,Last name,E-mail,Birthday,Job title,Nickname\n"
            "Grace,Okafor,grace@rye.example,1979-01-01,Baker,Gracie\n"
        )
        done = bring(rye, listed, kind="contacts")
        party = Party.objects.get()
        assert (done.updated, party.birthday, party.job_title) == (1, "--11-04", "Baker")
        assert party.name_parts["nickname"] == "Gracie"


def test_the_same_e_mail_with_another_name_is_another_party(rye: Workspace) -> None:
    with scope(rye):
        listed = "Name,E-mail\nGrace Okafor,home@okafor.example\nEze Okafor,home@okafor.example\n"
        done = bring(rye, listed, kind="contacts")
        assert (done.created, bring(rye, listed, kind="contacts").unchanged) == (2, 2)


def test_two_rows_of_one_person_become_one_party_with_all_of_both(rye: Workspace) -> None:
    listed = "Name,E-mail,Phone,Note\nAda Wren,ada@wren.example,,first\nAda Wren,ada@wren.example,07700 900300,second\n"
    with scope(rye):
        done = bring(rye, listed, kind="contacts")
        assert (done.created, done.updated, Party.objects.count()) == (1, 1, 1)
        assert (Party.objects.get().notes, phones()) == ("first\n\nsecond", ["+447700900300"])
        again = bring(rye, listed, kind="contacts")
        assert (again.created, again.updated, again.unchanged) == (0, 0, 2)


def test_rows_that_only_a_third_row_joins_are_one_party(rye: Workspace) -> None:
    """The last row knows the middle one by phone, which knows the first by e-mail."""
    listed = (
        "Name,E-mail,Phone,Note\nAda Wren,ada@wren.example,,one\nAda Wren,ada@wren.example,07700 900300,two\n"
        "Ada Wren,,07700 900300,three\n"
    )
    with scope(rye):
        done = bring(rye, listed, kind="contacts")
        assert (done.created + done.updated + done.unchanged, Party.objects.count()) == (3, 1)
        assert Party.objects.get().notes == "one\n\ntwo\n\nthree"


def test_namesakes_without_contact_differ_by_whatever_else_the_file_says(rye: Workspace) -> None:
    listed = "Name,Job title\nAda Wren,Miller\nAda Wren,Painter\nAda Wren,Painter\n"
    with scope(rye):
        done = bring(rye, listed, kind="contacts")
        assert (done.created, done.unchanged) == (2, 1)
        assert set(Party.objects.values_list("job_title", flat=True)) == {"Miller", "Painter"}
        assert bring(rye, listed, kind="contacts").unchanged == 3


def test_one_person_kept_twice_by_the_other_system_does_not_change_to_and_fro(rye: Workspace) -> None:
    with scope(rye):
        rows = square(grace(key="SQ1"), grace(key="SQ2").replace("11-04", "12-25").replace("R-1", "R-2"))
        bring(rye, rows)
        before = list(Party.objects.values())
        assert bring(rye, rows).updated == 0
        assert list(Party.objects.values()) == before
        assert ExternalId.objects.filter(source="square").count() == 2


def test_a_party_that_was_put_away_comes_back(rye: Workspace) -> None:
    with scope(rye):
        bring(rye, square(grace()))
        operations.archive_party(actor=the_system(rye), party=Party.objects.get())
        done = bring(rye, square(grace()))
        party = Party.objects.get()
        assert (done.created, done.updated, party.archived_at) == (0, 1, None)
        assert Activity.objects.get(verb=events.PARTY_CHANGED).properties == {"fields": ["restored"]}


def test_a_role_that_ended_is_not_given_again(rye: Workspace) -> None:
    with scope(rye):
        bring(rye, square(grace()))
        operations.end_role(actor=the_system(rye), party=Party.objects.get(), role="client")
        assert bring(rye, square(grace())).updated == 0
        assert Role.objects.filter(until=None).count() == 0


def test_an_id_that_another_party_has_stays_with_her(rye: Workspace) -> None:
    with scope(rye):
        bring(rye, square(grace(), "R-2,Eze,Okafor,eze@rye.example,,,,,SQ2,Directory,,,,,,"))
        crossed = square("R-2,Grace,Okafor,grace@rye.example,,,,,SQ1,Directory,,,,,,")
        bring(rye, crossed)
        owners = dict(ExternalId.objects.values_list("external_id", "party__name"))
        assert owners == {"SQ1": "Grace Okafor", "R-1": "Grace Okafor", "SQ2": "Eze Okafor", "R-2": "Eze Okafor"}
