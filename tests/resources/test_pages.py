"""Pages of what everybody gives and needs, as a person meets them; everything works without script."""

import html
from datetime import timedelta
from http import HTTPStatus
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.files import StoredFile
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party, Relationship
from hedgerow.resources.models import Resource, ResourceKind
from tests.network.pages.conftest import a_party, browser_of
from tests.resources.conftest import note

pytestmark = pytest.mark.django_db
BASE = "/w/rye/"
FORM = {"side": "gives", "party": "us", "title": "Deck oven", "kind": "equipment"}


@pytest.fixture
def browsing(rye: Workspace) -> Client:
    return browser_of(rye)


@pytest.fixture
def mill(rye: Workspace) -> Party:
    return a_party(rye, "Harrow Mill", roles=("vendor",))


def text(client: Client, path: str, status: HTTPStatus = HTTPStatus.OK) -> str:
    response = client.get(BASE + path)
    assert response.status_code == status, path
    return html.unescape(response.content.decode())


def posted(client: Client, path: str, **form: Any) -> tuple[int, str]:
    response = client.post(BASE + path, form)
    return response.status_code, html.unescape(response.content.decode())


def entries(rye: Workspace) -> list[tuple[str, str, str]]:
    with scope(rye):
        rows = Resource.objects.select_related("party", "kind").order_by("pk")
        return [(one.party.name if one.party else "", one.kind.key, one.title) for one in rows]


def test_an_empty_inventory_says_what_it_is_for(browsing: Client) -> None:
    assert "Nobody gives or needs anything yet" in text(browsing, "resources/")
    assert "Nobody needs anything yet" in text(browsing, "resources/matches/")
    assert "Strengths and gaps" in text(browsing, "capabilities/")


def test_an_entry_is_noted_from_the_page_of_a_party_and_shown_there(
    browsing: Client, rye: Workspace, mill: Party
) -> None:
    assert "Note what they give or need" in text(browsing, f"people/{mill.pk}/")
    form = {**FORM, "party": str(mill.pk), "back": "party", "quantity": "2,5", "unit": "hours", "per": "day"}
    response = browsing.post(f"{BASE}resources/new/", form)
    assert (response.status_code, response["Location"]) == (HTTPStatus.FOUND, f"{BASE}people/{mill.pk}/")
    page = text(browsing, f"people/{mill.pk}/")
    assert "Equipment · 2.5 hours per day" in page
    assert "Gives: Deck oven" in page
    assert entries(rye) == [("Harrow Mill", "equipment", "Deck oven")]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"title": " "}, "This field is required."),
        ({"quantity": "many"}, "Type a number like 12.5 or 1,250."),
        ({"worth": "-3"}, "leave out the minus"),
        ({"worth": "1.200"}, "would be read as 1.20. Type 1.20 or 1,200, whichever you mean."),
        ({"since": "2026-06-02", "until": "2026-06-01"}, "The last day comes before the first."),
        ({"party": "nobody"}, "Type a part of the name and choose one."),
        ({"q": "Harrow"}, "Choose who it is below the name, or clear the box."),
        ({"kind": "magic"}, "Select a valid choice."),
        ({"file": SimpleUploadedFile("run.exe", b"MZ\x00\x01")}, "Only a PDF or a picture can be attached."),
    ],
)
def test_what_cannot_be_kept_is_told_beside_its_field_and_what_was_typed_stays(
    browsing: Client, rye: Workspace, mill: Party, wrong: dict[str, Any], said: str
) -> None:
    status, page = posted(browsing, "resources/new/", **{**FORM, "note": "As it was typed", **wrong})
    assert status == HTTPStatus.UNPROCESSABLE_ENTITY
    assert said in page
    assert "As it was typed" in page
    assert entries(rye) == []
    with scope(rye):
        assert not StoredFile.objects.exists()


def test_who_was_typed_is_offered_without_script(browsing: Client, mill: Party) -> None:
    _status, page = posted(browsing, "resources/new/", **FORM, q="harr")
    assert f'value="{mill.pk}"' in page


def test_an_entry_is_changed_with_its_document_which_is_saved_and_not_shown(browsing: Client, rye: Workspace) -> None:
    paper = SimpleUploadedFile("paper.pdf", b"%PDF-1.7 x")
    posted(browsing, "resources/new/", **{**FORM, "kind": "certificates", "issuer": "Council", "file": paper})
    with scope(rye):
        one = Resource.objects.get()
    assert "paper.pdf" in text(browsing, f"resources/{one.pk}/")
    response = browsing.get(f"{BASE}resources/{one.pk}/file/")
    assert response["Content-Disposition"] == 'attachment; filename="paper.pdf"'
    assert b"".join(response.streaming_content) == b"%PDF-1.7 x"
    assert 'value="Council"' in text(browsing, f"resources/{one.pk}/edit/")
    status, _page = posted(browsing, f"resources/{one.pk}/edit/", **{**FORM, "title": "Rating", "kind": "certificates"})
    assert status == HTTPStatus.FOUND
    with scope(rye):
        kept = Resource.objects.get()
    assert (kept.title, kept.issuer, kept.file_id) == ("Rating", "", one.file_id)
    assert text(browsing, f"resources/{one.pk}/matches/", HTTPStatus.NOT_FOUND)


def test_it_ends_holds_again_is_taken_out_and_put_back(browsing: Client, rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        one = note(owner, None, "gives", "Deck oven")
    posted(browsing, f"resources/{one.pk}/end/")
    assert "Deck oven" not in text(browsing, "resources/?side=gives")
    assert "Deck oven" in text(browsing, "resources/?when=ended")
    assert "It holds again" in text(browsing, f"resources/{one.pk}/")
    posted(browsing, f"resources/{one.pk}/end/removal/")
    assert "Deck oven" in text(browsing, "resources/")
    posted(browsing, f"resources/{one.pk}/removal/")
    assert f"/resources/{one.pk}/removal/removal/" in text(browsing, "resources/")
    text(browsing, f"resources/{one.pk}/", HTTPStatus.NOT_FOUND)
    posted(browsing, f"resources/{one.pk}/removal/removal/")
    assert "Deck oven" in text(browsing, f"resources/{one.pk}/")


def test_the_list_is_narrowed_by_what_whose_and_when(
    browsing: Client, rye: Workspace, owner: Actor, mill: Party
) -> None:
    with scope(rye):
        today = clock.today(rye.time_zone)
        note(owner, mill, "gives", "Rye flour", kind="goods", until=today + timedelta(days=3))
        note(owner, None, "needs", "Cargo bike", since=today + timedelta(days=60))
        note(owner, None, "gives", "Old licence", kind="certificates", valid_until=today - timedelta(days=3))
        note(owner, None, "gives", "Permit", kind="certificates", valid_until=today + timedelta(days=45))

    def shown(query: str) -> set[str]:
        page = text(browsing, f"resources/?{query}")
        listing = page.partition('id="listing"')[2]
        return {title for title in ("Rye flour", "Cargo bike", "Old licence", "Permit") if title in listing}

    assert shown("") == {"Rye flour", "Cargo bike", "Old licence", "Permit"}
    assert shown("side=needs") == {"Cargo bike"}
    assert shown("kind=goods") == {"Rye flour"}
    assert shown("role=vendor") == {"Rye flour"}
    assert shown("when=now") == {"Rye flour", "Permit"}
    assert shown(f"when={today + timedelta(days=60):%Y-%m}") == {"Cargo bike"}
    assert shown("expires=30") == set()
    assert shown("expires=60") == {"Permit"}
    assert shown("expires=past") == {"Old licence"}
    assert shown("fit=missing") == {"Cargo bike"}
    assert shown("fit=covered") == set()
    assert shown("q=flour") == {"Rye flour"}
    assert shown("q=harrow") == {"Rye flour"}
    assert shown("sort=-valid&kind=certificates") == {"Old licence", "Permit"}


def test_what_runs_out_stands_first_until_it_is_renewed(
    browsing: Client, rye: Workspace, owner: Actor, mill: Party
) -> None:
    with scope(rye):
        today = clock.today(rye.time_zone)
        note(owner, mill, "gives", "Oven")
        one = note(owner, None, "gives", "Permit", kind="certificates", valid_until=today + timedelta(days=45))
    page = text(browsing, "resources/")
    assert 'id="h-out"' in page
    assert "runs out in 45 days" in page
    assert "A certificate of Rye" in text(browsing, "pulse/")
    status, _page = posted(browsing, f"resources/{one.pk}/renewal/", valid_until="soon")
    assert status == HTTPStatus.UNPROCESSABLE_ENTITY
    posted(browsing, f"resources/{one.pk}/renewal/", valid_until="2028-01-01")
    assert 'id="h-out"' not in text(browsing, "resources/")
    assert "A certificate of Rye" not in text(browsing, "pulse/")


def test_a_match_is_explained_introduced_and_said_to_be_none(
    browsing: Client, rye: Workspace, owner: Actor, mill: Party
) -> None:
    bank = a_party(rye, "Food Bank")
    with scope(rye):
        need = note(owner, bank, "needs", "Flour for bread", kind="goods", quantity_milli=4000, unit="kg")
        give = note(owner, mill, "gives", "Rye flour", kind="goods", quantity_milli=2000, unit="kg")
    assert "50 of 100" in text(browsing, "resources/matches/")
    page = text(browsing, f"resources/{need.pk}/")
    for said in ("How we worked out 50 of 100", "Flour (50%)", "You introduced them"):
        assert said in page
    match = f"resources/{need.pk}/matches/{give.pk}/"
    posted(browsing, f"{match}introduction/", tie="supplies")
    with scope(rye):
        assert Relationship.objects.get().from_party_id == mill.pk
    assert "brought together on 11 May 2026" in text(browsing, f"resources/{give.pk}/")
    posted(browsing, f"{match}introduction/", tie="supplies")
    assert "That tie is there already." in text(browsing, f"resources/{give.pk}/")
    response = browsing.post(f"{BASE}{match}rejection/", {"from": str(give.pk)})
    assert response["Location"] == f"{BASE}resources/{give.pk}/"
    assert "You said: not a match" in text(browsing, f"resources/{need.pk}/")
    posted(browsing, f"{match}rejection/removal/")
    assert "You said: not a match" not in text(browsing, f"resources/{need.pk}/")


def test_counts_open_the_list_behind_them_and_an_analyst_sees_counts_alone(
    browsing: Client, rye: Workspace, owner: Actor, mill: Party
) -> None:
    with scope(rye):
        one = note(owner, mill, "gives", "Rye flour", kind="goods")
        note(owner, None, "needs", "Hands", kind="capacity")
    page = text(browsing, "capabilities/")
    assert "one alone gives" in page
    assert "nobody gives" in page
    assert "resources/?kind=capacity&fit=missing" in page
    analyst = browser_of(rye, AccessRole.ANALYST)
    page = text(analyst, "capabilities/")
    assert "one alone gives" in page
    assert "resources/?" not in page
    for path in ("", "matches/", "new/", f"{one.pk}/", f"{one.pk}/edit/"):
        text(analyst, f"resources/{path}", HTTPStatus.FORBIDDEN)
    assert "Rye flour" not in text(analyst, "pulse/")


def test_kinds_are_renamed_hidden_and_added(browsing: Client, rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        note(owner, None, "gives", "A list of suppliers", kind="data")
        data = ResourceKind.objects.get(key="data")
    posted(browsing, "settings/kinds/", label="Licences", expires="on")
    posted(browsing, f"settings/kinds/{data.pk}/", label="Know-how", is_hidden="on")
    status, page = posted(browsing, "settings/kinds/", label="licences")
    assert (status, "There is a kind of that name already." in page) == (HTTPStatus.UNPROCESSABLE_ENTITY, True)
    page = text(browsing, "resources/new/")
    assert ("Licences" in page, "Know-how" in page) == (True, False)
    assert "Know-how" in text(browsing, "resources/")
