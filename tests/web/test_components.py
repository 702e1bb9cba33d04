"""The parts that pages are made of."""

from typing import Any

import pytest
from django.template import engines
from django.template.loader import render_to_string
from django.test import Client

from hedgerow.web.rendering import render_text
from hedgerow.web.toasts import Toast, sorry, waiting
from tests.web.conftest import RequestTo

pytestmark = [pytest.mark.urls("tests.web.urls"), pytest.mark.django_db]


def drawn(request_to: RequestTo, source: str, **context: Any) -> str:
    return str(engines["jinja2"].from_string(source).render({"csrf_input": "", **context}, request_to()))


def test_something_that_runs_asks_every_second_how_far_it_is(request_to: RequestTo) -> None:
    html = drawn(
        request_to,
        '{% from "web/components/bars.html" import progress %}'
        '{{ progress("rows", "Reading rows", 180, 250, "/now/") }}',
    )
    assert 'hx-get="/now/" hx-trigger="every 1s" hx-target="this" hx-swap="outerHTML"' in html
    assert 'aria-valuenow="72"' in html
    assert "180 of 250" in html
    assert '<rect width="72.0%"' in html


def test_something_that_is_done_asks_no_more(request_to: RequestTo) -> None:
    html = drawn(
        request_to,
        '{% from "web/components/bars.html" import progress %}{{ progress("rows", "Reading rows", 250, 250) }}',
    )
    assert "hx-get" not in html
    assert 'aria-valuenow="100"' in html


def test_something_without_a_known_end_says_how_far_it_came(request_to: RequestTo) -> None:
    html = drawn(
        request_to, '{% from "web/components/bars.html" import progress %}{{ progress("r", "Counting", 18000, 0) }}'
    )
    assert "18,000" in html
    assert "aria-valuenow" not in html


def test_a_dialog_before_what_cannot_be_undone_names_it_on_the_button(request_to: RequestTo) -> None:
    html = drawn(
        request_to,
        '{% from "web/components/dialogs.html" import ask_first %}'
        '{% call ask_first("d", "Forget Hal?", "/forget/", "Forget Hal", "Keep him", csrf_input) %}'
        "It is gone.{% endcall %}",
    )
    assert '<dialog id="d" aria-labelledby="d-title">' in html
    assert '<form method="post" action="/forget/"' in html
    assert "It is gone." in html
    assert html.index("Forget Hal</button>") < html.index("Keep him</button>")


def test_an_empty_place_has_a_plant_and_a_reason(request_to: RequestTo) -> None:
    html = drawn(
        request_to,
        '{% from "web/components/notes.html" import empty %}'
        '{% call empty("No offers yet", "An offer brings 20 people.") %}<a href="/new/">Start</a>{% endcall %}',
    )
    assert '<svg class="pl' in html
    assert "<h2>No offers yet</h2><p>An offer brings 20 people.</p>" in html


def test_steps_say_which_are_done_and_which_is_now(request_to: RequestTo) -> None:
    html = drawn(request_to, '{% from "web/components/tabs.html" import steps %}{{ steps(["A", "B", "C"], 1) }}')
    assert '<li class="done"><span class="vh">Done: </span>A</li>' in html
    assert '<li aria-current="step">B</li>' in html


def test_the_parts_page_is_for_those_who_make_pages(client: Client, settings: Any) -> None:
    assert client.get("/parts/").status_code == 404
    settings.DEBUG = True
    html = client.get("/parts/").content.decode()
    assert html.count("<h1") == 1
    assert "style=" not in html


def test_djangos_own_templates_get_the_same_shell(request_to: RequestTo) -> None:
    html = render_to_string("allauth/layouts/base.html", request=request_to())
    assert '<div class="gate">' in html
    assert "hedgerow.css" in html
    assert '<html lang="en" dir="ltr">' in html
    assert 'name="csrfmiddlewaretoken"' in html


def test_what_was_not_done_is_told_as_such_and_carries_no_undo(request_to: RequestTo) -> None:
    request = request_to()
    sorry(request, "Not saved.")
    assert waiting(request) == [Toast("Not saved.", undo="", harm=True)]
    assert render_text(request, "web/settings.html#title") == "Settings"
