"""Ties come in from files: of their own, from cards that name somebody, and from the companies people work for."""

import io
import json
from typing import Any

import pytest

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tabular.converting import as_csv
from hedgerow.kernel.tabular.errors import UnreadableFile
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations, queries
from hedgerow.network.models import Import, ImportProblem, ImportState, Party, Relationship, RelationshipKind
from hedgerow.network.operations import NewContact
from hedgerow.network.operations.imports import tie_words
from tests.factories.bringing import bring
from tests.factories.workspaces import a_workspace, the_system

pytestmark = pytest.mark.django_db
TIES = "From,To,Kind,Since\n"


@pytest.fixture
def rye(db: None) -> Workspace:
    workspace = a_workspace()
    with scope(workspace):
        for name in ("Ada Wren", "Ben Storr", "Grace Okafor"):
            add(workspace, name)
        for name in ("Wren Mill", "Storr Bakery"):
            add(workspace, name, kind="organisation")
    return workspace


def add(rye: Workspace, name: str, email: str = "", **details: Any) -> Party:
    contacts = [NewContact("email", email or f"{name.split(maxsplit=1)[0].lower()}@{name.split()[1].lower()}.example")]
    return operations.add_party(actor=the_system(rye), name=name, contacts=contacts, **details)


def ties() -> list[tuple[str, str, str, str]]:
    rows = Relationship.objects.filter(until=None).select_related("from_party", "to_party", "kind")
    found = []
    for tie in rows:
        ends = [tie.from_party.name, tie.to_party.name]
        ends = sorted(ends) if tie.kind.is_symmetric else ends
        found.append((ends[0], tie.kind.key, ends[1], str(tie.since or "")))
    return sorted(found)


def told(of: Import) -> tuple[str, str, int, int, int]:
    return of.kind, of.state, of.created, of.unchanged, of.set_aside


def test_a_file_of_ties_is_recognised_and_comes_in_once(rye: Workspace) -> None:
    table = (
        TIES + "Ada Wren,Ben Storr,knows,2024-03-15\n"
        "ada@wren.example,wren@mill.example,owns,\n"
        "Storr Bakery,Wren Mill,is supplied by,2020-01-01\n"
        "Ben Storr,Storr Bakery,arbeitet für,\n"
    )
    with scope(rye):
        done = bring(rye, table)
        assert told(done) == ("ties", ImportState.DONE, 4, 0, 0)
        assert ties() == [
            ("Ada Wren", "knows", "Ben Storr", "2024-03-15"),
            ("Ada Wren", "owns", "Wren Mill", ""),
            ("Ben Storr", "arbeitet-für", "Storr Bakery", ""),
            ("Wren Mill", "supplies", "Storr Bakery", "2020-01-01"),
        ]
        assert told(bring(rye, table)) == ("ties", ImportState.DONE, 0, 4, 0)


def test_words_in_another_language_and_backwards_mean_the_same_kind(rye: Workspace) -> None:
    with scope(rye):
        bring(rye, "De,Para,Tipo\nStorr Bakery,Wren Mill,se provee de\nGrace Okafor,Storr Bakery,works for\n")
        assert [(first, kind, second) for first, kind, second, _since in ties()] == [
            ("Storr Bakery", "employs", "Grace Okafor"),
            ("Wren Mill", "supplies", "Storr Bakery"),
        ]


def test_kumu_connections_with_words_of_their_own(rye: Workspace) -> None:
    table = (
        "From,To,Direction,Type,Label,Strength\n"
        "Ada Wren,Grace Okafor,mutual,Collaboration,since the fair,3\n"
        "Ben Storr,Grace Okafor,directed,,,1\n"
    )
    with scope(rye):
        done = bring(rye, table)
        assert (done.recognised, told(done)) == ("kumu", ("ties", ImportState.DONE, 2, 0, 0))
        kinds = RelationshipKind.objects.filter(key__in=("collaboration", "is-connected-with"))
        assert {kind.label: kind.is_symmetric for kind in kinds} == {"Collaboration": True, "is connected with": True}
        assert Relationship.objects.get(kind__key="collaboration").note == "since the fair"


def test_what_does_not_fit_is_set_aside_with_its_reason_and_its_cells(rye: Workspace) -> None:
    with scope(rye):
        add(rye, "Ben Storr", "other@storr.example")
        table = (
            TIES + "Ada Wren,Nobody Here,knows,\n"
            "Ada Wren,Ben Storr,knows,\n"
            "Ada Wren,,knows,\n"
            "Ada Wren,ADA WREN,knows,\n"
            "Ada Wren,Wren Mill,mentors,\n"
            "Ada Wren,Grace Okafor,knows,long ago\n"
        )
        done = bring(rye, table)
        assert told(done) == ("ties", ImportState.DONE, 1, 0, 5)
        codes = ImportProblem.objects.order_by("row").values_list("problem__code", "severity")
        assert list(codes) == [
            ("tie_nobody_such", "error"),
            ("tie_several_such", "error"),
            ("tie_one_end", "error"),
            ("tie_same_ends", "error"),
            ("tie_does_not_fit", "error"),
            ("tie_since_unreadable", "warning"),
        ]
        assert [row.cells for row in ImportProblem.objects.filter(severity="error").order_by("row")][:2] == [
            ["Ada Wren", "Nobody Here", "knows", ""],
            ["Ada Wren", "Ben Storr", "knows", ""],
        ]
        assert Relationship.objects.get().note == "long ago"
        first = ImportProblem.objects.order_by("row").first()
        assert first is not None
        assert "Nobody here is called or reached as “Nobody Here”." in queries.problem_in_words(done, first).cause


def test_a_column_of_a_thousand_words_makes_no_thousand_kinds(rye: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    with scope(rye):
        monkeypatch.setattr(tie_words, "MOST_KINDS", RelationshipKind.objects.count() + 2)
        rows = "".join(f"Ada Wren,Grace Okafor,word {number},\n" for number in range(6))
        done = bring(rye, TIES + rows)
        assert told(done) == ("ties", ImportState.DONE, 2, 0, 4)
        assert ImportProblem.objects.filter(problem__code="tie_too_many_kinds").count() == 4


def test_a_file_of_ties_is_taken_back(rye: Workspace) -> None:
    with scope(rye):
        ada, ben = Party.objects.get(name="Ada Wren"), Party.objects.get(name="Ben Storr")
        operations.make_tie(actor=the_system(rye), from_party=ada, to_party=ben, kind="mentors")
        done = bring(rye, TIES + "Ada Wren,Ben Storr,knows,\nAda Wren,Wren Mill,owns,\n")
        undone = operations.undo_import(actor=the_system(rye), import_id=done.pk)
        assert (undone.state, undone.removed, undone.kept) == (ImportState.UNDONE, 2, 0)
        assert ties() == [("Ada Wren", "mentors", "Ben Storr", "")]


CARDS = """BEGIN:VCARD
VERSION:3.0
FN:Nell Underwood
UID:nell
item1.X-ABRELATEDNAMES:Owen Underwood
item1.X-ABLabel:_$!<Spouse>!$_
item2.X-ABRELATEDNAMES:Nobody At All
item2.X-ABLabel:_$!<Friend>!$_
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Owen Underwood
UID:owen
RELATED;TYPE=friend;VALUE=text:Ada Wren
END:VCARD
"""


def kept(text: str) -> bytes:
    """What the file becomes when it is kept."""
    return b"".join(as_csv(lambda: io.BytesIO(text.encode())) or ())


def test_whom_a_card_names_becomes_a_tie_wherever_in_the_file_they_stand(rye: Workspace) -> None:
    with scope(rye):
        done = bring(rye, kept(CARDS))
        assert (done.state, done.created) == (ImportState.DONE, 2)
        assert ties() == [
            ("Ada Wren", "knows", "Owen Underwood", ""),
            ("Nell Underwood", "family_of", "Owen Underwood", ""),
        ]
        nell = Party.objects.get(name="Nell Underwood")
        assert "Nobody At All" in nell.custom.values()
        bring(rye, kept(CARDS))
        assert len(ties()) == 2
        undone = operations.undo_import(actor=the_system(rye), import_id=done.pk)
        assert (undone.state, undone.removed, undone.kept) == (ImportState.UNDONE, 2, 0)
        assert ties() == []


def test_who_works_for_a_company_that_is_here_is_tied_to_it(rye: Workspace) -> None:
    with scope(rye):
        bring(rye, "Name,E-mail,Company\nNell Lowe,nell@x.example,wren  MILL\nOwen Lowe,owen@x.example,Elsewhere\n")
        assert ties() == [("Wren Mill", "employs", "Nell Lowe", "")]
        add(rye, "Wren Mill", "second@mill.example", kind="organisation")
        bring(rye, "Name,E-mail,Company\nPia Lowe,pia@x.example,Wren Mill\n")
        assert len(ties()) == 1  # two are called so: nobody can say which


KUMU = {
    "elements": [
        {"_id": "e1", "attributes": {"label": "Priya Lal", "element type": "Person", "tags": ["VIP", "Rye"]}},
        {"_id": "e2", "attributes": {"label": "Lal Farm", "element type": "Organization", "postcode": "TN31"}},
        {"label": "Owen Lal", "type": "Person", "description": "Grows rye"},
        {"_id": "e4", "attributes": {}},
    ],
    "connections": [
        {"from": "e2", "to": "e1", "direction": "directed", "attributes": {"connection type": "employs"}},
        {"from": "Priya Lal", "to": "Owen Lal", "type": "Shares a van"},
        {"from": "Lal Farm", "to": "Wren Mill", "type": "supplies"},
        {"from": "e9", "to": "Owen Lal", "type": "knows"},
    ],
}


def test_a_network_as_json_brings_its_elements_and_what_is_between_them(rye: Workspace) -> None:
    with scope(rye):
        done = bring(rye, kept(json.dumps(KUMU)))
        assert (done.recognised, done.state, done.created) == ("kumu", ImportState.DONE, 3)
        assert [(first, kind, second) for first, kind, second, _since in ties()] == [
            ("Lal Farm", "employs", "Priya Lal"),
            ("Lal Farm", "supplies", "Wren Mill"),
            ("Owen Lal", "knows", "Priya Lal"),
        ]
        assert Relationship.objects.get(kind__key="knows").note == "Shares a van"
        farm, owen = Party.objects.get(name="Lal Farm"), Party.objects.get(name="Owen Lal")
        assert (farm.kind, owen.notes) == ("organisation", "Grows rye")
        assert "TN31" in farm.custom.values()
        bring(rye, kept(json.dumps(KUMU)))
        assert len(ties()) == 3


@pytest.mark.parametrize(
    "text", ['{"elements": [', '{"elements": ' + "[" * 5000, '{"elements": 7}', '{"elements": [{"a": 1}]}']
)
def test_json_that_is_damaged_or_empty_is_refused_in_words(rye: Workspace, text: str) -> None:
    with scope(rye), pytest.raises(UnreadableFile):
        bring(rye, kept(text))
