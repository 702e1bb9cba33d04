"""Whom a change of many left, by name and with why; and whom undoing it left."""

import csv
import io
from datetime import date, timedelta
from http import HTTPStatus
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotFound, NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations, queries
from hedgerow.network.models import EditKind, LeftBecause, ManyEdit, ManyLeft, Party
from hedgerow.network.registries import datasets
from tests.factories.workspaces import a_workspace, an_actor
from tests.fixtures.clock import FrozenClock
from tests.network.pages.conftest import browser_of

PLACE = "/w/rye/people/edits/"


@pytest.fixture
def three(rye: Workspace, owner: Actor) -> list[Party]:
    """Ann has the tag, the role since long, and the value; Ben has the role since today; Cy has nothing."""
    with scope(rye):
        operations.define_field(actor=owner, label="Diet")
        ann = operations.add_party(actor=owner, name="Ann", roles=[], custom={"diet": "Vegan"})
        operations.give_role(actor=owner, party=ann, role="client", since=date(2020, 1, 1))
        operations.set_tags(actor=owner, party=ann, names=["Regular"])
        ben = operations.add_party(actor=owner, name="Ben", roles=["client"])
        return [ann, ben, operations.add_party(actor=owner, name="Cy")]


def change(owner: Actor, parties: list[Party], kind: EditKind, what: str, value: Any = None) -> ManyEdit:
    keys = [party.pk for party in parties]
    return operations.change_many(actor=owner, party_ids=keys, kind=kind, what=what, value=value)


def left(owner: Actor, edit: ManyEdit) -> dict[str, str]:
    return {one.party.name: one.because for one in queries.visible_left(owner, edit)}


@pytest.mark.parametrize(
    ("kind", "what", "value", "expected"),
    [
        (EditKind.TAG_ADDED, "regular", None, {"Ann": LeftBecause.HAD}),
        (EditKind.TAG_TAKEN, "regular", None, {"Ben": LeftBecause.LACKED, "Cy": LeftBecause.LACKED}),
        (EditKind.ROLE_GIVEN, "client", None, {"Ann": LeftBecause.HAD, "Ben": LeftBecause.HAD}),
        (EditKind.ROLE_ENDED, "client", date(2020, 2, 1), {"Ben": LeftBecause.LATER, "Cy": LeftBecause.LACKED}),
        (EditKind.FIELD_SET, "diet", "Vegan", {"Ann": LeftBecause.HAD}),
    ],
)
def test_each_change_says_whom_it_left_and_why(
    rye: Workspace, owner: Actor, three: list[Party], kind: EditKind, what: str, value: Any, expected: dict[str, str]
) -> None:
    with scope(rye):
        edit = change(owner, three, kind, what, value)
        assert left(owner, edit) == expected
        assert edit.left == len(expected)


def test_undoing_says_who_was_changed_since(rye: Workspace, owner: Actor, three: list[Party]) -> None:
    with scope(rye):
        edit = change(owner, three, EditKind.FIELD_SET, "diet", "Vegan")
        ben = Party.objects.get(name="Ben")
        operations.change_party(actor=owner, party=ben, changes={"custom": {"diet": "No nuts"}})
        done = operations.undo_many(actor=owner, edit_id=edit.pk)
        assert (done.restored, done.left) == (1, 1)
        assert left(owner, edit) == {"Ann": LeftBecause.HAD, "Ben": LeftBecause.SINCE}


def test_only_who_may_see_them_reads_of_them(rye: Workspace, owner: Actor, three: list[Party]) -> None:
    oak = a_workspace("oak")
    with scope(rye):
        edit = change(owner, three, EditKind.ROLE_GIVEN, "client")
        operations.archive_party(actor=owner, party=three[1])
        assert set(left(owner, edit)) == {"Ann", "Ben"}
        operations.erase_party(actor=owner, party=three[0])
        assert set(left(owner, edit)) == {"Ben"}
        assert datasets["left_out"].count([three[0].pk]) == 0
        assert datasets["left_out"].count([three[1].pk]) == 1
        with pytest.raises(NotPermitted):
            queries.visible_left(an_actor(rye, AccessRole.ANALYST), edit)
        with pytest.raises(NotPermitted):
            queries.visible_edits(an_actor(rye, AccessRole.ANALYST))
    with scope(oak), pytest.raises(NotFound):
        queries.visible_edit(an_actor(oak), edit.pk)


def test_after_thirty_days_it_is_forgotten(
    rye: Workspace, owner: Actor, three: list[Party], frozen_clock: FrozenClock
) -> None:
    with scope(rye):
        edit = change(owner, three, EditKind.ROLE_GIVEN, "client")
        assert queries.can_be_undone(edit)
        ManyEdit.objects.update(created_at=frozen_clock.now - timedelta(days=31))
        assert operations.forget_edits() == 3
        assert ManyLeft.objects.count() == 0
        edit.refresh_from_db()
        assert not queries.can_be_undone(edit)


def test_the_page_names_them_and_hands_them_out(rye: Workspace, owner: Actor, three: list[Party]) -> None:
    client = browser_of(rye)
    form = {"pick": [str(party.pk) for party in three], "name": "Regular", "way": "tag_added"}
    address = client.post("/w/rye/people/tags/", form)["Location"]
    assert address.startswith(PLACE)
    page = client.get(address).content.decode()
    for words in ("Tag added: Regular", "2 were changed by Maren Holt", "1 stays as it is.", "had it so already"):
        assert words in page
    assert f"/w/rye/people/{three[0].pk}/" in page
    assert f"/w/rye/people/{three[1].pk}/" not in page
    table = b"".join(client.post(f"{address}", {"export": "csv"}).streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]  # a file
    assert list(csv.reader(io.StringIO(table))) == [["Name", "Why"], ["Ann", "had it so already"]]
    index = client.get(PLACE).content.decode()
    assert f'href="{address}"' in index
    undone = client.post(f"{address}removal/")
    assert undone["Location"] == "/w/rye/people/"
    assert "It was undone:" in client.get(address).content.decode()


def test_undoing_leads_to_whom_it_left(rye: Workspace, owner: Actor, three: list[Party]) -> None:
    client = browser_of(rye)
    with scope(rye):
        edit = change(owner, three, EditKind.TAG_ADDED, "Regular")
        operations.set_tags(actor=owner, party=three[2], names=[])
    address = client.post(f"{PLACE}{edit.pk}/removal/")["Location"]
    page = client.get(address).content.decode()
    assert "1 was changed since, and stays." in page
    assert "was changed since, and so stayed when it was undone" in page


def test_staff_sees_it_and_exports_nothing(rye: Workspace, owner: Actor, three: list[Party]) -> None:
    with scope(rye):
        edit = change(owner, three, EditKind.ROLE_GIVEN, "client")
    staff, analyst = browser_of(rye, AccessRole.STAFF), browser_of(rye, AccessRole.ANALYST)
    assert "Ann" in staff.get(f"{PLACE}{edit.pk}/").content.decode()
    assert "text/csv" not in staff.post(f"{PLACE}{edit.pk}/", {"export": "csv"})["Content-Type"]
    for address in (PLACE, f"{PLACE}{edit.pk}/"):
        assert analyst.get(address).status_code == HTTPStatus.FORBIDDEN


def test_lists_ask_as_much_for_three_as_for_one(rye: Workspace, owner: Actor, three: list[Party]) -> None:
    client, counted = browser_of(rye), []
    for times, some in ((1, three[:1]), (2, three)):
        with scope(rye):
            for party in some:
                operations.set_tags(actor=owner, party=party, names=["Regular"])
            edits = [change(owner, some, EditKind.TAG_ADDED, "Regular") for _round in range(times)]
            assert edits[0].left == len(some)
        for address in (PLACE, f"{PLACE}{edits[0].pk}/"):
            client.get(address)
            with CaptureQueriesContext(connection) as asked:
                client.get(address)
            counted.append(len(asked))
    assert counted[:2] == counted[2:]
