"""Reading a mailbox. Folders are opened for reading only, and letters peeked at: nothing there changes."""

import imaplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from socket import socket
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from imapclient import IMAPClient
from imapclient.exceptions import CapabilityError, IMAPClientAbortError, IMAPClientError, LoginError, ProtocolError

from hedgerow.inbox.errors import MailRefused, MailUnanswered
from hedgerow.inbox.models import Security
from hedgerow.inbox.transport.access import IMAP_PORTS, SECONDS, Access, plain_errors, tls
from hedgerow.kernel.http import dial

MOST_FOLDERS = 500


class _Connection(imaplib.IMAP4):
    """Over a connection whose address was checked; no answer is longer than a letter may be."""

    def __init__(self, access: Access) -> None:
        self._access = access
        super().__init__(access.host, access.port)

    def _create_socket(self, _timeout: float | None = None) -> socket:
        plain = dial(self._access.host, self._access.port, ports=IMAP_PORTS, seconds=SECONDS)
        if self._access.security != Security.TLS:
            return plain
        try:
            return tls().wrap_socket(plain, server_hostname=self._access.host)
        except (OSError, ssl.SSLError):
            plain.close()
            raise

    def read(self, size: int) -> bytes:
        if size > settings.HEDGEROW_MAX_LETTER + 1_000_000:
            raise self.abort("an answer that is longer than what was asked for")
        return super().read(size)


class ImapClient(IMAPClient):  # type: ignore[misc]  # the library has no types
    def __init__(self, access: Access) -> None:
        self._access = access
        super().__init__(access.host, access.port, ssl=False, timeout=SECONDS)
        self.normalise_times = False

    def _create_IMAP4(self) -> imaplib.IMAP4:  # noqa: N802  (the library's name)
        return _Connection(self._access)


@contextmanager
def reading(access: Access) -> Iterator[ImapClient]:
    """Signed in. Raises MailUnanswered (worth another try), MailRefused, UrlRefused."""
    access.ensure_secret()
    with plain_errors(access.host), _plain_answers(access.host):
        client = ImapClient(access)
        try:
            if access.security == Security.STARTTLS:
                client.starttls(tls())
            client.login(access.username, access.password)
            yield client
        finally:
            _leave(client)


def folder_names(client: ImapClient) -> list[str]:
    """All that can be read, the inbox first."""
    rows: list[tuple[tuple[bytes, ...], bytes, Any]] = client.list_folders()
    names = [str(name) for flags, _delimiter, name in rows if b"\\Noselect" not in flags]
    return sorted(names, key=lambda name: (name.upper() != "INBOX", name.casefold()))[:MOST_FOLDERS]


@contextmanager
def _plain_answers(host: str) -> Iterator[None]:
    words = {"host": host}
    try:
        yield
    except LoginError as error:
        raise MailRefused(_("“%(host)s” did not take this user name and password.") % words) from error
    except (IMAPClientAbortError, ProtocolError) as error:
        raise MailUnanswered(_("The connection to “%(host)s” broke off.") % words) from error
    except CapabilityError as error:
        raise MailRefused(_("“%(host)s” cannot do what is needed. Try another kind of security.") % words) from error
    except IMAPClientError as error:
        raise MailRefused(_("“%(host)s” refused what we asked of it.") % words) from error


def _leave(client: ImapClient) -> None:
    try:
        client.logout()
    except (IMAPClientError, OSError):
        client.shutdown()
