"""The lines of a connection that idles.

From the first of them on, nothing of the library's own reading is used:
it overlooks lines that came together with others, and takes a connection that ended for a quiet one.
"""

import select
import ssl
from collections.abc import Iterator
from socket import socket

from django.utils.translation import gettext as _

from hedgerow.inbox.errors import MailUnanswered
from hedgerow.kernel import clock

LONGEST_LINE = 100_000


class Lines:
    """Commands out, lines in; `wake` is readable when a wait is to end. Each raises MailUnanswered at the end."""

    def __init__(self, connection: socket, wake: socket, *, answer_seconds: float) -> None:
        self._socket, self._wake, self._seconds = connection, wake, answer_seconds
        self._held, self._count = b"", 0

    def ask(self, *commands: bytes) -> bytes:
        """Send them at once, each with a tag; returns that of the last."""
        tags = [b"W%d" % (self._count + number) for number in range(1, len(commands) + 1)]
        self._count += len(commands)
        self._socket.sendall(b"".join(tag + b" " + one + b"\r\n" for tag, one in zip(tags, commands, strict=True)))
        return tags[-1]

    def say(self, words: bytes) -> None:
        self._socket.sendall(words + b"\r\n")

    def may_read(self, seconds: float) -> bool:
        """Wait for a line; whether one may be there, and not `wake` or the end of the time."""
        if b"\n" in self._held or self._is_pending():
            return True
        if seconds <= 0:
            return False
        ready = _readable([self._socket, self._wake], seconds)
        return self._wake not in ready and self._socket in ready

    def awaited(self) -> Iterator[bytes]:
        """Lines, for as long as an answer may take."""
        deadline = clock.monotonic() + self._seconds
        while True:
            yield from self.there()
            left = deadline - clock.monotonic()
            if left <= 0 or not (self._is_pending() or _readable([self._socket], left)):
                raise MailUnanswered(_("The mail server did not answer in time."))

    def there(self) -> Iterator[bytes]:
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
