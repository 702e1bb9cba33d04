"""Webhooks on their pages: set up in steps, tested, paused, looked into."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from standardwebhooks import Webhook

from hedgerow.accounts.models import Membership, User
from hedgerow.automation import operations
from hedgerow.automation.models import Delivery, Endpoint
from hedgerow.automation.operations import EndpointDraft, NewEndpoint
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from tests.automation.telling import happens, send, told, url_of
from tests.fixtures.clock import FrozenClock
from tests.http.neighbour import Answer, Neighbour

ROOT = "/w/rye/settings/webhooks/"


def a_client(rye: Workspace, role: AccessRole = AccessRole.OWNER) -> Client:
    user = User.objects.create_user(f"{role}@rye.example", "a long password", name=role.title())
    Membership.objects.create(user=user, workspace=rye, access_role=role, since=clock.now())
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def client(rye: Workspace) -> Client:
    return a_client(rye)


def text_of(answer: Any) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def test_a_webhook_is_set_up_in_steps_and_its_secret_shown_once(client: Client, receiver: Neighbour) -> None:
    assert "No other program is told yet" in text_of(client.get(ROOT))
    first = client.post(f"{ROOT}new/", {"step": "where", "url": url_of(receiver), "description": "Till"})
    assert "Only what I choose" in text_of(first)
    assert Endpoint.objects.count() == 0
    wish = {"step": "what", "url": url_of(receiver), "description": "Till", "scope": "chosen"}
    unclear = client.post(f"{ROOT}new/", wish)
    assert unclear.status_code == 422
    assert "Tick what it is told, or choose everything." in text_of(unclear)
    done = client.post(f"{ROOT}new/", {**wish, "wanted": ["network.called", "group:money"], "headers": "X-Key: hush"})
    (secret,) = re.findall(r"whsec_[A-Za-z0-9+/=]+", done.content.decode())
    assert "no-store" in done["Cache-Control"]
    one = Endpoint.objects.get()
    assert (one.description, one.wanted) == ("Till", ["group:money", "network.called"])
    client.post(f"{ROOT}{one.pk}/tests/")
    _method, _path, headers, body = receiver.requests[0]
    Webhook(secret).verify(body, dict(headers))
    assert headers["X-Key"] == "hush"
    for page in (ROOT, f"{ROOT}{one.pk}/", f"{ROOT}{one.pk}/edit/"):
        shown = client.get(page).content.decode()
        assert secret not in shown
        assert "hush" not in shown
    assert "Money, Call" in text_of(client.get(ROOT))


def test_an_address_inside_the_walls_is_told_in_the_first_step(client: Client) -> None:
    answer = client.post(f"{ROOT}new/", {"step": "where", "url": "https://127.0.0.1/"})
    assert answer.status_code == 422
    assert "leads into a private network" in text_of(answer)
    assert Endpoint.objects.count() == 0


def test_the_outcome_of_a_test_is_told_in_words(client: Client, made: NewEndpoint, receiver: Neighbour) -> None:
    good = client.post(f"{ROOT}{made.endpoint.pk}/tests/", follow=True)
    assert "The test arrived." in text_of(good)
    receiver.answer = Answer(503, pieces=[b"inner secret of the other side"])
    bad = text_of(client.post(f"{ROOT}{made.endpoint.pk}/tests/", follow=True))
    assert "The other side answered that it did not work. (HTTP 503)" in bad
    assert "Not delivered" in bad
    assert "inner secret" not in bad
    for _ in range(5):
        answer = client.post(f"{ROOT}{made.endpoint.pk}/tests/", follow=True)
    assert "Wait a minute before the next test." in text_of(answer)
    assert len(receiver.requests) == 6


def test_one_that_was_switched_off_says_why_what_was_kept_and_what_to_do(
    rye: Workspace, client: Client, made: NewEndpoint, receiver: Neighbour
) -> None:
    receiver.answer = Answer(410)
    happens(rye, *["network.visited"] * 2)
    send()
    page = f"{ROOT}{made.endpoint.pk}/"
    shown = text_of(client.get(page))
    assert "The other side says that this address is gone for good." in shown
    assert "What waited is kept below as given up." in shown
    assert re.search(r'badge care">1<', client.get("/w/rye/settings/").content.decode())
    receiver.answer, day = Answer(), clock.today(rye.time_zone).isoformat()
    assert "switched off" in text_of(client.post(f"{page}replays/", {"since": day}, follow=True))
    client.post(f"{page}pause/end/")
    assert "2 deliveries are sent again." in text_of(client.post(f"{page}replays/", {"since": day}, follow=True))
    send()
    assert len(told(receiver)) == 3
    assert "Choose a day." in text_of(client.post(f"{page}replays/", {"since": "x"}, follow=True))


def test_a_failing_one_says_since_when_and_what_becomes_of_it(
    rye: Workspace, client: Client, made: NewEndpoint, receiver: Neighbour
) -> None:
    receiver.answer = Answer(500)
    happens(rye)
    send()
    shown = text_of(client.get(f"{ROOT}{made.endpoint.pk}/"))
    assert "1 attempt failed in a row." in shown
    assert "After five days without one arrival we switch it off and say so here." in shown
    one = Delivery.objects.get()
    assert "The other side answered that it did not work. (HTTP 500)" in text_of(
        client.get(f"{ROOT}deliveries/{one.pk}/")
    )
    receiver.answer = Answer()
    client.post(f"{ROOT}deliveries/{one.pk}/replay/")
    send()
    assert "Delivered." in text_of(client.get(f"{ROOT}deliveries/{one.pk}/"))


def test_a_webhook_is_changed_paused_given_a_new_secret_and_removed(
    rye: Workspace, owner: Actor, client: Client, receiver: Neighbour, frozen_clock: FrozenClock
) -> None:
    draft = EndpointDraft(url=url_of(receiver), headers={"X-Key": "hush"})
    page = f"{ROOT}{operations.create_endpoint(actor=owner, draft=draft).endpoint.pk}/"
    wish = {"url": url_of(receiver), "description": "Shop", "scope": "everything", "headers": ""}
    client.post(f"{page}edit/", wish)
    happens(rye)
    send()
    assert receiver.requests[0][2]["X-Key"] == "hush"
    refused = client.post(f"{page}edit/", {**wish, "headers": "Host: inside.example"})
    assert "The header “Host” is set by Hedgerow." in text_of(refused)
    assert "whsec_" in client.post(f"{page}secret/", {"hours": "24"}).content.decode()
    assert Endpoint.objects.get().old_secret_until == frozen_clock.now + timedelta(days=1)
    client.post(f"{page}pause/")
    assert "Paused" in text_of(client.get(ROOT))
    client.post(f"{page}removal/")
    assert Endpoint.objects.count() == 0
    assert client.get(page).status_code == 404


def test_deliveries_ask_the_same_of_the_database_for_one_and_for_three(
    rye: Workspace, client: Client, made: NewEndpoint, receiver: Neighbour, django_assert_num_queries: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    counts = []
    for number in (1, 2):
        happens(rye, *["network.visited"] * number)
        send()
        with CaptureQueriesContext(
            connection,
        ) as found:
            assert client.get(f"{ROOT}{made.endpoint.pk}/").status_code == 200
        counts.append(len(found))
    assert counts[0] == counts[1]
    assert text_of(client.get(f"{ROOT}{made.endpoint.pk}/?state=dead")).count("Came by") == 1


@pytest.mark.parametrize("role", [AccessRole.STAFF, AccessRole.ANALYST])
def test_who_does_not_lead_sees_and_changes_nothing(role: AccessRole, rye: Workspace, made: NewEndpoint) -> None:
    client = a_client(rye, role)
    page = f"{ROOT}{made.endpoint.pk}/"
    for address in (ROOT, page, f"{ROOT}new/", f"{ROOT}guide/", f"{page}edit/"):
        assert client.get(address).status_code == 403
    for address in ("secret/", "pause/", "tests/", "removal/"):
        assert client.post(f"{page}{address}", {"hours": "24"}).status_code == 403
    assert Endpoint.objects.values_list("state", "old_secret").get() == ("on", "")
