"""How to get at a mailbox, with its secret opened: made when it is used, and kept nowhere."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache

from django.utils.translation import gettext as _

from hedgerow.inbox.errors import MailRefused, MailUnanswered
from hedgerow.inbox.models import Mailbox, Security
from hedgerow.kernel.http import UrlRefused, is_trusted
from hedgerow.kernel.sealing import unseal

PURPOSE = "inbox.mailbox"
IMAP_PORTS, SMTP_PORTS = frozenset({143, 993}), frozenset({25, 465, 587, 2525})
SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Access:
    host: str
    port: int
    security: str
    username: str
    password: str = field(repr=False)

    def ensure_secret(self) -> None:
        """A password does not go through the clear, unless the operator vouches for the way. Raises UrlRefused."""
        if self.security == Security.CLEAR and not is_trusted(self.host, self.port):
            raise UrlRefused(_("Without TLS a password could be read on its way. Choose TLS or STARTTLS."))


def access_of(mailbox: Mailbox, kind: str) -> Access:
    """`kind` is imap or smtp. Raises SealBroken."""
    host, port, security = (getattr(mailbox, f"{kind}_{part}") for part in ("host", "port", "security"))
    return Access(host, port, security, mailbox.username, unseal(mailbox.secret, purpose=PURPOSE))


@cache
def tls() -> ssl.SSLContext:
    return ssl.create_default_context()


@contextmanager
def plain_errors(host: str) -> Iterator[None]:
    """What the connection may raise, in words; nothing of what the other side said."""
    words = {"host": host}
    try:
        yield
    except ssl.SSLCertVerificationError as error:
        raise MailRefused(
            _("“%(host)s” cannot prove that it is who it says: its certificate does not fit.") % words
        ) from error
    except ssl.SSLError as error:
        raise MailRefused(
            _("“%(host)s” does not speak TLS on this port. Try another port or STARTTLS.") % words
        ) from error
    except OSError as error:
        raise MailUnanswered(_("“%(host)s” did not answer, or the connection broke off.") % words) from error
