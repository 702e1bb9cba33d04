"""Pages, parts of pages, and what every page has."""

import json
import re

import pytest
from django.test import Client
from jinja2 import UndefinedError
from jinja2_fragments import BlockNotFoundError

from hedgerow.web.rendering import render, render_partial, render_text
from tests.web.conftest import RequestTo

pytestmark = pytest.mark.urls("tests.web.urls")


def test_a_page_has_one_h1_a_skip_link_landmarks_and_a_title(browsing: Client) -> None:
    html = browsing.get("/w/rye/inside/").content.decode()
    assert html.count("<h1") == 1
    assert '<a class="skip" href="#main">' in html
    assert '<main class="page' in html
    assert 'id="main"' in html
    assert '<nav class="nav" aria-label="Main">' in html
    assert "<title>Settings · Hedgerow</title>" in html


def test_the_same_template_answers_htmx_with_its_block_only(request_to: RequestTo) -> None:
    page = render(request_to(), "web/settings.html", block="main").content.decode()
    part = render(request_to(htmx=True), "web/settings.html", block="main").content.decode()
    assert part.strip() in page
    assert "<html" not in part


def test_a_page_that_names_no_block_answers_htmx_as_a_whole(request_to: RequestTo) -> None:
    assert "<html" in render(request_to(htmx=True), "web/settings.html").content.decode()


def test_pages_vary_by_who_asks(request_to: RequestTo) -> None:
    assert render_partial(request_to(), "web/settings.html#main")["Vary"] == "HX-Request"


def test_an_unknown_block_is_an_error(request_to: RequestTo) -> None:
    with pytest.raises(BlockNotFoundError):
        render_text(request_to(), "web/settings.html#maim")


def test_a_name_that_the_view_forgot_is_an_error(request_to: RequestTo) -> None:
    with pytest.raises(UndefinedError, match="text"):
        render_text(request_to(), "web/find.html")


def test_what_people_typed_is_escaped(request_to: RequestTo) -> None:
    html = render_text(request_to(), "web/find.html", text="<script>alert(1)</script>", groups=[])
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert" in html


def test_a_toast_comes_with_its_undo_on_the_page(browsing: Client) -> None:
    html = browsing.get("/w/rye/thankful/").content.decode()
    shown = re.search(r'<div class="toasts".*?</div>\s*</div>', html, re.DOTALL)
    assert shown is not None
    assert "Thanks sent to Priya" in shown[0]
    assert 'action="/undo/"' in shown[0]


def test_a_toast_comes_to_htmx_as_an_event_and_only_once(browsing: Client) -> None:
    first = browsing.get("/w/rye/thankful/", headers={"HX-Request": "true"})
    told = json.loads(first["HX-Trigger"])["toasts"]["list"]
    assert told == [{"text": "Thanks sent to Priya", "undo": "/undo/", "harm": False}]
    assert "Thanks" not in browsing.get("/w/rye/inside/").content.decode()


def test_the_address_of_a_page_stays_in_its_workspace(browsing: Client) -> None:
    html = browsing.get("/w/rye/inside/").content.decode()
    assert 'href="/w/rye/find/"' in html
