"""What servers say while we idle, in the order and the pieces in which they may say it."""

import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from threading import Thread
from typing import Any, cast

import pytest

from hedgerow.inbox.errors import MailRefused, MailUnanswered
from hedgerow.inbox.transport import Idling, ImapClient

Talk = Callable[..., Idling]


class Signed:
    """What an IDLE needs of a client: its connection."""

    def __init__(self, ours: socket.socket, *capabilities: str) -> None:
        self._ours, self._capabilities = ours, capabilities

    def has_capability(self, name: str) -> bool:
        return name in self._capabilities

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

    def begin(script: list[tuple[bytes, bytes]], *can: str, **more: Any) -> Idling:
        threads.append(Thread(target=serve, args=(script,), daemon=True))
        threads[-1].start()
        return Idling(cast("ImapClient", Signed(ours, *can)), wake[0], answer_seconds=0.5, **more)

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


OTHERS = ("Orders", 'A "b"')
WISH = b'NOTIFY SET STATUS (selected (MessageNew MessageExpunge)) (mailboxes ("Orders" "A \\"b\\"") (MessageNew'
ASKED = b'* STATUS Orders (UIDNEXT 3)\r\nW%d OK\r\n* STATUS {5}\r\nA "b" (MESSAGES 1 UIDNEXT 9)\r\nW%d NO gone\r\n'


def test_a_server_that_can_tells_of_every_folder_and_only_a_new_letter_is_news(talk: Talk) -> None:
    script = [
        (WISH, ASKED.replace(b"NO gone", b"OK") % (0, 1)),
        (b"W2 IDLE", b"+\r\n* STATUS Orders (MESSAGES 0 UIDNEXT 3 UNSEEN 0)\r\n"),
        (b"DONE", b"W2 OK\r\n"),
        (b"W3 IDLE", b"+\r\n* STATUS Orders (MESSAGES 1 UIDNEXT 4)\r\n"),
        (b"DONE", b"W3 OK\r\n"),
    ]
    begun: list[bool] = []
    idling = talk(script, "NOTIFY", others=OTHERS, begun=lambda one: begun.append(one.hears_all))
    assert (idling.wait(0.2), idling.wait(5.0), begun) == (False, True, [True])


def test_a_server_that_cannot_or_tells_no_more_is_asked_about_the_others(talk: Talk) -> None:
    overflow = b"+\r\n* OK [NOTIFICATIONOVERFLOW] too much\r\n"
    script = [
        (b"W1 NOTIFY", ASKED.replace(b"NO gone", b"OK") % (0, 1)),
        (b"W2 IDLE", overflow),
        (b"DONE", b"W2 OK\r\n"),
        (b"W4 STATUS", ASKED.replace(b"UIDNEXT 9", b"UIDNEXT 10") % (3, 4)),
        (b"W6 STATUS", ASKED.replace(b"UIDNEXT 9", b"UIDNEXT 10") % (5, 6)),
        (b"W7 IDLE", b"+\r\n"),
        (b"DONE", b"W7 OK\r\n"),
        (b"W9 STATUS", ASKED % (8, 9)),
    ]
    begun: list[bool] = []
    idling = talk(script, "NOTIFY", others=OTHERS, look_seconds=0.1, begun=lambda one: begun.append(one.hears_all))
    assert [idling.wait(60.0) for _ in range(4)] == [True, True, False, True]
    assert begun == [True, False]


def test_no_name_of_a_folder_ends_the_line(talk: Talk) -> None:
    script = [(b'STATUS "a&AA0ACg-b" (UIDNEXT)', b"W1 OK\r\n"), (b"W2 IDLE", b"+\r\n"), (b"DONE", b"W2 OK\r\n")]
    assert not talk(script, others=("a\r\nb",)).wait(0.1)
