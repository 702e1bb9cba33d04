"""Ties through the pages: looked at, brought in, what does not fit set aside and mended; and who is new foreseen."""

import json
import re

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.models import Import, Relationship
from hedgerow.network.operations import NewContact
from tests.factories.workspaces import the_system
from tests.network.imports.pages.conftest import PLACE, again, choices, hand_in, page_of

TIES = b"From,To,Kind,Since\nAda Wren,Ben Storr,knows,2024-03-15\nAda Wren,Nobody Here,knows,\n"
KUMU = {
    "elements": [{"label": "Ada Wren", "type": "Person"}, {"label": "Wren Mill", "type": "Organization"}],
    "connections": [{"from": "Wren Mill", "to": "Ada Wren", "type": "employs"}],
}


def people(rye: Workspace, *names: str) -> None:
    with scope(rye):
        for name in names:
            mail = NewContact("email", f"{name.split()[0].lower()}@wren.example")
            operations.add_party(actor=the_system(rye), name=name, contacts=[mail])


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def run(owner: Client, of: Import) -> Import:
    owner.post(f"{PLACE}{of.pk}/run/", choices(owner, of))
    run_pending()
    return again(of)


def test_a_file_of_ties_is_looked_at_and_what_does_not_fit_can_be_taken_away(owner: Client, rye: Workspace) -> None:
    people(rye, "Ada Wren", "Ben Storr")
    of = hand_in(owner, SimpleUploadedFile("ties.csv", TIES))
    looked = words(page_of(owner, of))
    for expected in (
        "We take this for: A list of ties.",
        "From whom",
        "Ada Wren",
        "2024-03-15",
    ):
        assert expected in looked
    assert "1 row comes in, 1 stays out" in looked
    assert "Nobody here is called or reached as “Nobody Here”." in looked
    assert "Known again by" not in looked
    done = run(owner, of)
    assert (done.state, done.created, done.set_aside) == ("done", 1, 1)
    report = words(page_of(owner, of))
    for expected in ("1 new tie", "Nobody here is called or reached as “Nobody Here”."):
        assert expected in report
    away = b"".join(owner.get(f"{PLACE}{of.pk}/to-mend.csv").streaming_content).decode()  # type: ignore[attr-defined]
    assert "Ada Wren,Nobody Here,knows" in away
    owner.post(f"{PLACE}{of.pk}/undo/")
    run_pending()
    with scope(rye):
        assert not Relationship.objects.exists()
    assert "It is taken back" in page_of(owner, of)


def test_a_network_as_json_is_looked_at_as_a_table(owner: Client, rye: Workspace) -> None:
    of = hand_in(owner, SimpleUploadedFile("hedge.json", json.dumps(KUMU).encode()))
    looked = words(page_of(owner, of))
    for expected in ("We take this for: Kumu elements.", "Connections", "employs: Ada Wren", "Import 2 people"):
        assert expected in looked
    assert run(owner, of).created == 2
    with scope(rye):
        assert Relationship.objects.get().kind.key == "employs"


def test_a_list_of_people_says_who_is_new_and_who_is_here_already(owner: Client, rye: Workspace) -> None:
    people(rye, "Ada Wren")
    ben = b"Ben Storr,ben@x.example\n"
    table = b"Name,E-mail\nAda Wren,ada@wren.example\n" + ben + ben + b"Cy Fen,cy@x.example\n"
    looked = words(page_of(owner, hand_in(owner, SimpleUploadedFile("people.csv", table))))
    for expected in ("New 2", "Here already 1", "Again in the file 1"):
        assert expected in looked
