"""What happens is told: signed, in order, once per endpoint, and only what is wanted."""

import json
from datetime import timedelta
from typing import Any

import pytest
from standardwebhooks import Webhook, WebhookVerificationError

from hedgerow.automation import operations, tasks
from hedgerow.automation.models import Attempt, Delivery, Endpoint
from hedgerow.automation.operations import EndpointDraft, NewEndpoint
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.network import events
from hedgerow.network import operations as network
from hedgerow.timeline.models import Activity, Cursor
from tests.automation.telling import bodies, happens, send, states, told, url_of
from tests.factories.reading import read_on
from tests.fixtures.clock import FrozenClock
from tests.http.neighbour import Neighbour


def test_what_happens_arrives_as_a_cloud_event_that_the_official_library_verifies(
    rye: Workspace, made: NewEndpoint, receiver: Neighbour, frozen_clock: FrozenClock, settings: Any
) -> None:
    party = uuid7()
    (key,) = happens(rye, events.VISITED, actor_id=party, properties={"text": "With her dog", "count": 3})
    send()
    ((method, path, headers, body),) = receiver.requests
    assert (method, path, headers["Content-Type"]) == ("POST", "/hook", "application/cloudevents+json")
    Webhook(made.secret).verify(body, dict(headers))
    with pytest.raises(WebhookVerificationError):
        Webhook(made.secret).verify(body + b" ", dict(headers))
    activity = Activity.objects.get(pk=key)
    moment = frozen_clock.now.isoformat().replace("+00:00", "Z")
    assert json.loads(body) == {
        "specversion": "1.0",
        "id": str(key),
        "source": f"{settings.HEDGEROW_URL}/w/rye",
        "type": "hedgerow.network.visited",
        "subject": f"party:{party}",
        "time": moment,
        "datacontenttype": "application/json",
        "data": {
            "id": str(key),
            "position": activity.position,
            "verb": "network.visited",
            "occurred_at": moment,
            "recorded_at": moment,
            "recorded_by": "system:test",
            "actor_id": str(party),
            "object_id": None,
            "object_kind": "party",
            "target_id": None,
            "channel": "",
            "amount_minor": None,
            "currency": "",
            "source": "",
            "external_id": "",
            "cause_id": None,
            "properties": {"count": 3},
        },
    }
    assert states() == [("delivered", "delivered", 1)]
    assert Attempt.objects.values_list("number", "status", "outcome").get() == (1, 200, "delivered")


def test_words_are_sent_to_those_endpoints_only_that_ask_for_them(
    rye: Workspace, owner: Actor, receiver: Neighbour
) -> None:
    draft = EndpointDraft(url=url_of(receiver), with_words=True)
    operations.create_endpoint(actor=owner, draft=draft)
    happens(rye, properties={"text": "With her dog"}, source="till", external_id="7")
    send()
    (event,) = bodies(receiver)
    assert (event["data"]["properties"], event["data"]["external_id"]) == ({"text": "With her dog"}, "7")


def test_the_order_of_the_log_is_the_order_of_arrival(rye: Workspace, made: NewEndpoint, receiver: Neighbour) -> None:
    keys = [*happens(rye, *[events.VISITED] * 5), *happens(rye, *[events.CALLED] * 5)]
    send()
    assert told(receiver) == [str(key) for key in keys]


def test_an_endpoint_is_told_only_what_it_wants_and_nothing_of_before_it_was_there(
    rye: Workspace, owner: Actor, receiver: Neighbour
) -> None:
    happens(rye, events.VISITED)
    wanted = [events.CALLED, "group:given"]
    operations.create_endpoint(actor=owner, draft=EndpointDraft(url=url_of(receiver), wanted=wanted))
    happens(rye, events.VISITED, events.CALLED, events.GAVE, events.NOTED)
    send()
    assert [event["type"] for event in bodies(receiver)] == ["hedgerow.network.called", "hedgerow.network.gave"]


def test_a_reader_that_begins_the_log_anew_tells_nothing_twice(
    rye: Workspace, made: NewEndpoint, receiver: Neighbour, frozen_clock: FrozenClock
) -> None:
    happens(rye, events.VISITED, events.CALLED)
    send()
    frozen_clock.advance(days=50)
    assert operations.forget_old_deliveries() == 2
    Cursor.objects.filter(reactor=tasks.READER).update(position=0)
    read_on()
    Cursor.objects.filter(reactor=tasks.READER).update(position=0)
    (key,) = happens(rye, events.MET)
    send()
    assert told(receiver)[2:] == [str(key)]
    assert Delivery.objects.count() == 1


def test_during_the_overlap_of_two_secrets_both_sign_and_afterwards_the_new_one_alone(
    rye: Workspace, owner: Actor, made: NewEndpoint, receiver: Neighbour, frozen_clock: FrozenClock
) -> None:
    renewed = operations.renew_secret(actor=owner, endpoint=made.endpoint, overlap=timedelta(hours=2))
    assert renewed.secret != made.secret
    happens(rye)
    send()
    _method, _path, headers, body = receiver.requests[-1]
    for secret in (made.secret, renewed.secret):
        Webhook(secret).verify(body, dict(headers))
    frozen_clock.advance(hours=2)
    happens(rye)
    send()
    _method, _path, headers, body = receiver.requests[-1]
    Webhook(renewed.secret).verify(body, dict(headers))
    with pytest.raises(WebhookVerificationError):
        Webhook(made.secret).verify(body, dict(headers))


def test_neither_secrets_nor_headers_stand_in_the_database_as_they_are(
    rye: Workspace, owner: Actor, receiver: Neighbour
) -> None:
    draft = EndpointDraft(url=url_of(receiver), headers={"Authorization": "Bearer hush"})
    made = operations.create_endpoint(actor=owner, draft=draft)
    row = repr(Endpoint.objects.values().get())
    assert "hush" not in row
    assert made.secret.removeprefix("whsec_") not in row
    assert "hush" not in repr(draft)
    assert made.secret not in repr(made)
    happens(rye)
    send()
    assert receiver.requests[0][2]["Authorization"] == "Bearer hush"


def test_after_a_change_of_the_secret_key_the_reason_is_told_and_a_new_secret_helps(
    rye: Workspace, owner: Actor, made: NewEndpoint, receiver: Neighbour, settings: Any, frozen_clock: FrozenClock
) -> None:
    before, settings.SECRET_KEY = settings.SECRET_KEY, "another one"
    happens(rye)
    send()
    assert (receiver.requests, states()) == ([], [("waiting", "unsealed", 1)])
    operations.renew_secret(actor=owner, endpoint=made.endpoint, overlap=timedelta())
    frozen_clock.advance(minutes=6)
    send()
    assert states() == [("delivered", "delivered", 2)]
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = before, ["another one"]
    happens(rye)
    send()
    assert len(receiver.requests) == 2


def test_what_is_no_longer_in_the_log_is_given_up_and_holds_up_nothing(
    rye: Workspace, made: NewEndpoint, receiver: Neighbour
) -> None:
    (key,) = happens(rye)
    Delivery.objects.update(event_id=uuid7())
    (after,) = happens(rye)
    send()
    assert told(receiver) == [str(after)]
    assert states() == [("dead", "missing", 1), ("delivered", "delivered", 1)]
    assert Endpoint.objects.get().failures == 0
    assert str(key) not in told(receiver)


def test_a_party_that_is_added_makes_one_delivery_per_endpoint(
    rye: Workspace, owner: Actor, made: NewEndpoint, receiver: Neighbour
) -> None:
    operations.create_endpoint(actor=owner, draft=EndpointDraft(url=url_of(receiver)))
    network.add_party(actor=owner, name="Grace", roles=["client"])
    read_on()
    send()
    types = [event["type"] for event in bodies(receiver)]
    assert sorted(types) == sorted(["hedgerow.network.party_added", "hedgerow.network.role_given"] * 2)
