"""Being told that something came (RFC 2177). From the first IDLE on, the lines of the connection are read here.

The library's own reading overlooks lines that came together with others, and takes a connection that ended for a quiet
one; so nothing of it is used between IDLE and the end of the connection.
"""

import re
import select
import ssl
from collections.abc import Callable, Iterator
from socket import socket

from django.utils.translation import gettext as _

from hedgerow.inbox.errors import MailRefused, MailUnanswered
from hedgerow.inbox.transport.imap import ImapClient
from hedgerow.kernel import clock

_NEWS = re.compile(rb"\* \d+ EXISTS\b", re.IGNORECASE)
LONGEST_LINE = 100_000


def can_idle(client: ImapClient) -> bool:
    return bool(client.has_capability("IDLE"))


class Idling:
    """A folder that is open for reading, on a server that can IDLE; `wake` is readable when the wait is to end.

    `begun` is called once, when the server has begun to tell: what came before that is to be looked for by who calls.
    """

    def __init__(
        self, client: ImapClient, wake: socket, *, answer_seconds: float, begun: Callable[[], None] = lambda: None
    ) -> None:
        self._socket: socket = client.socket()
        self._begun = begun
        self._wake, self._seconds = wake, answer_seconds
        self._held, self._count = b"", 0

    def wait(self, seconds: float) -> bool:
        """Idle until something comes, `wake` calls, or `seconds` are over; whether something came.

        What is there when it begins is not told. Raises MailUnanswered when the connection ended, MailRefused when the
        server does not want to.
        """
        self._count += 1
        tag = b"W%d" % self._count
        self._socket.sendall(tag + b" IDLE\r\n")
        has_news = self._until_goes_on(tag)
        if self._count == 1:
            self._begun()
        deadline = clock.monotonic() + seconds
        while not has_news and self._may_read(deadline - clock.monotonic()):
            has_news = any(_is_news(line) for line in self._lines())
        return self._finish(tag) or has_news

    def _until_goes_on(self, tag: bytes) -> bool:
        has_news = False
        for line in self._awaited():
            if line.startswith(b"+"):
                return has_news
            if line.startswith(tag):
                raise MailRefused(_("The server does not want to tell when something comes."))
            has_news = has_news or _is_news(line)
        raise MailUnanswered

    def _finish(self, tag: bytes) -> bool:
        has_news = False
        self._socket.sendall(b"DONE\r\n")
        for line in self._awaited():
            if line.startswith(tag):
                return has_news
            has_news = has_news or _is_news(line)
        raise MailUnanswered

    def _may_read(self, seconds: float) -> bool:
        """Wait for a line; whether one may be there, and not `wake` or the end of the time."""
        if b"\n" in self._held or self._is_pending():
            return True
        if seconds <= 0:
            return False
        ready = _readable([self._socket, self._wake], seconds)
        return self._wake not in ready and self._socket in ready

    def _awaited(self) -> Iterator[bytes]:
        """Lines, for as long as an answer may take."""
        deadline = clock.monotonic() + self._seconds
        while True:
            yield from self._lines()
            left = deadline - clock.monotonic()
            if left <= 0 or not (self._is_pending() or _readable([self._socket], left)):
                raise MailUnanswered(_("The mail server did not answer in time."))

    def _lines(self) -> Iterator[bytes]:
        """Whole lines that are there, reading once where none is held and something can be read."""
        if b"\n" not in self._held and (self._is_pending() or _readable([self._socket], 0)):
            self._read()
        while b"\n" in self._held:
            line, self._held = self._held.split(b"\n", 1)
            if line.upper().startswith(b"* BYE"):
                raise MailUnanswered(_("The mail server ended the connection."))
            yield line

    def _read(self) -> None:
        try:
            come = self._socket.recv(16_384)
        except ssl.SSLWantReadError:
            return
        if not come or len(self._held) > LONGEST_LINE:
            raise MailUnanswered(_("The mail server ended the connection."))
        self._held += come

    def _is_pending(self) -> bool:
        """What TLS has read already is not seen by waiting for the socket."""
        return isinstance(self._socket, ssl.SSLSocket) and self._socket.pending() > 0


def _readable(sockets: list[socket], seconds: float) -> list[socket]:
    """`select` without its limit of 1,024 open files."""
    poller = select.poll()
    by_number = {one.fileno(): one for one in sockets}
    for number in by_number:
        poller.register(number, select.POLLIN)
    return [by_number[number] for number, _event in poller.poll(max(seconds, 0) * 1000)]


def _is_news(line: bytes) -> bool:
    return _NEWS.match(line) is not None
