from hedgerow.inbox.queries.addresses import ours, owners_of
from hedgerow.inbox.queries.conversations import (
    Counts,
    View,
    counts_of,
    found_conversations,
    listed_conversations,
    titles_of,
    visible_conversation,
    visible_conversations,
    visible_letters,
)
from hedgerow.inbox.queries.letters import (
    attachments_of,
    notes_of,
    participants_of,
    visible_attachment,
    visible_draft,
    visible_letter,
)
from hedgerow.inbox.queries.mailboxes import (
    due_mailboxes,
    sending_mailboxes,
    visible_mailbox,
    visible_mailboxes,
)
from hedgerow.inbox.queries.people import Stranger, conversations_with, strangers_in, team, who_else
from hedgerow.inbox.queries.words import signature_of, visible_snippet, visible_snippets

__all__ = [
    "Counts",
    "Stranger",
    "View",
    "attachments_of",
    "conversations_with",
    "counts_of",
    "due_mailboxes",
    "found_conversations",
    "listed_conversations",
    "notes_of",
    "ours",
    "owners_of",
    "participants_of",
    "sending_mailboxes",
    "signature_of",
    "strangers_in",
    "team",
    "titles_of",
    "visible_attachment",
    "visible_conversation",
    "visible_conversations",
    "visible_draft",
    "visible_letter",
    "visible_letters",
    "visible_mailbox",
    "visible_mailboxes",
    "visible_snippet",
    "visible_snippets",
    "who_else",
]
