from hedgerow.inbox.arriving import Outcome
from hedgerow.inbox.operations.aside import drop_set_aside, set_aside, try_set_aside
from hedgerow.inbox.operations.conversations import (
    assign_conversation,
    leave_conversation,
    mark_read,
    mark_unread,
    set_state,
    write_note,
)
from hedgerow.inbox.operations.delivering import claim_letter, settle_letter
from hedgerow.inbox.operations.drafts import (
    attach_file,
    discard_draft,
    queue_letter,
    remove_attachment,
    save_draft,
    say_arrived,
    start_conversation,
    take_back_letter,
)
from hedgerow.inbox.operations.fetching import fetch_mailbox
from hedgerow.inbox.operations.forgetting import forget_letters, forget_old
from hedgerow.inbox.operations.mailboxes import (
    NewMailbox,
    add_mailbox,
    change_mailbox,
    choose_folders,
    note_failed,
    note_fetched,
    pause_mailbox,
    remove_mailbox,
)
from hedgerow.inbox.operations.receiving import bring_letter, receive_letter
from hedgerow.inbox.operations.strangers import link_known, pass_over, tie_address
from hedgerow.inbox.operations.watching import claim_watches, end_watches, note_watch
from hedgerow.inbox.operations.words import remove_snippet, set_signature, set_snippet

__all__ = [
    "NewMailbox",
    "Outcome",
    "add_mailbox",
    "assign_conversation",
    "attach_file",
    "bring_letter",
    "change_mailbox",
    "choose_folders",
    "claim_letter",
    "claim_watches",
    "discard_draft",
    "drop_set_aside",
    "end_watches",
    "fetch_mailbox",
    "forget_letters",
    "forget_old",
    "leave_conversation",
    "link_known",
    "mark_read",
    "mark_unread",
    "note_failed",
    "note_fetched",
    "note_watch",
    "pass_over",
    "pause_mailbox",
    "queue_letter",
    "receive_letter",
    "remove_attachment",
    "remove_mailbox",
    "remove_snippet",
    "save_draft",
    "say_arrived",
    "set_aside",
    "set_signature",
    "set_snippet",
    "set_state",
    "settle_letter",
    "start_conversation",
    "take_back_letter",
    "tie_address",
    "try_set_aside",
    "write_note",
]
