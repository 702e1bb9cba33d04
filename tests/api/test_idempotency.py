"""A repeated write gives the first result and changes nothing."""

from datetime import timedelta
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connection

from hedgerow.api.models import FirstResult
from hedgerow.api.tasks import forget_first_results
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Tag
from tests.api.conftest import JsonClient, token_of
from tests.factories.workspaces import a_workspace
from tests.fixtures.clock import FrozenClock

pytestmark = pytest.mark.usefixtures("notes")
RYE = {"name": "rye"}


def test_a_repeat_gives_the_first_result_again(api: JsonClient, count: Any) -> None:
    first = api.post("notes", RYE, Idempotency_Key="k1")
    again = api.post("notes", RYE, Idempotency_Key="k1")

    assert (again.status_code, again.json()) == (201, first.json())
    assert again["Idempotent-Replayed"] == "true"
    assert "Idempotent-Replayed" not in first
    assert count(Tag) == 1


def test_a_key_may_be_quoted_as_the_draft_standard_writes_it(api: JsonClient, count: Any) -> None:
    api.post("notes", RYE, Idempotency_Key="k1")

    assert api.post("notes", RYE, Idempotency_Key='"k1"')["Idempotent-Replayed"] == "true"
    assert count(Tag) == 1


def test_another_body_under_the_same_key_is_refused(api: JsonClient, count: Any) -> None:
    api.post("notes", RYE, Idempotency_Key="k1")

    response = api.post("notes", {"name": "spelt"}, Idempotency_Key="k1")

    assert (response.status_code, response.json()["code"]) == (422, "idempotency_key_reused")
    assert count(Tag) == 1
    assert api.post("notes", RYE, Idempotency_Key="k1").status_code == 201


def test_the_same_key_of_another_program_or_workspace_is_another_key(
    workspace: Workspace, api: JsonClient, stranger: JsonClient
) -> None:
    colleague = JsonClient(token_of(workspace))
    answers = [
        api.post("notes", RYE, Idempotency_Key="k1"),
        stranger.post("notes", {"name": "spelt"}, Idempotency_Key="k1"),
        colleague.post("notes", {"name": "oat"}, Idempotency_Key="k1"),
    ]

    assert [answer.status_code for answer in answers] == [201, 201, 201]
    assert len({answer.json()["id"] for answer in answers}) == 3


@pytest.mark.parametrize(("name", "status"), [("half-written", 409), ("accident", 500), ("", 422)])
def test_a_refused_request_is_not_kept_and_may_be_tried_again(
    api: JsonClient, count: Any, name: str, status: int
) -> None:
    assert api.post("notes", {"name": name}, Idempotency_Key="k1").status_code == status
    assert (count(Tag), count(FirstResult)) == (0, 0)

    again = api.post("notes", {"name": name}, Idempotency_Key="k1")
    assert again.status_code == status
    assert "Idempotent-Replayed" not in again


@pytest.mark.parametrize("key", ["", "a b", "é", "x" * 256, 'a"b'])
def test_a_malformed_key_is_a_400(api: JsonClient, count: Any, key: str) -> None:
    response = api.post("notes", RYE, Idempotency_Key=key)

    assert (response.status_code, response.json()["code"]) == (400, "malformed")
    assert count(Tag) == 0


def test_reading_ignores_the_key(api: JsonClient, count: Any) -> None:
    assert api.get("notes", Idempotency_Key="k1").status_code == 200
    assert count(FirstResult) == 0


def test_first_results_are_kept_a_day_and_then_forgotten(
    frozen_clock: FrozenClock, workspace: Workspace, api: JsonClient, count: Any
) -> None:
    api.post("notes", RYE, Idempotency_Key="old")
    frozen_clock.advance(hours=23)
    api.post("notes", {"name": "spelt"}, Idempotency_Key="new")
    frozen_clock.move_to(frozen_clock.now + timedelta(hours=2))

    with scope(workspace):
        assert forget_first_results.func() == 1

    assert api.post("notes", {"name": "spelt"}, Idempotency_Key="new")["Idempotent-Replayed"] == "true"
    assert count(FirstResult) == 1


@pytest.mark.django_db(transaction=True)
def test_the_same_key_at_the_same_time_has_one_winner(settings: Any) -> None:
    """Six threads at once: each is told either the one result or that it is being worked on; one note is written."""
    workspace = a_workspace("rye")
    token = token_of(workspace)
    start, answers = Barrier(6), []

    def ask() -> None:
        client = JsonClient(token)
        start.wait()
        response = client.post("notes", RYE, Idempotency_Key="k1")
        answers.append((response.status_code, response.json().get("id"), response.json().get("code")))
        connection.close()

    threads = [Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with scope(workspace):
        [tag] = Tag.objects.all()
    won = (201, str(tag.id), None)
    assert won in answers
    assert set(answers) <= {won, (409, None, "idempotency_key_in_progress")}
