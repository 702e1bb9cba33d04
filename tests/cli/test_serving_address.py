"""Where links lead when nobody said what the address is."""

import os
from typing import Any

import pytest

from hedgerow.config.cli.serving import lead_links_to


@pytest.fixture
def unsaid(monkeypatch: pytest.MonkeyPatch, settings: Any) -> Any:
    monkeypatch.setenv("HEDGEROW_URL", "")
    monkeypatch.delenv("HEDGEROW_URL")
    settings.HEDGEROW_URL = "http://127.0.0.1:8000"
    return settings


def test_links_lead_to_the_port_that_is_served_here_and_in_the_process_of_the_pages(unsaid: Any) -> None:
    lead_links_to("127.0.0.1", 8123)
    assert unsaid.HEDGEROW_URL == os.environ["HEDGEROW_URL"] == "http://127.0.0.1:8123"


def test_what_listens_to_everybody_is_no_address(unsaid: Any) -> None:
    lead_links_to("0.0.0.0", 8123)  # noqa: S104 - nothing listens
    assert unsaid.HEDGEROW_URL == "http://127.0.0.1:8000"
    assert "HEDGEROW_URL" not in os.environ


def test_an_address_that_was_said_stays(unsaid: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    unsaid.HEDGEROW_URL = "https://hedgerow.example"
    monkeypatch.setenv("HEDGEROW_URL", "https://hedgerow.example")
    lead_links_to("127.0.0.1", 8123)
    assert unsaid.HEDGEROW_URL == os.environ["HEDGEROW_URL"] == "https://hedgerow.example"
