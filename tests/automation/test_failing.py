"""The other side fails: tries over days, rest, giving up, switching off, and sending again."""

from datetime import timedelta
from typing import Any

import pytest

from hedgerow.accounts.models import AuditEntry
from hedgerow.automation import events, operations, schedule, tasks
from hedgerow.automation.errors import EndpointSwitchedOff, NotReplayable
from hedgerow.automation.models import Attempt, Delivery, Endpoint
from hedgerow.automation.operations import EndpointDraft, NewEndpoint
from hedgerow.kernel import clock, randomness
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from tests.automation.telling import happens, send, states, told
from tests.fixtures.clock import FrozenClock
from tests.http.neighbour import Answer, Neighbour, closed_port


def test_a_delivery_is_tried_ten_times_over_three_days_with_the_same_id_and_then_given_up(
    rye: Workspace, made: NewEndpoint, receiver: Neighbour, frozen_clock: FrozenClock
) -> None:
    receiver.answer = Answer(500)
    (key,) = happens(rye)
    began = frozen_clock.now
    gaps = []
    send()
    for _ in range(schedule.TRIES - 1):
        due = max(Delivery.objects.get().due_at, Endpoint.objects.get().rest_until or began)
        gaps.append((due - frozen_clock.now).total_seconds())
        frozen_clock.move_to(due + timedelta(seconds=1))
        operations.deliver_next(endpoint_id=made.endpoint.pk)
    assert states() == [("dead", "answered", schedule.TRIES)]
    assert set(told(receiver)) == {str(key)}
    assert len(told(receiver)) == schedule.TRIES
    for gap, wait in zip(gaps, schedule.WAITS, strict=True):
        assert 0.89 * wait.total_seconds() <= gap <= 1.11 * wait.total_seconds()
    assert timedelta(days=2.7) < frozen_clock.now - began < timedelta(days=3.6)
    assert list(Attempt.objects.order_by("number").values_list("number", "status")) == [
        (number, 500) for number in range(1, 11)
    ]


def test_waits_are_not_all_the_same() -> None:
    with randomness.seeded(7):
        assert len({schedule.wait_after(3) for _ in range(20)}) == 20


def test_while_an_endpoint_fails_its_other_deliveries_wait_and_then_come_in_order(
    rye: Workspace, made: NewEndpoint, receiver: Neighbour, frozen_clock: FrozenClock
) -> None:
    receiver.answer = Answer(503)
    keys = happens(rye, *["network.visited"] * 4)
    send()
    assert len(receiver.requests) == 1
    receiver.answer = Answer(204)
    frozen_clock.advance(minutes=6)
    send()
    assert told(receiver)[1:] == [str(key) for key in keys]
    assert Endpoint.objects.values_list("failures", "failing_since", "rest_until").get() == (0, None, None)


def test_a_slow_or_dead_endpoint_holds_up_no_other(
    rye: Workspace, owner: Actor, made: NewEndpoint, receiver: Neighbour, settings: Any
) -> None:
    port = closed_port()
    settings.HEDGEROW_HTTP_TRUSTED += [f"localhost:{port}"]
    operations.create_endpoint(actor=owner, draft=EndpointDraft(url=f"http://localhost:{port}/"))
    happens(rye, *["network.visited"] * 3)
    send()
    assert len(receiver.requests) == 3
    assert sorted(states()) == [("delivered", "delivered", 1)] * 3 + [("waiting", "", 0)] * 2 + [
        ("waiting", "unreachable", 1)
    ]


def test_the_other_side_may_ask_to_be_left_alone_for_a_while(
    rye: Workspace, made: NewEndpoint, receiver: Neighbour, frozen_clock: FrozenClock
) -> None:
    receiver.answer = Answer(429, {"Retry-After": "3600"})
    happens(rye)
    send()
    assert Delivery.objects.get().due_at == frozen_clock.now + timedelta(hours=1)
    assert Endpoint.objects.get().rest_until == frozen_clock.now + timedelta(hours=1)


@pytest.mark.parametrize("wish", ["", "x", "-5", "Wed, 21 Oct 2026 07:28:00 GMT", "9" * 30, "²"])
def test_a_wish_that_is_no_number_of_seconds_is_none(wish: str) -> None:
    assert schedule.wished(wish) == timedelta()


def test_a_redirect_is_a_failure_and_is_not_followed(rye: Workspace, made: NewEndpoint, receiver: Neighbour) -> None:
    receiver.answer = Answer(307, {"Location": receiver.url("/elsewhere", name="localhost")})
    happens(rye)
    send()
    assert [path for _method, path, _headers, _body in receiver.requests] == ["/hook"]
    assert states() == [("waiting", "redirected", 1)]


def test_gone_switches_the_endpoint_off_and_keeps_what_waited(
    rye: Workspace, owner: Actor, made: NewEndpoint, receiver: Neighbour
) -> None:
    receiver.answer = Answer(410)
    happens(rye, *["network.visited"] * 3)
    send()
    one = Endpoint.objects.get()
    assert (one.state, one.off_reason, one.off_at is not None) == ("off", "gone", True)
    assert [state for state, _outcome, _attempts in states()] == ["dead"] * 3
    entry = AuditEntry.objects.get(event=events.SWITCHED_OFF)
    assert (entry.actor_kind, entry.after) == ("system", {"reason": "gone", "kept": 3})
    happens(rye)
    assert len(states()) == 3
    with pytest.raises(EndpointSwitchedOff):
        operations.replay_failed(actor=owner, endpoint=one, since=clock.today("UTC"))
    assert [state for state, _outcome, _attempts in states()] == ["dead"] * 3


def test_five_days_without_one_arrival_switch_it_off_and_switching_on_starts_afresh(
    rye: Workspace, owner: Actor, made: NewEndpoint, receiver: Neighbour, frozen_clock: FrozenClock
) -> None:
    receiver.answer = Answer(500)
    for _ in range(6):
        assert Endpoint.objects.get().state == "on"
        happens(rye)
        operations.deliver_next(endpoint_id=made.endpoint.pk)
        frozen_clock.advance(days=1)
    assert (Endpoint.objects.get().state, Endpoint.objects.get().off_reason) == ("off", "failing")
    receiver.answer = Answer(200)
    receiver.requests.clear()
    operations.resume_endpoint(actor=owner, endpoint=made.endpoint)
    today = clock.today(rye.time_zone)
    count = operations.replay_failed(actor=owner, endpoint=made.endpoint, since=today - timedelta(days=3))
    tasks.send_soon(made.endpoint.pk)
    send()
    assert (count, len(receiver.requests)) == (3, 3)
    assert operations.replay_failed(actor=owner, endpoint=made.endpoint, since=today) == 0


def test_while_paused_what_happens_waits(rye: Workspace, owner: Actor, made: NewEndpoint, receiver: Neighbour) -> None:
    operations.pause_endpoint(actor=owner, endpoint=made.endpoint)
    (key,) = happens(rye)
    send()
    assert receiver.requests == []
    operations.resume_endpoint(actor=owner, endpoint=made.endpoint)
    assert tasks.deliver_due.call() == 1
    send()
    assert told(receiver) == [str(key)]


def test_one_delivery_is_sent_again_with_its_id_and_a_full_round_of_tries(
    rye: Workspace, owner: Actor, made: NewEndpoint, receiver: Neighbour
) -> None:
    (key,) = happens(rye)
    send()
    operations.replay_delivery(actor=owner, delivery=Delivery.objects.get())
    assert Delivery.objects.values_list("state", "tries", "attempts").get() == ("waiting", 0, 1)
    tasks.send_soon(made.endpoint.pk)
    send()
    assert told(receiver) == [str(key)] * 2
    assert states() == [("delivered", "delivered", 2)]


def test_a_test_is_sent_at_once_also_when_paused_and_says_how_it_went(
    rye: Workspace, owner: Actor, made: NewEndpoint, receiver: Neighbour
) -> None:
    operations.pause_endpoint(actor=owner, endpoint=made.endpoint)
    good = operations.send_test(actor=owner, endpoint=made.endpoint)
    receiver.answer = Answer(404)
    bad = operations.send_test(actor=owner, endpoint=made.endpoint)
    assert [(one.state, one.last_outcome, one.verb) for one in (good, bad)] == [
        ("delivered", "delivered", "test"),
        ("dead", "answered", "test"),
    ]
    assert told(receiver) == [str(good.event_id), str(bad.event_id)]
    assert Endpoint.objects.get().failures == 0
    with pytest.raises(NotReplayable):
        operations.replay_delivery(actor=owner, delivery=bad)
    assert Delivery.objects.get(pk=bad.pk).state == "dead"
