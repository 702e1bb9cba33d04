"""Whether a mailbox works as it was typed, and which folders it has; asked before anything is kept."""

from dataclasses import dataclass

from hedgerow.inbox.models import Mailbox
from hedgerow.inbox.operations import NewMailbox
from hedgerow.inbox.permissions import Permission
from hedgerow.inbox.transport import Access, access_of, folder_names, reading, try_smtp
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require


@dataclass(frozen=True, slots=True)
class Tried:
    """What went wrong on each side, in words; "" where nothing did."""

    incoming: str = ""
    outgoing: str = ""

    @property
    def works(self) -> bool:
        return not self.incoming and not self.outgoing


def try_mailbox(actor: Actor, new: NewMailbox, held: Mailbox | None = None) -> Tried:
    """Sign in on both sides, and leave. A side without a server is not tried."""
    require(actor, Permission.DEFINE, held)
    password = new.password or (access_of(held, "imap").password if held else "")
    incoming = Access(new.imap_host.strip(), new.imap_port, new.imap_security, new.username.strip(), password)
    outgoing = Access(new.smtp_host.strip(), new.smtp_port, new.smtp_security, new.username.strip(), password)
    return Tried(_incoming(incoming), _outgoing(outgoing))


def folders_of(actor: Actor, mailbox: Mailbox) -> list[str]:
    """As the server tells them now. Raises what reading raises."""
    require(actor, Permission.DEFINE, mailbox)
    with reading(access_of(mailbox, "imap")) as client:
        return folder_names(client)


def _incoming(access: Access) -> str:
    if not access.host:
        return ""
    try:
        with reading(access) as client:
            client.select_folder("INBOX", readonly=True)
    except HedgerowError as error:
        return str(error)
    return ""


def _outgoing(access: Access) -> str:
    if not access.host:
        return ""
    try:
        try_smtp(access)
    except HedgerowError as error:
        return str(error)
    return ""
