from uuid import UUID

from django.db.models import QuerySet

from hedgerow.inbox.errors import LetterNotFound
from hedgerow.inbox.models import Attachment, Conversation, Delivery, Letter, Note, Participant
from hedgerow.inbox.permissions import Permission
from hedgerow.inbox.queries.conversations import visible_conversation
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require


def visible_letter(actor: Actor, letter_id: UUID) -> Letter:
    """Raises LetterNotFound, or ConversationNotFound for one in a conversation that the actor does not see."""
    require(actor, Permission.READ)
    found = Letter.objects.select_related("mailbox", "raw").filter(pk=letter_id).first()
    if found is None:
        raise LetterNotFound
    found.conversation = visible_conversation(actor, found.conversation_id)
    return found


def visible_draft(actor: Actor, conversation: Conversation) -> Letter | None:
    """What the actor has begun to write there."""
    require(actor, Permission.READ, conversation)
    drafts = Letter.objects.filter(conversation=conversation, delivery=Delivery.DRAFT, author_id=actor.id)
    return drafts.prefetch_related("participants", "attachments").order_by("-id").first()


def visible_attachment(actor: Actor, attachment_id: UUID) -> Attachment:
    """Raises LetterNotFound."""
    require(actor, Permission.READ)
    found = Attachment.objects.select_related("file", "letter").filter(pk=attachment_id).first()
    if found is None or found.file is None:
        raise LetterNotFound
    visible_conversation(actor, found.letter.conversation_id)
    return found


def notes_of(actor: Actor, conversation: Conversation) -> "QuerySet[Note]":
    require(actor, Permission.READ, conversation)
    return Note.objects.filter(conversation=conversation).order_by("written_at", "id")


def participants_of(actor: Actor, conversation: Conversation) -> list[Participant]:
    """Everybody from outside, each address once, who wrote first."""
    require(actor, Permission.READ, conversation)
    rows = Participant.objects.filter(conversation=conversation, is_ours=False).select_related("party")
    found: dict[str, Participant] = {}
    for one in rows.order_by("id")[:1000]:
        if one.address not in found or (one.part == "from" and found[one.address].part != "from"):
            found[one.address] = one
    return sorted(found.values(), key=lambda one: (one.part != "from", one.pk))


def attachments_of(letter: Letter) -> list[Attachment]:
    return list(Attachment.objects.filter(letter=letter).select_related("file").order_by("id"))
