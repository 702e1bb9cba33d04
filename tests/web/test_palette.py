"""Find or do anything: places, actions and searches, each to who may see them."""

from collections.abc import Iterator, Sequence

import pytest
from django.test import Client

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.registry import Registry
from hedgerow.web import navigation, palette
from hedgerow.web.navigation import NavEntry, NavGroup
from hedgerow.web.palette import Action, Found, SearchSource
from tests.web.conftest import RequestTo

pytestmark = pytest.mark.urls("tests.web.urls")


def search(actor: Actor, text: str, limit: int) -> Sequence[Found]:
    names = ["Grace Okafor", "Callum Reid", "Graham Bell"]
    hits = [name for name in names if text.casefold() in name.casefold()]
    return [Found(label=name, url="/inside/", role="client", hint=actor.label) for name in hits[:limit]]


@pytest.fixture(autouse=True)
def contributions(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Registries of this test's own: what the product contributes is not what is tested here."""
    entries: Registry[NavEntry] = Registry("test places", key=lambda entry: entry.key)
    actions: Registry[Action] = Registry("test actions", key=lambda action: action.key)
    sources: Registry[SearchSource] = Registry("test sources", key=lambda source: source.key)
    entries.add(NavEntry("map", "Map", "map", "inside", NavGroup.MAIN))
    entries.add(NavEntry("team", "Team", "team", "thankful", NavGroup.SETTINGS, permission="team", keywords="invite"))
    actions.add(Action("log", "Log something", "plus", "inside", keywords="call visit note", log=True, sheet=True))
    actions.add(Action("erase", "Erase somebody", "trash", "inside", permission="erase"))
    sources.add(SearchSource("people", "People", search))
    sources.add(SearchSource("money", "Money", search, permission="money"))
    monkeypatch.setattr(navigation, "entries", entries)
    monkeypatch.setattr(palette, "actions", actions)
    monkeypatch.setattr(palette, "search_sources", sources)
    yield
    for registry in (entries, actions, sources):
        Registry.every.remove(registry)  # type: ignore[arg-type]  # one list for all element types


def found(groups: list[tuple[object, list[Found]]]) -> dict[str, list[str]]:
    return {str(label): [str(line.label) for line in lines] for label, lines in groups}


def test_with_nothing_typed_it_offers_what_one_can_do_and_where_one_can_go(request_to: RequestTo) -> None:
    assert found(palette.find(request_to(), "")) == {"Do": ["Log something"], "Go to": ["Map"]}


def test_permissions_open_more(request_to: RequestTo) -> None:
    everything = found(palette.find(request_to(may=("team", "erase")), ""))
    assert everything == {"Do": ["Log something", "Erase somebody"], "Go to": ["Map", "Team"]}


def test_words_fit_labels_and_keywords_by_their_beginnings(request_to: RequestTo) -> None:
    assert found(palette.find(request_to(), "vis no")) == {"Do": ["Log something"]}
    assert found(palette.find(request_to(may=("team",)), "INV")) == {"Go to": ["Team"]}
    assert found(palette.find(request_to(), "isit")) == {}


def test_sources_are_asked_only_when_something_was_typed_and_only_those_that_are_allowed(request_to: RequestTo) -> None:
    assert found(palette.find(request_to(), " gra ")) == {"People": ["Grace Okafor", "Graham Bell"]}
    assert set(found(palette.find(request_to(may=("money",)), "gra"))) == {"People", "Money"}


def test_the_box_gets_options_a_screen_reader_can_walk(browsing: Client) -> None:
    html = browsing.get("/w/rye/find/?q=gra", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in html
    assert html.count('role="option"') == 2
    assert 'role="group" aria-label="People"' in html
    assert "Maren Holt" in html


def test_without_script_the_same_is_a_page(browsing: Client) -> None:
    html = browsing.get("/w/rye/find/?q=gra").content.decode()
    assert "<html" in html
    assert "Grace Okafor" in html
    assert "Nothing is called “zzz”." in browsing.get("/w/rye/find/?q=zzz").content.decode()


def test_the_plus_on_a_phone_is_the_action_that_logs(browsing: Client) -> None:
    html = browsing.get("/w/rye/inside/").content.decode()
    assert '<a class="log" data-log href="/w/rye/inside/" data-sheet>' in html
