"""The folders beside the one that is open: told of by the server (NOTIFY, RFC 5465), or asked about (STATUS).

Both answer in lines of the same shape, of which the next number a letter will get is read: a folder has news when that
has changed. Letters that leave a folder are none.
"""

import re
from collections import deque
from collections.abc import Iterator, Sequence

from imapclient import imap_utf7

from hedgerow.inbox.transport.lines import Lines

AT_ONCE = 20
"""Folders asked about in one go, taken in turn: with more than that a letter may wait for its turn."""
LONGEST_COMMAND = 6_000
_OVERFLOW = b"[NOTIFICATIONOVERFLOW]"
_STATUS = re.compile(rb"(.*)\([^()]*\bUIDNEXT (\d+)[^()]*\)\s*$", re.IGNORECASE)
"""A name that comes as a literal stands alone on its line, without the word before it."""


class Elsewhere:
    """`left` are those that have to be asked about, in turn: all that the server does not tell of."""

    def __init__(self, lines: Lines, folders: Sequence[str], *, tells: bool) -> None:
        self._lines = lines
        self._names = tuple(_quoted(one) for one in folders)
        self._next: dict[bytes, int] = {}
        self._tells = tells and bool(self._names) and len(self._wish()) <= LONGEST_COMMAND
        self.left: deque[bytes] = deque(self._names)

    def begin(self) -> None:
        """From now on news are counted: what stands in the folders is taken note of, and no news.

        A server has to say how each folder that it tells of stands; of one that it did not name it tells nothing
        (Dovecot 2.3 knows none whose name is not ASCII).
        """
        if self._tells and self._asked([self._wish()])[0]:
            self.left = deque(name for name in self._names if _plain(name) not in self._next)
        self._asked([self._about(name) for name in self.left])

    def look(self) -> bool:
        """Ask about the next some; whether one of them has news."""
        some = list(self.left)[:AT_ONCE]
        self.left.rotate(-len(some))
        return self._asked([self._about(name) for name in some])[1]

    def has_news(self, line: bytes) -> bool:
        """What a line tells. A server that has too much to tell tells no more (RFC 5465, 5.8): then it is asked."""
        if _OVERFLOW in line.upper():
            self.left = deque(self._names)
            return True
        told = _STATUS.match(line)
        if told is None:
            return False
        name, number = _plain(told[1].strip().removeprefix(b"* STATUS ")), int(told[2])
        is_new = self._next.get(name) != number
        self._next[name] = number
        return is_new

    def _wish(self) -> bytes:
        events = b"(MessageNew MessageExpunge)"
        return b"NOTIFY SET STATUS (selected %s) (mailboxes (%s) %s)" % (events, b" ".join(self._names), events)

    def _about(self, name: bytes) -> bytes:
        return b"STATUS %s (UIDNEXT)" % name

    def _asked(self, commands: list[bytes]) -> tuple[bool, bool]:
        """Whether the last was done, and whether the answers tell news. A folder that is gone is told by fetching."""
        is_done = has_news = False
        for some in _portions(commands):
            tag = self._lines.ask(*some)
            for line in self._lines.awaited():
                if line.startswith(tag):
                    is_done = line[len(tag) :].upper().startswith(b" OK")
                    break
                has_news = self.has_news(line) or is_exists(line) or has_news
        return is_done, has_news


def is_exists(line: bytes) -> bool:
    return _EXISTS.match(line) is not None


_EXISTS = re.compile(rb"\* \d+ EXISTS\b", re.IGNORECASE)


def _portions(commands: list[bytes]) -> Iterator[list[bytes]]:
    for start in range(0, len(commands), AT_ONCE):
        yield commands[start : start + AT_ONCE]


def _quoted(name: str) -> bytes:
    """As a command names a folder; what could end the line is encoded too."""
    encoded: bytes = imap_utf7.encode(name)
    return b'"%s"' % re.sub(rb'(["\\])', rb"\\\1", encoded)


def _plain(name: bytes) -> bytes:
    """Without the quotes that an answer may have or not."""
    if len(name) > 1 and name.startswith(b'"') and name.endswith(b'"'):
        return re.sub(rb"\\(.)", rb"\1", name[1:-1])
    return name
