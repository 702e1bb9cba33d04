"""Logging from anywhere, in one line."""

from http import HTTPStatus
from uuid import uuid4

import pytest
from django.test import Client

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events
from hedgerow.network.models import Party, PrivateNote
from hedgerow.timeline import queries as timeline
from hedgerow.timeline.models import Activity
from tests.network.pages.conftest import HTMX, a_party, browser_of

PAGE = "/w/rye/log/"


def logged(workspace: Workspace) -> list[tuple[str, str]]:
    with scope(workspace):
        told = Activity.objects.filter(verb__in=events.LOGGED_BY_HAND).order_by("position")
        return [(one.verb, one.properties.get("text", "")) for one in told]


def a_log(**said: object) -> dict[str, object]:
    return {"key": str(uuid4()), **said}


def test_the_dialog_logs_and_closes(browsing: Client, rye: Workspace, grace: Party) -> None:
    assert "<html" not in browsing.get(PAGE, headers=HTMX).content.decode()
    response = browsing.post(PAGE, a_log(line="call Grace about the cake yesterday"), headers=HTMX)
    assert "close-sheet" in response["HX-Trigger-After-Settle"]
    assert logged(rye) == [(events.CALLED, "the cake")]


def test_without_script_it_is_a_page(browsing: Client, rye: Workspace, grace: Party) -> None:
    assert "<h1>Log what happened</h1>" in browsing.get(PAGE).content.decode()
    found = browsing.post(PAGE, a_log(line="Likes rye", what=events.NOTED))
    assert found.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert 'value="Likes rye"' in found.content.decode()
    done = browsing.post(PAGE, a_log(line="Likes rye", what=events.NOTED, party=grace.pk))
    assert done["Location"] == f"/w/rye/people/{grace.pk}/"
    assert logged(rye) == [(events.NOTED, "Likes rye")]


def test_sent_twice_it_is_recorded_once_and_another_line_is_another(
    browsing: Client, rye: Workspace, grace: Party
) -> None:
    said = a_log(line="call Grace about the cake")
    for _ in range(2):
        browsing.post(PAGE, said)
    browsing.post(PAGE, {**said, "line": "call Grace about the bread"})
    assert logged(rye) == [(events.CALLED, "the cake"), (events.CALLED, "the bread")]


def test_a_meeting_with_several_is_on_record_with_each(browsing: Client, rye: Workspace, grace: Party) -> None:
    other = a_party(rye, "Ben Moss")
    browsing.post(PAGE, a_log(line="met Grace and Ben about the market", went="well"))
    assert logged(rye) == [(events.MET, "the market")] * 2
    with scope(rye):
        assert {one.actor_id for one in Activity.objects.filter(verb=events.MET)} == {grace.pk, other.pk}


def test_somebody_new_is_added_once(browsing: Client, rye: Workspace) -> None:
    assert "Add “Ana”" in browsing.get(f"{PAGE}reading/", {"line": "call Ana"}, headers=HTMX).content.decode()
    said = a_log(line="call Ana about the cake", party="new:Ana")
    for _ in range(2):
        browsing.post(PAGE, said)
    with scope(rye):
        assert [one.name for one in Party.objects.all()] == ["Ana"]
    assert logged(rye) == [(events.CALLED, "the cake")]


def test_of_two_with_one_name_a_person_chooses(browsing: Client, rye: Workspace, grace: Party) -> None:
    a_party(rye, "Grace Moss")
    said = a_log(line="call Grace")
    assert browsing.post(PAGE, said).status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert logged(rye) == []
    browsing.post(PAGE, {**said, "party": grace.pk})
    assert logged(rye) == [(events.CALLED, "")]


def test_what_was_chosen_counts_for_more_than_what_was_read(browsing: Client, rye: Workspace, grace: Party) -> None:
    browsing.post(PAGE, a_log(line="call Grace", what=events.MET, read_what=events.CALLED))
    browsing.post(PAGE, a_log(line="call Grace", what=events.MET, read_what=events.MET))
    assert [verb for verb, _text in logged(rye)] == [events.MET, events.CALLED]


def test_it_opens_with_whoever_the_page_is_about(browsing: Client, rye: Workspace, grace: Party) -> None:
    over = {**HTMX, "HX-Current-URL": f"http://testserver/w/rye/people/{grace.pk}/"}
    page = browsing.get(PAGE, headers=over).content.decode()
    assert f'value="{grace.pk}" checked' in page
    other = a_party(rye, "Ben Moss")
    said = a_log(line="call Ben", party=grace.pk, read_party=grace.pk)
    browsing.post(PAGE, said, headers=over)
    with scope(rye):
        assert Activity.objects.get(verb=events.CALLED).object_id == other.pk


def test_a_promise_has_its_day(browsing: Client, rye: Workspace, grace: Party) -> None:
    browsing.post(PAGE, a_log(line="promised Grace a cake by 2099-01-02"))
    with scope(rye):
        assert Activity.objects.get(verb=events.PROMISED).properties == {"text": "a cake", "due": "2099-01-02"}


def test_undo_takes_it_back_for_whoever_logged_it(browsing: Client, rye: Workspace, grace: Party) -> None:
    response = browsing.post(PAGE, a_log(line="promised Grace a cake"), headers=HTMX)
    assert "/removal/" in response["HX-Trigger"]
    with scope(rye):
        mark = Activity.objects.get(verb=events.PROMISED).external_id.rpartition("-")[0]
    address = f"{PAGE}{mark}/removal/"
    browser_of(rye, AccessRole.MANAGER).post(address)
    with scope(rye):
        assert timeline.still_true(Activity.objects.filter(verb=events.PROMISED)).exists()
    for _ in range(2):
        assert browsing.post(address).status_code == HTTPStatus.FOUND
    with scope(rye):
        assert not timeline.still_true(Activity.objects.filter(verb=events.PROMISED)).exists()
        assert Activity.objects.filter(verb=events.LOG_TAKEN_BACK).count() == 1
    assert "a cake" not in browsing.get(f"/w/rye/people/{grace.pk}/").content.decode().split('id="h-time"')[0]


def test_a_note_for_oneself_is_in_no_log_and_there_once(browsing: Client, rye: Workspace, grace: Party) -> None:
    said = a_log(line="note Grace likes rye", only_me="on", what=events.NOTED)
    for _ in range(2):
        browsing.post(PAGE, said)
    assert logged(rye) == []
    with scope(rye):
        assert [one.text for one in PrivateNote.objects.all()] == ["likes rye"]


@pytest.mark.parametrize("party", ["", "nonsense", "new:", "new:  "])
def test_with_nobody_nothing_is_logged(browsing: Client, rye: Workspace, party: str) -> None:
    said = a_log(line="likes rye", what=events.NOTED, party=party)
    assert browsing.post(PAGE, said).status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert logged(rye) == []


def test_not_with_somebody_of_another_workspace_and_not_by_an_analyst(
    browsing: Client, analyst: Client, rye: Workspace, oak: Workspace, grace: Party, stranger: Party
) -> None:
    said = a_log(line="likes rye", what=events.NOTED)
    assert browsing.post(PAGE, {**said, "party": stranger.pk}).status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert str(stranger.pk) not in browsing.get(f"{PAGE}reading/", {"line": "call Stranger"}).content.decode()
    for page in (PAGE, f"{PAGE}reading/"):
        assert analyst.get(page).status_code == HTTPStatus.FORBIDDEN
    assert analyst.post(PAGE, {**said, "party": grace.pk}).status_code == HTTPStatus.FORBIDDEN
    assert logged(rye) == logged(oak) == []
