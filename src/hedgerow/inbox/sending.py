"""What the button under a letter means: keep it with its files, and send it where that was asked."""

from collections.abc import Sequence
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from hedgerow.inbox import operations, tasks
from hedgerow.inbox.models import Conversation, Letter, Mailbox, State
from hedgerow.inbox.writing import NewLetter
from hedgerow.kernel.actor import Actor


@transaction.atomic
def write_letter(
    *,
    actor: Actor,
    letter: NewLetter,
    conversation: Conversation | None = None,
    mailbox: Mailbox | None = None,
    uploads: "Sequence[UploadedFile[Any]]" = (),
    is_sent: bool = True,
    state: str = State.WAITING,
) -> Letter:
    """In a conversation, or as the first of a new one through `mailbox`. Raises BadLetter, FileTooLarge."""
    if conversation is not None:
        draft = operations.save_draft(actor=actor, conversation=conversation, letter=letter)
    elif mailbox is not None:
        draft = operations.start_conversation(actor=actor, mailbox=mailbox, letter=letter)
    else:
        raise ValueError("a letter belongs to a conversation or to a mailbox")
    for upload in uploads:
        operations.attach_file(actor=actor, letter=draft, upload=upload)
    return tasks.send_letter(actor=actor, letter=draft, state=state) if is_sent else draft
