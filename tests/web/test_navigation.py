"""Where a person can go, and where they are."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import set_script_prefix

from hedgerow.kernel.registry import Registry
from hedgerow.web import navigation
from hedgerow.web.navigation import NavEntry, NavGroup
from tests.web.conftest import RequestTo

pytestmark = pytest.mark.urls("tests.web.urls")


@pytest.fixture(autouse=True)
def entries(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    own: Registry[NavEntry] = Registry("test places", key=lambda entry: entry.key)
    own.add(NavEntry("late", "Later", "clock", "thankful", NavGroup.MAIN, order=90, count=lambda _request: 2))
    own.add(NavEntry("early", "Earlier", "today", "inside", NavGroup.MAIN, order=10, phone=True))
    own.add(NavEntry("settings", "Settings", "settings", "web:settings", NavGroup.SETUP))
    own.add(NavEntry("secret", "Secret", "lock", "web:find", NavGroup.AHEAD, permission="secrets"))
    own.add(NavEntry("leave", "Sign out", "leave", "web:theme", NavGroup.ME, post=True))
    monkeypatch.setattr(navigation, "entries", own)
    yield
    Registry.every.remove(own)  # type: ignore[arg-type]  # one list for all element types


def test_the_rail_is_grouped_ordered_and_without_empty_groups(request_to: RequestTo) -> None:
    rail = navigation.rail(request_to())
    assert [(str(label), [place.entry.key for place in places]) for label, places in rail] == [
        ("", ["early", "late"]),
        ("Set up", ["settings"]),
    ]


def test_what_needs_a_permission_shows_to_who_holds_it(request_to: RequestTo) -> None:
    keys = {place.entry.key for _label, places in navigation.rail(request_to(may=("secrets",))) for place in places}
    assert "secret" in keys


def test_the_place_one_is_at_is_marked_also_below_it(request_to: RequestTo) -> None:
    deep = navigation.places(request_to("/settings/team/42/"), NavGroup.MAIN, NavGroup.SETUP)
    assert [place.entry.key for place in deep if place.here] == ["settings"]
    nowhere = navigation.places(request_to("/elsewhere/"), NavGroup.MAIN, NavGroup.SETUP)
    assert [place.entry.key for place in nowhere if place.here] == []


def test_the_start_page_is_marked_only_on_itself() -> None:
    set_script_prefix("/w/rye/")
    try:
        urls = {"today": "/w/rye/", "map": "/w/rye/map/"}
        assert [navigation._here(path, urls) for path in ("/w/rye/", "/w/rye/map/", "/w/rye/people/")] == [
            "today",
            "map",
            None,
        ]
    finally:
        set_script_prefix("/")


def test_waiting_things_are_counted_beside_their_place(browsing: Client) -> None:
    html = browsing.get("/w/rye/inside/").content.decode()
    assert '<span class="count">2<span class="vh"> waiting</span></span>' in html
    assert 'href="/w/rye/inside/" aria-current="page"' in html


def test_what_changes_something_is_a_form_with_a_token_and_not_a_link(browsing: Client) -> None:
    html = browsing.get("/w/rye/inside/").content.decode()
    assert '<form method="post" action="/w/rye/theme/"><input type="hidden" name="csrfmiddlewaretoken"' in html
    assert "<button>" in html
