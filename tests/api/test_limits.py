"""How often a key may be used."""

from typing import Any

import pytest

from hedgerow.api import limits
from hedgerow.api.errors import RateExceeded
from hedgerow.api.models import ApiKey
from hedgerow.kernel.models import Workspace
from tests.api.conftest import JsonClient, token_of
from tests.fixtures.clock import FrozenClock

pytestmark = pytest.mark.usefixtures("notes")


@pytest.fixture(autouse=True)
def narrow(generous: None, settings: Any) -> None:
    """One request a second, three at once."""
    settings.HEDGEROW_API_RATE, settings.HEDGEROW_API_BURST = 60, 3


def told(response: Any) -> tuple[int, str, str, str]:
    names = ("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset")
    return (response.status_code, *(response[name] for name in names))  # type: ignore[return-value]


def test_a_burst_is_served_and_then_refused_until_it_has_refilled(frozen_clock: FrozenClock, api: JsonClient) -> None:
    assert [told(api.get("notes")) for _ in range(3)] == [
        (200, "3", "2", "1"),
        (200, "3", "1", "2"),
        (200, "3", "0", "3"),
    ]

    refused = api.get("notes")
    assert (refused.status_code, refused.json()["code"], refused["Retry-After"]) == (429, "rate_exceeded", "1")

    frozen_clock.advance(seconds=1)
    assert told(api.get("notes")) == (200, "3", "0", "3")
    assert api.get("notes").status_code == 429
    frozen_clock.advance(seconds=60)
    assert told(api.get("notes")) == (200, "3", "2", "1")


def test_refused_requests_do_not_lengthen_the_wait(frozen_clock: FrozenClock, api: JsonClient) -> None:
    answers = [api.get("notes").status_code for _ in range(20)]

    assert answers == [200] * 3 + [429] * 17
    frozen_clock.advance(seconds=1)
    assert api.get("notes").status_code == 200


def test_a_failed_request_counts(frozen_clock: FrozenClock, api: JsonClient) -> None:
    answers = [api.post("notes", b"{") for _ in range(4)]

    assert [answer.status_code for answer in answers] == [400, 400, 400, 429]
    assert answers[0]["RateLimit-Remaining"] == "2"


def test_each_key_has_its_own_limit(frozen_clock: FrozenClock, workspace: Workspace, api: JsonClient) -> None:
    for _ in range(4):
        api.get("notes")

    assert api.get("notes").status_code == 429
    assert JsonClient(token_of(workspace)).get("notes").status_code == 200


def test_processes_that_read_the_key_before_share_the_bucket(frozen_clock: FrozenClock, workspace: Workspace) -> None:
    """Every process has its own copy of the row; the condition is in the statement."""
    token_of(workspace)
    copies = [ApiKey.objects.get() for _ in range(4)]

    for copy in copies[:3]:
        limits.spend(copy)
    with pytest.raises(RateExceeded):
        limits.spend(copies[3])
