"""Notes for oneself: written, changed, found and thrown away by their author, and read by nobody else."""

from http import HTTPStatus
from uuid import uuid4

import pytest
from django.test import Client

from hedgerow.accounts.models import User
from hedgerow.kernel.errors import Invalid, NotPermitted
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events, operations, queries
from hedgerow.network.errors import NoteNotFound
from hedgerow.network.models import Party, PrivateNote
from hedgerow.network.registries import datasets
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import the_system
from tests.network.pages.conftest import HTMX, browser_of

SECRET = "Marzipan for her birthday"


def texts(workspace: Workspace) -> list[str]:
    with scope(workspace):
        return list(PrivateNote.objects.order_by("id").values_list("text", flat=True))


def noted(browsing: Client, party: Party) -> None:
    said = {"what": events.NOTED, "text": SECRET, "only_me": "on"}
    assert browsing.post(f"/w/rye/people/{party.pk}/log/", said).status_code == HTTPStatus.FOUND


def test_it_is_written_in_the_quick_log_and_stands_on_her_page(browsing: Client, rye: Workspace, grace: Party) -> None:
    noted(browsing, grace)
    assert texts(rye) == [SECRET]
    assert SECRET in browsing.get(f"/w/rye/people/{grace.pk}/").content.decode()
    with scope(rye):
        assert not Activity.objects.filter(verb=events.NOTED).exists()
        assert not [one for one in Activity.objects.all() if SECRET in str(one.properties)]


def test_the_page_comes_anew_where_there_is_script(browsing: Client, rye: Workspace, grace: Party) -> None:
    said = {"what": events.NOTED, "text": SECRET, "only_me": "on"}
    done = browsing.post(f"/w/rye/people/{grace.pk}/log/", said, headers=HTMX)
    assert done["HX-Redirect"] == f"/w/rye/people/{grace.pk}/"


def test_it_is_written_from_anywhere(browsing: Client, rye: Workspace, grace: Party) -> None:
    said = {"key": uuid4(), "what": events.NOTED, "line": SECRET, "only_me": "on", "party": grace.pk}
    browsing.post("/w/rye/log/", said)
    assert texts(rye) == [SECRET]


def test_what_is_no_note_is_for_everybody(browsing: Client, rye: Workspace, grace: Party) -> None:
    said = {"what": events.CALLED, "text": "Called about rye", "only_me": "on"}
    browsing.post(f"/w/rye/people/{grace.pk}/log/", said)
    assert texts(rye) == []
    with scope(rye):
        assert Activity.objects.filter(verb=events.CALLED).count() == 1


def test_an_empty_one_is_refused(browsing: Client, rye: Workspace, grace: Party) -> None:
    said = {"what": events.NOTED, "text": " ", "only_me": "on"}
    answer = browsing.post(f"/w/rye/people/{grace.pk}/log/", said)
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert texts(rye) == []


def test_nobody_else_reads_finds_changes_or_throws_it_away(browsing: Client, rye: Workspace, grace: Party) -> None:
    noted(browsing, grace)
    with scope(rye):
        note = PrivateNote.objects.get()
    manager = browser_of(rye, AccessRole.MANAGER)
    for page in (f"people/{grace.pk}/", "find/?q=Marzipan", "happened/", f"people/{grace.pk}/timeline/"):
        assert SECRET not in manager.get(f"/w/rye/{page}").content.decode()
    for act in ("", "removal/"):
        answer = manager.post(f"/w/rye/people/notes/{note.pk}/{act}", {"text": "x"})
        assert answer.status_code == HTTPStatus.NOT_FOUND
    assert texts(rye) == [SECRET]
    assert SECRET in browsing.get("/w/rye/find/?q=Marzipan").content.decode()


def test_its_author_changes_it_and_throws_it_away(browsing: Client, rye: Workspace, grace: Party) -> None:
    noted(browsing, grace)
    with scope(rye):
        note = PrivateNote.objects.get()
    browsing.post(f"/w/rye/people/notes/{note.pk}/", {"text": "  "})
    assert texts(rye) == [SECRET]
    browsing.post(f"/w/rye/people/notes/{note.pk}/", {"text": "Nougat"})
    assert texts(rye) == ["Nougat"]
    browsing.post(f"/w/rye/people/notes/{note.pk}/removal/")
    assert texts(rye) == []


def test_a_program_writes_none_and_reads_none(browsing: Client, rye: Workspace, grace: Party) -> None:
    noted(browsing, grace)
    with scope(rye):
        with pytest.raises(NotPermitted):
            operations.write_private_note(actor=the_system(rye), party=grace, text="x")
        assert queries.private_notes_on(the_system(rye), grace) == []
        with pytest.raises(NoteNotFound):
            queries.visible_private_note(the_system(rye), uuid7())
    assert texts(rye) == [SECRET]


def test_only_its_author_may_change_it_by_the_operation(browsing: Client, rye: Workspace, grace: Party) -> None:
    noted(browsing, grace)
    with scope(rye):
        note = PrivateNote.objects.get()
        for act in (
            lambda: operations.change_private_note(actor=the_system(rye), note=note, text="x"),
            lambda: operations.remove_private_note(actor=the_system(rye), note=note),
        ):
            with pytest.raises(NotPermitted):
                act()
    assert texts(rye) == [SECRET]
    assert User.objects.filter(pk=note.author_id).exists()


def test_it_is_handed_out_and_erased_with_the_person(browsing: Client, rye: Workspace, grace: Party) -> None:
    noted(browsing, grace)
    with scope(rye):
        held = datasets["private_notes"]
        assert [row["text"] for row in held.rows([grace.pk])] == [SECRET]
        operations.erase_party(actor=the_system(rye), party=grace)
    assert texts(rye) == []


def test_it_goes_over_with_a_merge_and_comes_back(browsing: Client, rye: Workspace, grace: Party) -> None:
    noted(browsing, grace)
    with scope(rye):
        actor = the_system(rye)
        other = operations.add_party(actor=actor, name="Grace Okafor")
        made = operations.merge_parties(actor=actor, kept_id=other.pk, gone_id=grace.pk)
        assert PrivateNote.objects.get().party_id == other.pk
        operations.take_apart(actor=actor, merge_id=made.pk)
        assert PrivateNote.objects.get().party_id == grace.pk
        with pytest.raises(Invalid):
            operations.change_private_note(actor=actor, note=PrivateNote(author_id=None, workspace=rye), text=" ")
