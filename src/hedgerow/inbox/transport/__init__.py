"""The mail servers of the business: reading without leaving a trace, and handing over with a known outcome."""

from hedgerow.inbox.transport.access import Access, access_of
from hedgerow.inbox.transport.idling import Idling, can_idle
from hedgerow.inbox.transport.imap import ImapClient, folder_names, reading
from hedgerow.inbox.transport.smtp import Handed, Uncertain, hand_over, try_smtp

__all__ = [
    "Access",
    "Handed",
    "Idling",
    "ImapClient",
    "Uncertain",
    "access_of",
    "can_idle",
    "folder_names",
    "hand_over",
    "reading",
    "try_smtp",
]
