"""The map's page, the panel at its side, and the same facts as a list."""

import re
from http import HTTPStatus

import pytest
from django.test import Client

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from hedgerow.network.queries.map import placing, sifting
from tests.network.map.conftest import DATA
from tests.network.pages.conftest import HTMX, a_party, browser_of

pytestmark = pytest.mark.django_db
PAGE, LIST = "/w/rye/map/", "/w/rye/map/list/"


def text(client: Client, path: str, **headers: str) -> str:
    response = client.get(path, headers=headers)
    assert response.status_code == HTTPStatus.OK
    return response.content.decode()


def panel(party: Party) -> str:
    return f"/w/rye/map/parties/{party.id}/"


def rows(page: str) -> list[str]:
    return re.findall(r'<th scope="row">(?:<a [^>]*>)?(.*?)(?:</a>)?</th>', page)


def test_an_empty_workspace_is_shown_the_ways_in(browsing: Client) -> None:
    page = text(browsing, PAGE)
    assert "Nobody is here yet" in page
    assert "/w/rye/people/new/" in page
    assert "data-map" not in page


def test_the_page_has_a_chip_per_role_what_flows_and_a_picture_without_script(
    browsing: Client, people: dict[str, Party]
) -> None:
    page = text(browsing, PAGE)
    assert re.findall(r'data-map-role="(\w+)"', page) == ["client", "advocate", "vendor", "none"]
    kinds = re.findall(r'<option value="([\w.]*)">', page[page.index('id="map-flow"') :].partition("</select>")[0])
    assert kinds == ["", "money", "favours", "overdue", "tie.refers_to"]
    assert f'data-src="{DATA}"' in page
    assert 'data-panel="/w/rye/map/parties/__id__/"' in page
    assert re.search(r'<svg class="clearing".*?Grace Okafor.*?</svg>', page, re.DOTALL)
    assert "All 4 are shown." in page


def test_it_says_how_many_of_all_are_shown(
    browsing: Client, people: dict[str, Party], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(placing, "FIRST", 2)
    monkeypatch.setattr(placing, "MOST", 3)
    page = text(browsing, PAGE)
    assert "3 of 4 shown" in page
    assert len(browsing.get(DATA).json()["parties"]["id"]) == 3


def test_the_panel_says_what_is_between_you(browsing: Client, people: dict[str, Party]) -> None:
    page = text(browsing, panel(people["Grace"]), **HTMX)
    assert "<html" not in page
    for words in ("Grace Okafor", "Advocate", "£20.00", "on 4 days", "Ben Storr", "Open their page"):
        assert words in page
    assert f'data-map-go="{people["Ben"].id}"' in page
    assert "£" not in text(browsing, panel(people["Mill"]), **HTMX)
    assert "Favours are about even." in text(browsing, panel(people["Mill"]), **HTMX)
    assert "You hardly know each other." in text(browsing, panel(people["Omar"]), **HTMX)
    assert "<html" in text(browsing, panel(people["Ben"]))


def test_a_party_of_another_workspace_has_no_panel(browsing: Client, people: dict[str, Party]) -> None:
    oak = Workspace.objects.get(slug="oak")
    with scope(oak):
        stranger = Party.objects.get()
    assert browsing.get(panel(stranger), headers=HTMX).status_code == HTTPStatus.NOT_FOUND
    assert browser_of(oak).get(panel(people["Ben"])).status_code == HTTPStatus.NOT_FOUND


def test_no_page_tells_an_analyst_a_name(analyst: Client, people: dict[str, Party]) -> None:
    for path in (PAGE, LIST, panel(people["Grace"])):
        page = text(analyst, path)
        assert not re.search("Grace|Okafor|Storr|Harrow|Omar", page)
        assert "/people/" not in page
    assert "Advocate 1" in text(analyst, LIST)


def test_the_list_has_the_same_facts_the_most_important_first(browsing: Client, people: dict[str, Party]) -> None:
    page = text(browsing, LIST)
    assert rows(page) == browsing.get(DATA).json()["parties"]["name"]
    assert "£20.00" in page
    assert "overdue" in page
    assert "<html" not in text(browsing, LIST, **HTMX)


def test_the_list_leaves_out_what_the_filters_hide(browsing: Client, people: dict[str, Party]) -> None:
    assert rows(text(browsing, f"{LIST}?off=client&off=none")) == ["Grace Okafor", "Harrow Mill"]
    assert rows(text(browsing, f"{LIST}?flow=favours")) == ["Harrow Mill"]
    assert rows(text(browsing, f"{LIST}?flow=overdue")) == ["Ben Storr"]
    assert set(rows(text(browsing, f"{LIST}?flow=tie.refers_to"))) == {"Grace Okafor", "Ben Storr"}
    assert "Nobody fits these filters." in text(browsing, f"{LIST}?flow=nonsense")


def test_the_list_pages_by_key_and_keeps_the_filters(
    browsing: Client, rye: Workspace, people: dict[str, Party], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sifting, "SIZE", 2)
    for name in ("Ann", "Ida", "Una"):
        a_party(rye, name, roles=("client",))
    address: str | None = f"{LIST}?off=none"
    met: list[list[str]] = []
    while address:
        page = text(browsing, address)
        met.append(rows(page))
        found = re.search(r'href="([^"]+after=[^"]+)"', page)
        address = found[1].replace("&amp;", "&") if found else None
    assert [len(part) for part in met] == [2, 2, 2]
    assert sorted(name for part in met for name in part) == [
        "Ann",
        "Ben Storr",
        "Grace Okafor",
        "Harrow Mill",
        "Ida",
        "Una",
    ]
    assert rows(text(browsing, f"{LIST}?after=nonsense")) == met[0]
