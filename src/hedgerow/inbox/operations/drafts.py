"""Letters of ours: begun, kept, sent off, taken back."""

from datetime import timedelta

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.inbox import queries, writing
from hedgerow.inbox.errors import AlreadyLeft, BadLetter, LetterNotFound
from hedgerow.inbox.models import (
    Attachment,
    Conversation,
    Delivery,
    Direction,
    Letter,
    Mailbox,
    Part,
    Participant,
    State,
)
from hedgerow.inbox.operations import joining
from hedgerow.inbox.operations.linking import link_letters
from hedgerow.inbox.operations.receiving import ATTACHED, add_participants
from hedgerow.inbox.permissions import Permission
from hedgerow.inbox.reading import Mailed, topic_of
from hedgerow.inbox.writing import NewLetter
from hedgerow.kernel import clock, files
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.permissions import require

UNDO_WITHIN = timedelta(seconds=10)
_TAKEN_BACK = (Delivery.WAITING, Delivery.FAILED)


@transaction.atomic
def start_conversation(*, actor: Actor, mailbox: Mailbox, letter: NewLetter) -> Letter:
    """The draft of a first letter. Raises BadLetter."""
    require(actor, Permission.WRITE, mailbox)
    now = clock.now()
    subject = _subject(letter.subject)
    conversation = Conversation.objects.create(
        mailbox=mailbox,
        subject=subject,
        topic=topic_of(subject),
        state=State.WAITING,
        last_message_at=now,
        assignee_id=actor.id,
    )
    return save_draft(actor=actor, conversation=conversation, letter=letter)


@transaction.atomic
def save_draft(*, actor: Actor, conversation: Conversation, letter: NewLetter) -> Letter:
    """What the actor writes there, in place of what she had begun. Raises BadLetter, LetterNotFound."""
    require(actor, Permission.WRITE, conversation)
    people = [(Part.FROM.value, Mailed(conversation.mailbox.address, conversation.mailbox.name))]
    people += [(Part.TO.value, one) for one in writing.typed_people(letter.to, "to")]
    people += [(Part.CC.value, one) for one in writing.typed_people(letter.cc, "cc")]
    if len(letter.text) > writing.LONGEST_TEXT:
        raise BadLetter(_("That is longer than a letter can be."), field="text")
    draft = queries.visible_draft(actor, conversation) or _new(actor, conversation)
    _answer(draft, letter)
    draft.subject, draft.text, draft.sent_at = _subject(letter.subject), letter.text, clock.now()
    draft.save()
    Participant.objects.filter(letter=draft).delete()
    add_participants(draft, people, queries.ours())
    link_letters(actor, [draft])
    if not conversation.letters_count:
        conversation.subject, conversation.topic = draft.subject, topic_of(draft.subject)
        conversation.save(update_fields=["subject", "topic"])
    return draft


@transaction.atomic
def discard_draft(*, actor: Actor, letter: Letter) -> None:
    """It is gone, with its files; a conversation of which it was all goes too."""
    require(actor, Permission.WRITE, letter)
    _ensure_own_draft(actor, letter)
    for one in queries.attachments_of(letter):
        _drop(one)
    conversation = letter.conversation
    letter.delete()
    joining.settle(conversation)


@transaction.atomic
def attach_file(*, actor: Actor, letter: Letter, upload: "UploadedFile[bytes]") -> Attachment:
    """Raises FileTooLarge."""
    require(actor, Permission.WRITE, letter)
    _ensure_own_draft(actor, letter)
    kept = files.save_upload(upload, kind=ATTACHED, limit=writing.MOST_BYTES)
    return Attachment.objects.create(letter=letter, file=kept, name=kept.name, size=kept.size)


@transaction.atomic
def remove_attachment(*, actor: Actor, attachment: Attachment) -> None:
    """From a draft; what was sent stays as it was sent."""
    require(actor, Permission.WRITE, attachment)
    _ensure_own_draft(actor, attachment.letter)
    _drop(attachment)


@transaction.atomic
# house: operation-shape: a step of `tasks.send_letter`, which puts the job beside it
def queue_letter(*, actor: Actor, letter: Letter, state: str = State.WAITING) -> Letter:
    """It leaves in ten seconds; until then it can be taken back. Raises BadLetter, AlreadyLeft."""
    require(actor, Permission.WRITE, letter)
    held = Letter.objects.select_for_update().select_related("mailbox", "conversation").get(pk=letter.pk)
    if held.delivery not in (Delivery.DRAFT, Delivery.FAILED, Delivery.UNCERTAIN):
        raise AlreadyLeft
    if held.delivery == Delivery.DRAFT:
        _ensure_own_draft(actor, held)
    writing.ensure_ready(held, list(Participant.objects.filter(letter=held).order_by("id")))
    held.delivery, held.failure, held.attempts = Delivery.WAITING, "", 0
    held.leaves_at = clock.now() + UNDO_WITHIN
    held.sent_at = held.received_at = held.leaves_at
    held.save()
    conversation = held.conversation
    conversation.state = state if state in State.values and state != State.SNOOZED else State.WAITING
    conversation.snoozed_until = None
    conversation.assignee_id = conversation.assignee_id or actor.id
    joining.settle(conversation)
    return held


@transaction.atomic
def take_back_letter(*, actor: Actor, letter: Letter) -> None:
    """A draft again, as it was. Raises AlreadyLeft."""
    require(actor, Permission.WRITE, letter)
    mine = Letter.objects.filter(pk=letter.pk, delivery__in=_TAKEN_BACK)
    if not mine.update(delivery=Delivery.DRAFT, leaves_at=None, author_id=actor.id, failure=""):
        raise AlreadyLeft(kept=_("Nothing was changed."), todo=_("Write to them once more, if something was wrong."))
    conversation = Letter.objects.select_related("conversation").get(pk=letter.pk).conversation
    joining.settle(conversation)


@transaction.atomic
def say_arrived(*, actor: Actor, letter: Letter) -> None:
    """Somebody knows that it arrived: then it was sent. Raises AlreadyLeft for one of which that was no question."""
    require(actor, Permission.WRITE, letter)
    doubted = Letter.objects.filter(pk=letter.pk, delivery=Delivery.UNCERTAIN)
    if not doubted.update(delivery=Delivery.SENT, failure=""):
        raise AlreadyLeft
    link_letters(actor, list(Letter.objects.filter(pk=letter.pk)))


def _new(actor: Actor, conversation: Conversation) -> Letter:
    key, now = uuid7(), clock.now()
    return Letter(
        id=key,
        conversation=conversation,
        mailbox=conversation.mailbox,
        direction=Direction.OUT,
        message_id=writing.message_id_for(key, conversation.mailbox),
        delivery=Delivery.DRAFT,
        author_id=actor.id,
        sent_at=now,
        received_at=now,
    )


def _answer(draft: Letter, letter: NewLetter) -> None:
    if letter.answers is None:
        return
    to = Letter.objects.filter(pk=letter.answers, conversation=draft.conversation).first()
    if to is None:
        raise LetterNotFound
    # A digest stands in for an id that a letter never had: nobody else could find it by that.
    if not to.message_id.startswith("sha256:"):
        draft.in_reply_to = to.message_id
        draft.references = [*to.references, to.message_id][-20:]


def _subject(typed: str) -> str:
    if "\n" in typed or "\r" in typed:
        raise BadLetter(_("A subject is one line."), field="subject")
    return typed.strip()[:300]


def _ensure_own_draft(actor: Actor, letter: Letter) -> None:
    if letter.delivery != Delivery.DRAFT or letter.author_id != actor.id:
        raise LetterNotFound


def _drop(attachment: Attachment) -> None:
    file = attachment.file
    attachment.delete()
    if file is not None:
        files.delete_file(file)
