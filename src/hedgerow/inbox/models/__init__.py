from hedgerow.inbox.models.aside import SetAsideLetter
from hedgerow.inbox.models.conversations import Conversation, Note, Presence, State
from hedgerow.inbox.models.letters import Attachment, Delivery, Direction, Letter, Part, Participant
from hedgerow.inbox.models.mailboxes import Folder, Health, Keeps, Mailbox, Security, WatchState
from hedgerow.inbox.models.words import PassedOver, Signature, Snippet

__all__ = [
    "Attachment",
    "Conversation",
    "Delivery",
    "Direction",
    "Folder",
    "Health",
    "Keeps",
    "Letter",
    "Mailbox",
    "Note",
    "Part",
    "Participant",
    "PassedOver",
    "Presence",
    "Security",
    "SetAsideLetter",
    "Signature",
    "Snippet",
    "State",
    "WatchState",
]
