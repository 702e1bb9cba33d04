"""Being told that something came (RFC 2177): in the folder that is open at once, in others at once or soon."""

from collections.abc import Callable, Iterator, Sequence
from socket import socket

from django.utils.translation import gettext as _

from hedgerow.inbox.errors import MailRefused, MailUnanswered
from hedgerow.inbox.transport.elsewhere import Elsewhere, is_exists
from hedgerow.inbox.transport.imap import ImapClient
from hedgerow.inbox.transport.lines import Lines
from hedgerow.kernel import clock


def can_idle(client: ImapClient) -> bool:
    return bool(client.has_capability("IDLE"))


class Idling:
    """A folder that is open for reading, on a server that can IDLE; `wake` is readable when the wait is to end.

    `others` are told of with it where the server can (NOTIFY), else asked about every `look_seconds`. `begun` is called
    when the server has begun to tell, and again if it tells less: what came before is to be looked for by who calls.
    """

    def __init__(
        self,
        client: ImapClient,
        wake: socket,
        *,
        answer_seconds: float,
        begun: Callable[["Idling"], None] = lambda _idling: None,
        others: Sequence[str] = (),
        look_seconds: float = 60.0,
    ) -> None:
        self._lines = Lines(client.socket(), wake, answer_seconds=answer_seconds)
        tells = bool(others) and bool(client.has_capability("NOTIFY"))
        self._others = Elsewhere(self._lines, others, tells=tells)
        self._begun = begun
        self._begun_with: bool | None = None
        self._look_seconds = look_seconds

    @property
    def hears_all(self) -> bool:
        """Nothing has to be asked about: there are no others, or the server tells of them too."""
        return not self._others.left

    def wait(self, seconds: float) -> bool:
        """Idle until something comes, `wake` calls, or `seconds` are over; whether something came.

        What is there when it begins is not told. Raises MailUnanswered when the connection ended, MailRefused when the
        server does not want to.
        """
        if self._begun_with is None:
            self._others.begin()
        elif self._others.left and self._others.look():
            return True
        return self._idle(seconds if self.hears_all else min(seconds, self._look_seconds))

    def _idle(self, seconds: float) -> bool:
        tag = self._lines.ask(b"IDLE")
        has_news = self._until_goes_on(tag)
        if self._begun_with is not self.hears_all:
            self._begun_with = self.hears_all
            self._begun(self)
        deadline = clock.monotonic() + seconds
        while not has_news and self._lines.may_read(deadline - clock.monotonic()):
            has_news = self._tell_news(self._lines.there())
        return self._finish(tag) or has_news

    def _until_goes_on(self, tag: bytes) -> bool:
        has_news = False
        for line in self._lines.awaited():
            if line.startswith(b"+"):
                return has_news
            if line.startswith(tag):
                raise MailRefused(_("The server does not want to tell when something comes."))
            has_news = self._is_news(line) or has_news
        raise MailUnanswered

    def _finish(self, tag: bytes) -> bool:
        has_news = False
        self._lines.say(b"DONE")
        for line in self._lines.awaited():
            if line.startswith(tag):
                return has_news
            has_news = self._is_news(line) or has_news
        raise MailUnanswered

    def _tell_news(self, lines: Iterator[bytes]) -> bool:
        """Every line is heard, also after one that is news."""
        return sum(self._is_news(line) for line in lines) > 0

    def _is_news(self, line: bytes) -> bool:
        return is_exists(line) or self._others.has_news(line)
