"""The Pulse of the demo bakery: everything is there, every way on leads somewhere, and axe finds nothing."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any

import pytest
from django.test import Client

from hedgerow.accounts.models import User
from hedgerow.demo import loading
from hedgerow.kernel import clock
from hedgerow.kernel.tenancy import scope
from tests.factories.reading import read_on

DAY = datetime(2026, 5, 11, 8, tzinfo=UTC)
PULSE = f"/w/{loading.SLUG}/pulse/"


@pytest.fixture(scope="module")
def bakery(django_db_setup: None, django_db_blocker: Any) -> Iterator[Client]:
    """Loaded once, in a transaction that is taken back at the end."""
    from django.db import transaction

    with django_db_blocker.unblock(), clock.use(lambda: DAY), transaction.atomic():
        workspace = loading.load_bakery()
        with scope(workspace):
            read_on()
        client = Client()
        client.force_login(User.objects.get(email=loading.OWNER))
        yield client
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def text(bakery: Client) -> str:
    return " ".join(bakery.get(PULSE).content.decode().split())


def test_every_part_is_there_with_one_filled_button_and_six_plants(text: str) -> None:
    assert re.findall(r'aria-labelledby="(h-\w+)"', text) == [
        "h-health", "h-today", "h-came", "h-drifting", "h-brings", "h-money", "h-groups", "h-stay",
    ]  # fmt: skip
    assert text.count('class="btn go"') == 1
    assert len(re.findall(r'<svg class="pl r-', text)) == 6
    assert "7 things need you today." in text
    assert text.count('class="card') == 7
    assert len(re.findall(r"<h1", text)) == 1


def test_every_way_on_leads_somewhere(bakery: Client, text: str) -> None:
    ways = {way for way in re.findall(r'href="(/w/[^"]+)"', text) if "/pulse/" in way}
    assert len(ways) > 15
    assert {way: bakery.get(way).status_code for way in ways} == dict.fromkeys(ways, HTTPStatus.OK)


def test_every_drawing_says_in_words_what_it_shows(text: str) -> None:
    drawn = re.findall(r'<svg class="(?:chart|pl)[^>]*>', text)
    assert len(drawn) > 12
    assert [one for one in drawn if 'role="img"' not in one or 'aria-label=""' in one] == []


def test_the_page_is_the_same_for_one_who_reads_from_the_right(bakery: Client) -> None:
    bakery.cookies["django_language"] = "ar"
    page = bakery.get(PULSE).content.decode()
    del bakery.cookies["django_language"]
    assert 'dir="rtl"' in page


def test_no_style_and_no_script_is_written_into_the_page(text: str) -> None:
    assert re.findall(r"\sstyle=|<style|\son[a-z]+=|<script>", text) == []
