"""A table of what everybody gives and needs, brought in as people write it."""

from datetime import date

import pytest

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import ImportProblem
from hedgerow.resources.drafts import ResourceDraft
from hedgerow.resources.models import Resource
from tests.factories.bringing import bring, complaints
from tests.resources.conftest import note

pytestmark = pytest.mark.django_db
HEAD = "Party,Side,Kind,Title,Quantity,Unit,Per,From,Until,Valid until,Worth,Note\n"


@pytest.fixture
def mill(rye: Workspace, owner: Actor) -> None:
    contacts = [network.NewContact("email", "hello@mill.example")]
    with scope(rye):
        network.add_party(actor=owner, name="Harrow Mill", kind="organisation", contacts=contacts)


def drafts() -> list[tuple[str, ResourceDraft]]:
    rows = Resource.objects.select_related("party", "kind").order_by("pk")
    return [(one.party.name if one.party else "", ResourceDraft.of(one)) for one in rows]


@pytest.mark.usefixtures("mill")
def test_rows_become_entries_of_who_is_here(rye: Workspace) -> None:
    with scope(rye):
        done = bring(
            rye,
            HEAD
            + 'hello@mill.example,gives,goods,Rye flour,"1,200.5",kg,monthly,2026-05-01,2026-12-31,,12.50,Fresh\n'
            + "Rye,needs,Equipment,Cargo bike,,,,,,,,\n"
            + "harrow mill,Offers,certificate,x,,,,,,,,\n"
            + "Harrow Mill,Gives,Certificates,Organic,,,,,,2027-01-31,,\n",
        )
        assert (done.kind, done.created) == ("resources", 3)
        assert complaints(done) == [(4, "", "resource_no_such_kind")]
        assert drafts() == [
            (
                "Harrow Mill",
                ResourceDraft(
                    side="gives",
                    kind="goods",
                    title="Rye flour",
                    quantity_milli=1_200_500,
                    unit="kg",
                    per="month",
                    since=date(2026, 5, 1),
                    until=date(2026, 12, 31),
                    worth_minor=1250,
                    currency="GBP",
                    note="Fresh",
                ),
            ),
            ("", ResourceDraft(side="needs", kind="equipment", title="Cargo bike")),
            (
                "Harrow Mill",
                ResourceDraft(side="gives", kind="certificates", title="Organic", valid_until=date(2027, 1, 31)),
            ),
        ]


@pytest.mark.usefixtures("mill")
def test_what_does_not_fit_stays_out_and_says_why(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        for _twice in range(2):
            network.add_party(actor=owner, name="Ann Lee")
        done = bring(
            rye,
            HEAD
            + "Nobody Known,gives,goods,Flour,,,,,,,,\n"
            + "Ann Lee,gives,goods,Flour,,,,,,,,\n"
            + ",gives,goods,Flour,,,,,,,,\n"
            + "Harrow Mill,sells,goods,Flour,,,,,,,,\n"
            + "Harrow Mill,gives,goods,Flour,,,,2026-06-02,2026-06-01,,,\n"
            + "Harrow Mill,gives,goods,Flour,lots,,hourly,,,soon,,\n",
        )
        assert complaints(done) == [
            (2, "", "resource_nobody_such"),
            (3, "", "resource_several_such"),
            (4, "", "resource_not_said"),
            (5, "", "resource_which_way"),
            (6, "", "resource_period_reversed"),
        ]
        assert [one.note for _who, one in drafts()] == ["Quantity: lots\nPer: hourly\nValid until: soon"]
        told = ImportProblem.objects.filter(of_import=done, cells=None).values_list("problem__code", flat=True)
        assert set(told) == {"resource_unreadable"}


@pytest.mark.usefixtures("mill")
def test_the_same_file_changes_nothing_and_blank_cells_take_nothing_away(rye: Workspace) -> None:
    with scope(rye):
        table = HEAD + "Harrow Mill,gives,goods,Rye flour,3,kg,week,,,,,Fresh\n"
        bring(rye, table)
        before = drafts()
        again = bring(rye, table)
        blank = bring(rye, HEAD + "Harrow Mill,gives,goods,rye  FLOUR,,,,,,,,\n")
        assert [(one.created, one.updated, one.unchanged) for one in (again, blank)] == [(0, 0, 1), (0, 0, 1)]
        assert drafts() == before
        more = bring(rye, HEAD + "Harrow Mill,gives,goods,Rye flour,5,kg,week,,,,,\n")
        assert (more.updated, [one.quantity_milli for _who, one in drafts()]) == (1, [5000])


def test_a_file_in_spanish_is_known_by_its_columns(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        note(owner, None, "gives", "Something else")
        done = bring(rye, "Persona;Lado;Clase;Título;Válido hasta\nRye;da;Certificados;Sanidad;31/12/2026\n")
        assert (done.kind, done.created) == ("resources", 1)
        assert Resource.objects.get(kind__key="certificates").valid_until == date(2026, 12, 31)
