"""Calling out: what is sent, what comes back, and every limit on the way."""

import json
from collections.abc import Iterator
from threading import Event
from typing import Any

import pytest

from hedgerow.kernel import clock
from hedgerow.kernel.http import Client, HttpError, Limits, Policy, Unanswered, client
from hedgerow.kernel.jobs.outcomes import is_worth_another_try
from tests.http.neighbour import NAME, Answer, Neighbour, closed_port

SECRET = b"the other side's secret"


def test_a_call_sends_what_it_is_given_and_returns_what_comes_back(neighbour: Neighbour) -> None:
    neighbour.answer = Answer(201, {"X-Kind": "bread"}, [b'{"ok":', b" true}"])
    reply = neighbour.client().send(
        "POST", neighbour.url("/hooks?x=1"), headers={"X-Signature": "abc"}, json={"name": "Käthe"}
    )
    assert (reply.status, reply.is_success, reply.json()) == (201, True, {"ok": True})
    assert reply.headers["x-kind"] == "bread"
    ((method, path, headers, body),) = neighbour.requests
    assert (method, path, json.loads(body)) == ("POST", "/hooks?x=1", {"name": "Käthe"})
    assert headers["Host"] == f"{NAME}:{neighbour.port}"
    assert (headers["X-Signature"], headers["User-Agent"]) == ("abc", "Hedgerow")
    assert headers["Accept-Encoding"] == "identity"


def test_bytes_and_parameters_are_sent_as_they_are(neighbour: Neighbour) -> None:
    neighbour.client().send("POST", neighbour.url("/in"), content=b"\x00\xff", params={"q": "a b"})
    ((_, path, _, body),) = neighbour.requests
    assert (path, body) == ("/in?q=a+b", b"\x00\xff")


def test_a_failure_of_the_other_side_is_an_answer(neighbour: Neighbour) -> None:
    neighbour.answer = Answer(503)
    reply = neighbour.client().send("GET", neighbour.url())
    assert (reply.status, reply.is_success, reply.body) == (503, False, b"hello")


def test_a_redirect_is_not_followed(neighbour: Neighbour) -> None:
    neighbour.answer = Answer(302, {"Location": neighbour.url("/inside")})
    reply = neighbour.client().send("GET", neighbour.url("/outside"))
    assert (reply.status, reply.headers["location"]) == (302, neighbour.url("/inside"))
    assert [path for _, path, _, _ in neighbour.requests] == ["/outside"]


def test_an_answer_that_is_too_long_is_cut_off_while_it_comes(neighbour: Neighbour) -> None:
    neighbour.answer = Answer(pieces=[SECRET * 100] * 1000)
    error = _refusal(neighbour, Limits(bytes=1000))
    assert isinstance(error, HttpError)
    assert str(error) == "The other side's answer is too long."


def test_an_answer_of_just_the_limit_is_taken(neighbour: Neighbour) -> None:
    neighbour.answer = Answer(pieces=[b"x" * 1000])
    assert len(neighbour.client(limits=Limits(bytes=1000)).send("GET", neighbour.url()).body) == 1000


def test_a_compressed_answer_is_refused_before_it_unpacks(neighbour: Neighbour) -> None:
    neighbour.answer = Answer(headers={"Content-Encoding": "gzip"})
    assert isinstance(_refusal(neighbour), HttpError)


def test_silence_ends_at_the_read_limit(neighbour: Neighbour) -> None:
    neighbour.answer = Answer(pieces=[SECRET], pause=5)
    _assert_quick_and_worth_another_try(neighbour, Limits(read_seconds=0.1))


def test_an_answer_in_drops_ends_at_the_limit_for_everything(neighbour: Neighbour) -> None:
    neighbour.answer = Answer(pieces=[SECRET] * 100, pause=0.05)
    _assert_quick_and_worth_another_try(neighbour, Limits(read_seconds=5, total_seconds=0.3))


def _assert_quick_and_worth_another_try(neighbour: Neighbour, limits: Limits) -> None:
    before = clock.monotonic()
    error = _refusal(neighbour, limits)
    assert clock.monotonic() - before < 2
    assert isinstance(error, Unanswered)
    assert is_worth_another_try(error)
    assert str(error) == f"“{NAME}” did not answer in time."


def test_a_broken_answer_is_worth_another_try(neighbour: Neighbour) -> None:
    neighbour.answer = Answer(raw=b"HTTP/1.1 nonsense " + SECRET)
    error = _refusal(neighbour)
    assert (type(error), str(error)) == (Unanswered, f"The connection to “{NAME}” broke off.")


def test_no_server_is_worth_another_try() -> None:
    port = closed_port()
    caller = Client(Policy(trusted=frozenset({f"{NAME}:{port}"})), resolver=lambda _host, _port: ["127.0.0.1"])
    with pytest.raises(Unanswered, match="could not be reached"):
        caller.send("GET", f"http://{NAME}:{port}/")


def test_the_second_address_is_tried_when_the_first_is_dead(neighbour: Neighbour) -> None:
    caller = Client(neighbour.policy(), resolver=lambda _host, _port: ["127.0.0.2", "127.0.0.1"])
    assert caller.send("GET", neighbour.url()).status == 200


def test_a_body_that_is_not_json_is_not_repeated_in_the_error(neighbour: Neighbour) -> None:
    neighbour.answer = Answer(pieces=[SECRET])
    reply = neighbour.client().send("GET", neighbour.url())
    with pytest.raises(HttpError) as caught:
        reply.json()
    assert "secret" not in str(caught.value)


def test_a_header_cannot_smuggle_another_one(neighbour: Neighbour) -> None:
    with pytest.raises(HttpError, match="cannot be sent"):
        neighbour.client().send("GET", neighbour.url(), headers={"X-A": "a\r\nX-B: b"})
    assert neighbour.requests == []


def test_the_client_of_the_installation_trusts_whom_the_operator_names(neighbour: Neighbour, settings: Any) -> None:
    settings.HEDGEROW_HTTP_TRUSTED = [f"localhost:{neighbour.port}"]
    assert client().send("GET", neighbour.url(name="localhost")).body == b"hello"


def _refusal(neighbour: Neighbour, limits: Limits | None = None) -> Exception:
    """The error that a call ends with, having shown nothing of what the other side said."""
    with pytest.raises((HttpError, Unanswered)) as caught:
        neighbour.client(limits=limits).send("GET", neighbour.url("/?token=querysecret"))
    assert "secret" not in str(caught.value)
    return caught.value


@pytest.fixture
def slow_resolver() -> Iterator[Any]:
    over = Event()

    def resolve(_host: str, _port: int) -> list[str]:
        over.wait(10)
        return ["127.0.0.1"]

    yield resolve
    over.set()


def test_a_look_up_that_takes_too_long_ends_at_the_connect_limit(neighbour: Neighbour, slow_resolver: Any) -> None:
    caller = Client(neighbour.policy(), Limits(connect_seconds=0.1), slow_resolver)
    before = clock.monotonic()
    with pytest.raises(Unanswered, match="in time"):
        caller.send("GET", neighbour.url())
    assert clock.monotonic() - before < 2


def test_nothing_is_begun_when_the_time_for_everything_is_over(neighbour: Neighbour) -> None:
    with pytest.raises(Unanswered, match="in time"):
        neighbour.client(limits=Limits(total_seconds=0)).send("GET", neighbour.url())
    assert neighbour.requests == []
