"""Letters are forgotten: with what was attached, and out of the search."""

from datetime import timedelta

from django.db import transaction
from django.db.models import QuerySet

from hedgerow.inbox.models import Attachment, Conversation, Letter, Mailbox, SetAsideLetter
from hedgerow.inbox.operations import joining
from hedgerow.inbox.operations.aside import drop_rows
from hedgerow.inbox.permissions import Permission
from hedgerow.kernel import clock, files
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require

AT_ONCE = 500


@transaction.atomic
def forget_letters(*, actor: Actor, conversation: Conversation) -> None:
    """The whole conversation, here; on the mail server nothing changes. What was said to have happened stays so."""
    require(actor, Permission.DEFINE, conversation)
    forget_rows(Letter.objects.filter(conversation=conversation))


@transaction.atomic
def forget_old(*, actor: Actor) -> int:
    """What is older than its mailbox is to keep, some at a time; returns how many letters went."""
    require(actor, Permission.DEFINE)
    gone = 0
    for mailbox in Mailbox.objects.filter(keep_months__gt=0):
        before = clock.now() - timedelta(days=round(mailbox.keep_months * 30.44))
        old = Letter.objects.filter(mailbox=mailbox, sent_at__lt=before).order_by("sent_at")
        gone += forget_rows(Letter.objects.filter(id__among=list(old.values_list("pk", flat=True)[:AT_ONCE])))
        drop_rows(SetAsideLetter.objects.filter(mailbox=mailbox, received_at__lt=before))
    return gone


def forget_rows(letters: "QuerySet[Letter]") -> int:
    """In the caller's transaction; conversations of which nothing is left go too, with their notes."""
    keys = list(letters.values_list("pk", flat=True))
    rows = Letter.objects.filter(id__among=keys)
    conversations = list(Conversation.objects.filter(id__among=list(rows.values_list("conversation_id", flat=True))))
    kept = [one.file for one in Attachment.objects.filter(letter__id__among=keys).select_related("file")]
    raws = [one.raw for one in rows.select_related("raw")]
    rows.delete()
    for file in (*kept, *raws):
        if file is not None:
            files.delete_file(file)
    for one in conversations:
        joining.settle(one)
    return len(keys)
