"""`hedgerow duplicates scan`, `merge` and `unmerge`: what they say to people and to programs."""

import json
from uuid import uuid4

import pytest

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.models import Party
from hedgerow.network.operations import NewContact
from tests.cli.conftest import Command
from tests.factories.workspaces import a_workspace, the_system

HERE = ("--workspace", "rye")


@pytest.fixture
def rye(db: None) -> Workspace:
    return a_workspace()


def add(rye: Workspace, name: str) -> Party:
    with scope(rye):
        contacts = [NewContact("email", "ada@wren.example")]
        return operations.add_party(actor=the_system(rye), name=name, contacts=contacts)


def test_from_the_scan_to_one_and_back_to_two(hedgerow: Command, rye: Workspace) -> None:
    ada, other = add(rye, "Ada Wren"), add(rye, "A. Wren")
    told = json.loads(hedgerow("duplicates", "scan", *HERE, "--json").out)
    [pair] = told.pop("pairs")
    assert told == {"parties": 2, "compared": 1, "certain": 0, "possible": 1}
    assert pair == {
        "first": str(ada.pk), "second": str(other.pk), "score": 0.85, "reasons": ["similar_name", "same_email"]
    }  # fmt: skip
    assert "2 looked at, 1 pairs compared: 0 surely one, 1 maybe." in hedgerow("duplicates", "scan", *HERE).out

    tried = json.loads(hedgerow("merge", ada.pk, other.pk, *HERE, "--dry-run", "--json").out)
    assert (tried["id"], tried["differing"]) == (None, ["name"])
    assert "They differ in: name." in hedgerow("merge", ada.pk, other.pk, *HERE, "--dry-run").out
    made = json.loads(hedgerow("merge", ada.pk, other.pk, *HERE, "--take", "name", "--json").out)
    with scope(rye):
        assert Party.objects.get(pk=ada.pk).name == "A. Wren"
    assert "Ada Wren and A. Wren are two again" in hedgerow("unmerge", made["id"]).out
    again = hedgerow("unmerge", made["id"])
    assert (again.status, len(again.err)) == (1, 1)


def test_what_is_not_there_is_told_in_one_line(hedgerow: Command, rye: Workspace) -> None:
    for arguments in (("unmerge", uuid4()), ("merge", uuid4(), uuid4(), *HERE), ("duplicates", "scan", "-w", "oak")):
        said = hedgerow(*arguments)
        assert (said.status, said.out, len(said.err)) == (1, "", 1), arguments
