"""Handing a letter over. What the other side answered decides; where no answer came, that is what is said."""

import smtplib
import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from hedgerow.inbox.errors import MailRefused, MailUnanswered
from hedgerow.inbox.models import Security
from hedgerow.inbox.transport.access import SECONDS, SMTP_PORTS, Access, plain_errors, tls
from hedgerow.kernel.http import dial

_DONE, _GO_ON, _WRONG = 250, 354, 500


class Uncertain(Exception):
    """The letter was handed over, and no answer came: nobody here knows whether it arrived."""


@dataclass(frozen=True, slots=True)
class Handed:
    """`refused` are the addresses the server would not take; the others have the letter."""

    refused: tuple[str, ...] = ()


class _Client(smtplib.SMTP):
    """Over a connection whose address was checked."""

    def __init__(self, access: Access) -> None:
        self._access = access
        super().__init__(access.host, access.port, timeout=SECONDS, local_hostname="localhost")

    def _get_socket(self, _host: str, _port: int, _timeout: Any) -> socket.socket:
        plain = dial(self._access.host, self._access.port, ports=SMTP_PORTS, seconds=SECONDS)
        return tls().wrap_socket(plain, server_hostname=self._access.host) if self._wraps else plain

    @property
    def _wraps(self) -> bool:
        return self._access.security == Security.TLS


def try_smtp(access: Access) -> None:
    """Sign in and leave. Raises MailUnanswered, MailRefused, UrlRefused."""
    with _connected(access):
        return


def hand_over(access: Access, *, sender: str, recipients: Sequence[str], letter: bytes) -> Handed:
    """Raises MailUnanswered and MailRefused where the server has not taken it, Uncertain where nobody knows."""
    with _connected(access) as client:
        _checked(client.mail(sender), _("the sender"))
        refused = [one for one in recipients if client.rcpt(one)[0] not in (_DONE, _DONE + 1)]
        if len(refused) == len(recipients):
            raise MailRefused(
                _("The server takes letters to none of these addresses: %(who)s") % {"who": ", ".join(refused)}
            )
        _checked(client.docmd("data"), _("the letter"), _GO_ON)
        _checked(_sent(client, letter), _("the letter"))
        return Handed(tuple(refused))


def _sent(client: smtplib.SMTP, letter: bytes) -> tuple[int, bytes]:
    """From here on an error says nothing about whether it arrived."""
    body = b"\r\n".join(b"." + line if line.startswith(b".") else line for line in letter.split(b"\r\n"))
    try:
        client.send(body.rstrip(b"\r\n") + b"\r\n.\r\n")
        return client.getreply()
    except (OSError, smtplib.SMTPException) as error:
        raise Uncertain from error


@contextmanager
def _connected(access: Access) -> Iterator[smtplib.SMTP]:
    access.ensure_secret()
    words = {"host": access.host}
    with plain_errors(access.host):
        try:
            client = _Client(access)
        except smtplib.SMTPException as error:
            raise MailUnanswered(_("“%(host)s” does not answer like a server that takes letters.") % words) from error
        try:
            _greet(client, access)
            yield client
        except smtplib.SMTPServerDisconnected as error:
            raise MailUnanswered(_("The connection to “%(host)s” broke off.") % words) from error
        except smtplib.SMTPException as error:
            raise MailRefused(_("“%(host)s” refused what we asked of it.") % words) from error
        finally:
            client.close()


def _greet(client: smtplib.SMTP, access: Access) -> None:
    client.ehlo_or_helo_if_needed()
    if access.security == Security.STARTTLS:
        client.starttls(context=tls())
        client.ehlo_or_helo_if_needed()
    if not access.username or not client.has_extn("auth"):
        return
    try:
        client.login(access.username, access.password)
    except smtplib.SMTPAuthenticationError as error:
        words = _("“%(host)s” did not take this user name and password.") % {"host": access.host}
        raise MailRefused(words) from error


def _checked(answer: tuple[int, bytes], what: str, wanted: int = _DONE) -> None:
    """A 4xx is worth another try, a 5xx is a no. The server's own words are not shown: they may say anything."""
    code = answer[0]
    if code == wanted:
        return
    words = _("The server did not take %(what)s (answer %(code)s).") % {"what": what, "code": code}
    raise MailRefused(words) if code >= _WRONG else MailUnanswered(words)
