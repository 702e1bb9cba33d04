"""The frame around a page is drawn once for all who see the same, and shows each request its own."""

import re

import pytest
from django.test import Client

from hedgerow.kernel.models import Workspace
from hedgerow.web import frame

pytestmark = pytest.mark.urls("tests.web.urls")
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
NEXT = re.compile(r'name="next" value="([^"]*)"')


@pytest.fixture(autouse=True)
def _undrawn() -> None:
    frame._drawn.clear()


def page(browsing: Client, address: str = "/w/rye/inside/") -> str:
    answer = browsing.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_it_is_drawn_once_and_carries_the_token_of_each_request(browsing: Client) -> None:
    first = page(browsing)
    drawn = dict(frame._drawn)
    second = page(browsing)
    assert frame._drawn == drawn
    assert len(drawn) == 2
    assert set(TOKEN.findall(first)).isdisjoint(TOKEN.findall(second))
    assert len(set(TOKEN.findall(second))) == 1


def test_no_mark_is_left_and_the_address_is_escaped(browsing: Client) -> None:
    html = page(browsing, '/w/rye/inside/?q="><script>alert(1)</script>')
    assert frame._HERE not in html
    assert frame._TOKEN not in html
    assert "<script>alert" not in html
    assert set(NEXT.findall(html)) == {"/w/rye/inside/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"}
    assert set(NEXT.findall(page(browsing))) == {"/w/rye/inside/"}


def test_a_new_name_of_the_business_another_language_and_theme_are_seen_at_once(browsing: Client) -> None:
    before = page(browsing)
    Workspace.objects.update(name="Oak & Ash")
    assert "Oak &amp; Ash" in page(browsing)
    browsing.cookies["django_language"] = "es"
    spanish = page(browsing)
    assert 'aria-label="Principal"' in spanish
    assert 'aria-label="Principal"' not in before
    browsing.cookies["theme"] = "dark"
    assert 'value="light"' in page(browsing)


def test_it_does_not_grow_without_end(browsing: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frame, "_MOST", 4)
    for name in "abcdefgh":
        Workspace.objects.update(name=name)
        page(browsing)
    assert len(frame._drawn) <= 4
