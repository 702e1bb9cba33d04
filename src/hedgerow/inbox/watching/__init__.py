"""Mailboxes are watched (IMAP IDLE): a letter stands in the inbox seconds after it came. Fetching does the work."""

from hedgerow.inbox.watching.keeper import watch_mailboxes

__all__ = ["watch_mailboxes"]
