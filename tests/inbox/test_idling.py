"""What servers say while we idle, in the order and the pieces in which they may say it."""

import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from threading import Thread
from typing import Any, cast

import pytest

from hedgerow.inbox.errors import MailRefused, MailUnanswered
from hedgerow.inbox.transport import Idling, ImapClient

Talk = Callable[[list[tuple[bytes, bytes]]], Idling]


class Signed:
    """What an IDLE needs of a client: its connection."""

    def __init__(self, ours: socket.socket) -> None:
        self._ours = ours

    def socket(self) -> socket.socket:
        return self._ours


@pytest.fixture
def wake() -> Iterator[tuple[socket.socket, socket.socket]]:
    pair = socket.socketpair()
    yield pair
    for one in pair:
        one.close()


@pytest.fixture
def talk(wake: tuple[socket.socket, socket.socket]) -> Iterator[Talk]:
    """A server that waits for a line with these words and then says that; with nothing more to say it hangs up."""
    ours, theirs = socket.socketpair()
    ours.settimeout(5)
    threads: list[Thread] = []

    def serve(script: list[tuple[bytes, bytes]]) -> None:
        with theirs, theirs.makefile("rb") as lines, suppress(ConnectionError):
            for awaited, said in script:
                next((line for line in lines if awaited in line), b"")
                for piece in said.split(b"|"):
                    theirs.sendall(piece)

    def begin(script: list[tuple[bytes, bytes]]) -> Idling:
        threads.append(Thread(target=serve, args=(script,), daemon=True))
        threads[-1].start()
        return Idling(cast("ImapClient", Signed(ours)), wake[0], answer_seconds=0.5)

    yield begin
    ours.close()
    for one in threads:
        one.join(5)


DONE = (b"DONE", b"W1 OK done\r\n")


@pytest.mark.parametrize(
    ("script", "has_news"),
    [
        ([(b"W1 IDLE", b"+ idling\r\n* 5 EX|ISTS\r\n"), DONE], True),
        ([(b"W1 IDLE", b"* 5 EXISTS\r\n+ go ahead\r\n"), DONE], True),
        ([(b"W1 IDLE", b"+\r\n* OK Still here\r\n* 2 EXPUNGE\r\n* 3 FETCH (FLAGS (\\Seen))\r\n"), DONE], False),
        ([(b"W1 IDLE", b"+\r\n"), (b"DONE", b"* 6 exists\r\nW1 OK\r\n")], True),
    ],
)
def test_only_what_came_is_news(talk: Talk, script: Any, has_news: bool) -> None:
    assert talk(script).wait(0.2) is has_news


def test_a_second_idle_follows_the_first_and_a_call_ends_it(
    talk: Talk, wake: tuple[socket.socket, socket.socket]
) -> None:
    idling = talk([(b"W1 IDLE", b"+\r\n"), DONE, (b"W2 IDLE", b"+\r\n"), (b"DONE", b"W2 OK\r\n"), (b"never", b"")])
    assert not idling.wait(0.05)
    wake[1].send(b"!")
    assert not idling.wait(60)


@pytest.mark.parametrize(
    ("script", "raised"),
    [
        ([(b"W1 IDLE", b"W1 NO not today\r\n")], MailRefused),
        ([(b"W1 IDLE", b"+\r\n* BYE going down\r\n")], MailUnanswered),
        ([(b"W1 IDLE", b"+\r\n")], MailUnanswered),
        ([(b"W1 IDLE", b"+\r\n"), (b"DONE", b""), (b"never", b"")], MailUnanswered),
        ([(b"W1 IDLE", b"x" * 200_000), (b"never", b"")], MailUnanswered),
    ],
)
def test_a_server_that_refuses_leaves_or_falls_silent_is_said_so(talk: Talk, script: Any, raised: type) -> None:
    with pytest.raises(raised):
        talk(script).wait(0.1)
