"""Saved maps: what they hold, who sees and changes them, and that forgetting can be undone."""

import json
from datetime import timedelta
from http import HTTPStatus
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor, system_actor
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations, queries
from hedgerow.network.errors import NameMissing, ViewNotFound
from hedgerow.network.models import Party, SavedView
from tests.factories.workspaces import an_actor
from tests.network.pages.conftest import browser_of

pytestmark = pytest.mark.django_db
SAVED = "/w/rye/map/saved/"


def kept(rye: Workspace) -> list[tuple[str, str, bool]]:
    with scope(rye):
        there = SavedView.objects.filter(forgotten_at=None).order_by("name")
        return [(view.name, view.query, view.is_shared) for view in there]


def the_one(rye: Workspace) -> SavedView:
    with scope(rye):
        return SavedView.objects.get()


def test_a_map_is_saved_with_what_is_shown_and_opened_again(
    browsing: Client, rye: Workspace, people: dict[str, Party]
) -> None:
    ben = str(people["Ben"].id)
    pins = json.dumps({"network": {ben: [12.34, -5], "x": [1, 2]}, "moon": {ben: [0, 0]}})
    query = "view=network&colour=group&saved=9&junk=1&off=vendor"
    answer = browsing.post(SAVED, {"name": " Who  knows whom ", "query": query, "pins": pins, "is_shared": "1"})
    view = the_one(rye)
    assert answer["Location"] == f"/w/rye/map/?saved={view.pk}"
    assert kept(rye) == [("Who knows whom", "view=network&colour=group&off=vendor", True)]
    assert view.pins == {"network": {ben: [12.3, -5.0]}}
    page = browsing.get(answer["Location"]).content.decode()
    assert f'data-wish="view=network&amp;colour=group&amp;off=vendor&amp;saved={view.pk}"' in page
    assert f'data-keep="{SAVED}{view.pk}/"' in page
    assert "Who knows whom" in page


def test_what_the_address_adds_counts_for_more_than_what_was_saved(
    browsing: Client, rye: Workspace, people: dict[str, Party]
) -> None:
    browsing.post(SAVED, {"name": "One", "query": "view=network&colour=group"})
    page = browsing.get(f"/w/rye/map/?saved={the_one(rye).pk}&view=rings").content.decode()
    assert f'data-wish="saved={the_one(rye).pk}&amp;view=rings"' in page


def test_the_same_name_again_replaces_one_s_own(browsing: Client, rye: Workspace, people: dict[str, Party]) -> None:
    for query in ("view=network", "view=chain"):
        browsing.post(SAVED, {"name": "Ours", "query": query})
    assert kept(rye) == [("Ours", "view=chain", False)]


def test_a_map_is_renamed_kept_anew_and_its_pins_are_moved(
    browsing: Client, rye: Workspace, people: dict[str, Party]
) -> None:
    browsing.post(SAVED, {"name": "Ours", "query": "view=network"})
    address, ben = f"{SAVED}{the_one(rye).pk}/", str(people["Ben"].id)
    browsing.post(address, {"name": "Theirs"})
    browsing.post(address, {"query": "view=chain"})
    quiet = browsing.post(address, {"pins": json.dumps({"chain": {ben: [1, 2]}})}, headers={"HX-Request": "true"})
    assert (quiet.status_code, quiet.content) == (HTTPStatus.NO_CONTENT, b"")
    assert kept(rye) == [("Theirs", "view=chain", False)]
    assert the_one(rye).pins == {"chain": {ben: [1.0, 2.0]}}


def test_forgetting_is_undone_until_it_is_too_late(browsing: Client, rye: Workspace, people: dict[str, Party]) -> None:
    for name in ("One", "Two"):
        browsing.post(SAVED, {"name": name})
    with scope(rye):
        one, two = SavedView.objects.order_by("name")
    page = browsing.post(f"{SAVED}{one.pk}/removal/", follow=True).content.decode()
    assert f'action="{SAVED}{one.pk}/return/"' in page
    assert [name for name, *_rest in kept(rye)] == ["Two"]
    browsing.post(f"{SAVED}{one.pk}/return/")
    assert [name for name, *_rest in kept(rye)] == ["One", "Two"]
    with scope(rye):
        SavedView.objects.filter(pk=one.pk).update(forgotten_at=clock.now() - timedelta(days=2))
    browsing.post(f"{SAVED}{two.pk}/removal/")
    assert browsing.post(f"{SAVED}{one.pk}/return/").status_code == HTTPStatus.NOT_FOUND


def test_a_map_without_a_name_is_told_and_not_kept(browsing: Client, rye: Workspace, people: dict[str, Party]) -> None:
    page = browsing.post(SAVED, {"name": "  ", "query": "view=chain"}, follow=True).content.decode()
    assert "Give a name" in page
    assert 'data-wish="view=chain"' in page
    assert kept(rye) == []


@pytest.mark.parametrize("pins", ["", "no", "[]", '{"network": [1]}', '{"network": {"x": [1, 2]}}'])
def test_pins_that_do_not_read_are_none(browsing: Client, rye: Workspace, people: dict[str, Party], pins: str) -> None:
    browsing.post(SAVED, {"name": "Ours", "pins": pins})
    assert the_one(rye).pins == {}


@pytest.mark.parametrize("spot", [[1], [1, "2"], [True, 1], [1e9, 0], ["NaN", 0]])
def test_a_place_that_is_none_is_left_out(
    browsing: Client, rye: Workspace, people: dict[str, Party], spot: Any
) -> None:
    ben = str(people["Ben"].id)
    browsing.post(SAVED, {"name": "Ours", "pins": json.dumps({"network": {ben: spot}})})
    assert the_one(rye).pins == {}


def test_lists_and_maps_keep_their_views_apart(browsing: Client, rye: Workspace, people: dict[str, Party]) -> None:
    browsing.post("/w/rye/people/views/", {"name": "Ours", "query": "role=client"})
    browsing.post(SAVED, {"name": "Ours", "query": "view=chain"})
    with scope(rye):
        assert sorted(SavedView.objects.values_list("page", "query")) == [
            ("map", "view=chain"),
            ("people", "role=client"),
        ]
    assert "view=chain" not in browsing.get("/w/rye/people/").content.decode()


def test_only_shared_maps_are_seen_by_others_and_only_their_maker_changes_them(
    rye: Workspace, owner: Actor, people: dict[str, Party]
) -> None:
    other = an_actor(rye, AccessRole.STAFF)
    with scope(rye):
        mine = operations.save_map(actor=owner, name="Mine", query="")
        shared = operations.save_map(actor=owner, name="Shared", query="", is_shared=True)
        assert [view.name for view in queries.visible_maps(other)] == ["Shared"]
        for change in (
            lambda: queries.visible_map(other, mine.pk),
            lambda: operations.change_map(actor=other, view=shared, name="Stolen"),
            lambda: operations.forget_map(actor=other, view=shared),
            lambda: operations.bring_back_map(actor=other, view_id=mine.pk),
        ):
            with pytest.raises(ViewNotFound):
                change()
    assert [name for name, *_rest in kept(rye)] == ["Mine", "Shared"]


def test_who_defines_the_words_may_take_a_shared_map_away(rye: Workspace, owner: Actor, people: Any) -> None:
    staff = an_actor(rye, AccessRole.STAFF)
    with scope(rye):
        shared = operations.save_map(actor=staff, name="Shared", query="", is_shared=True)
        operations.forget_map(actor=owner, view=shared)
        assert kept(rye) == []
        assert operations.bring_back_map(actor=owner, view_id=shared.pk) == shared


def test_an_analyst_saves_maps_but_shares_none(rye: Workspace, people: dict[str, Party]) -> None:
    analyst = an_actor(rye, AccessRole.ANALYST)
    with scope(rye):
        operations.save_map(actor=analyst, name="Figures", query="size=money")
        with pytest.raises(NotPermitted):
            operations.save_map(actor=analyst, name="For all", query="", is_shared=True)
    assert kept(rye) == [("Figures", "size=money", False)]
    page = browser_of(rye, AccessRole.ANALYST).get("/w/rye/map/").content.decode()
    assert "Save this map" in page
    assert "For everybody here" not in page


def test_nobody_keeps_a_map_without_a_sign_in_or_a_name(rye: Workspace, owner: Actor, people: Any) -> None:
    with scope(rye):
        with pytest.raises(ViewNotFound):
            operations.save_map(actor=system_actor(rye.id, "test"), name="Mine", query="")
        with pytest.raises(NameMissing):
            operations.save_map(actor=owner, name="", query="")
        view = operations.save_map(actor=owner, name="Mine", query="")
        with pytest.raises(NameMissing):
            operations.change_map(actor=owner, view=view, name=" ")
        with pytest.raises(ViewNotFound):
            operations.bring_back_map(actor=owner, view_id=uuid4())
    assert kept(rye) == [("Mine", "", False)]


def test_a_saved_map_of_another_workspace_is_not_there(rye: Workspace, people: dict[str, Party]) -> None:
    oak = Workspace.objects.get(slug="oak")
    with scope(oak):
        theirs: UUID = operations.save_map(actor=an_actor(oak), name="Theirs", query="view=chain", is_shared=True).pk
    client = browser_of(rye)
    assert 'data-wish=""' in client.get(f"/w/rye/map/?saved={theirs}").content.decode()
    for path in ("", "removal/", "return/"):
        assert client.post(f"{SAVED}{theirs}/{path}", {"name": "Ours"}).status_code == HTTPStatus.NOT_FOUND
    with scope(oak):
        assert SavedView.objects.get().name == "Theirs"
