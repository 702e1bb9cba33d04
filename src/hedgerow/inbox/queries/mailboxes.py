from uuid import UUID

from django.db.models import Count, Exists, OuterRef, QuerySet

from hedgerow.inbox.errors import LetterNotFound, MailboxNotFound
from hedgerow.inbox.models import Mailbox, SetAsideLetter
from hedgerow.inbox.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require


def visible_mailboxes(actor: Actor) -> "QuerySet[Mailbox]":
    """In the order they came, without those that were removed; each with its folders."""
    require(actor, Permission.READ)
    return Mailbox.objects.filter(removed_at=None).prefetch_related("folders").order_by("added_at", "id")


def counting_aside(rows: "QuerySet[Mailbox]") -> "QuerySet[Mailbox]":
    """Each with `aside_count`: how many letters could not be taken in."""
    return rows.annotate(aside_count=Count("aside"))


def with_letters_aside(actor: Actor) -> "QuerySet[Mailbox]":
    """Those in which a letter could not be taken in."""
    return visible_mailboxes(actor).filter(Exists(SetAsideLetter.objects.filter(mailbox=OuterRef("pk"))))


def visible_mailbox(actor: Actor, mailbox_id: UUID) -> Mailbox:
    """Raises MailboxNotFound."""
    found = visible_mailboxes(actor).filter(pk=mailbox_id).first()
    if found is None:
        raise MailboxNotFound
    return found


def letters_aside(actor: Actor, mailbox: Mailbox) -> "QuerySet[SetAsideLetter]":
    """Those of the mailbox that could not be taken in, the latest first."""
    require(actor, Permission.DEFINE, mailbox)
    return SetAsideLetter.objects.filter(mailbox=mailbox)


def letter_aside(actor: Actor, letter_id: UUID) -> SetAsideLetter:
    """Raises LetterNotFound, also where its mailbox was removed."""
    require(actor, Permission.DEFINE)
    found = SetAsideLetter.objects.select_related("raw").filter(pk=letter_id, mailbox__removed_at=None).first()
    if found is None:
        raise LetterNotFound
    return found


def sending_mailboxes(actor: Actor) -> list[Mailbox]:
    """Those that letters can be written through."""
    return [one for one in visible_mailboxes(actor) if one.smtp_host]


def due_mailboxes() -> list[UUID]:
    """Those that are read: not paused, not removed, with a server."""
    rows = Mailbox.objects.filter(removed_at=None, is_paused=False).exclude(imap_host="")
    return list(rows.order_by("id").values_list("pk", flat=True))
