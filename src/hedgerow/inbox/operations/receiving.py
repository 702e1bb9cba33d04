"""A letter comes in: once, into its conversation, with whose it is."""

from datetime import datetime, timedelta

from django.db import transaction

from hedgerow.inbox.arriving import Arrived, Outcome
from hedgerow.inbox.models import Attachment, Delivery, Direction, Folder, Letter, Mailbox, Part, Participant
from hedgerow.inbox.operations import joining
from hedgerow.inbox.operations.linking import link_letters
from hedgerow.inbox.operations.sorting import Sorted, sort_letter
from hedgerow.inbox.permissions import Permission
from hedgerow.inbox.reading import Mailed, Parsed, parse
from hedgerow.kernel import files
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.timeline import operations as timeline

FLOOD, FLOOD_WITHIN = 30, timedelta(hours=1)
RAW, ATTACHED = "letter", "attachment"


@transaction.atomic
def receive_letter(*, actor: Actor, mailbox: Mailbox, arrived: Arrived) -> Outcome:
    """Keep one letter, in one transaction with how far its folder is read: an interrupted fetch goes on behind it.

    One that is here already (the same Message-ID) is not kept twice; ours that was perhaps sent is known as sent by it.
    What the mailbox is not to keep leaves no trace but the place in its folder.
    """
    require(actor, Permission.WRITE, mailbox)
    timeline.take_turn()
    pass_letter(arrived)
    parsed = arrived.parsed
    known = Letter.objects.filter(message_id=parsed.message_id).first()
    if known is not None:
        _settle(known)
        return Outcome.KNOWN
    sorted_as = sort_letter(actor, mailbox, parsed)
    if sorted_as is None:
        return Outcome.LEFT
    letter = _keep(mailbox, arrived, sorted_as)
    link_letters(actor, [letter])
    joining.settle(letter.conversation)
    return Outcome.KEPT


@transaction.atomic
def bring_letter(*, actor: Actor, mailbox: Mailbox, raw: bytes, received_at: datetime) -> Outcome:
    """A letter that lies in no folder of a server, such as a file. The same rules hold for it."""
    require(actor, Permission.WRITE, mailbox)
    parsed = parse(raw, received_at=received_at)
    return receive_letter(actor=actor, mailbox=mailbox, arrived=Arrived(parsed, raw, received_at, len(raw)))


# house: operation-shape: part of other operations, in their transaction
def pass_letter(arrived: Arrived) -> None:
    folder = arrived.folder
    if folder is not None:
        Folder.objects.filter(pk=folder.pk, uidvalidity=folder.uidvalidity, last_uid__lt=arrived.uid).update(
            last_uid=arrived.uid
        )


def _settle(known: Letter) -> None:
    """It lies in a folder of the mailbox: so it was sent, whatever became of the answer."""
    if known.delivery == Delivery.UNCERTAIN:
        known.delivery, known.failure = Delivery.SENT, ""
        known.save(update_fields=["delivery", "failure"])


def _keep(mailbox: Mailbox, arrived: Arrived, sorted_as: Sorted) -> Letter:
    parsed, raw = arrived.parsed, None
    if parsed.is_unreadable:
        raw = files.save([arrived.raw], name="letter.eml", kind=RAW)
    letter = Letter(
        mailbox=mailbox,
        direction=sorted_as.direction,
        message_id=parsed.message_id,
        in_reply_to=parsed.in_reply_to,
        references=list(parsed.references),
        subject=parsed.subject,
        text=parsed.text,
        html=parsed.html,
        headers=parsed.headers,
        sent_at=parsed.sent_at or arrived.received_at,
        received_at=arrived.received_at,
        size=arrived.size,
        automatic=parsed.automatic or _flood(arrived, sorted_as),
        is_partial=parsed.is_partial,
        problems=list(parsed.problems),
        raw=raw,
    )
    letter.conversation = joining.conversation_for(letter, sorted_as.others)
    letter.save()
    add_participants(letter, _people(parsed), sorted_as.ours)
    _attach(letter, parsed)
    return letter


def _people(parsed: Parsed) -> list[tuple[str, Mailed]]:
    senders = [(Part.FROM.value, parsed.sender)] if parsed.sender else []
    return [*senders, *((Part.TO.value, one) for one in parsed.to), *((Part.CC.value, one) for one in parsed.cc)]


def add_participants(letter: Letter, people: list[tuple[str, Mailed]], ours: frozenset[str]) -> None:
    Participant.objects.bulk_create(
        [
            Participant(
                letter=letter,
                conversation=letter.conversation,
                part=part,
                address=one.address,
                name=one.name,
                is_ours=one.address in ours,
            )
            for part, one in people
        ]
    )


def _attach(letter: Letter, parsed: Parsed) -> None:
    for one in parsed.files:
        kept = files.save([one.content], name=one.name, kind=ATTACHED) if one.content is not None else None
        Attachment.objects.create(
            letter=letter, file=kept, name=one.name, size=len(one.content or b""), is_inline=one.is_inline
        )


def _flood(arrived: Arrived, sorted_as: Sorted) -> str:
    """More in an hour than a person writes: from there on it is taken for a machine's, and wakes nobody."""
    sender = arrived.parsed.sender
    if sender is None or sorted_as.direction == Direction.OUT:
        return ""
    since = arrived.received_at - FLOOD_WITHIN
    lately = Participant.objects.filter(address=sender.address, part=Part.FROM, letter__received_at__gt=since)
    return "flood" if lately.filter(letter__received_at__lte=arrived.received_at).count() >= FLOOD else ""
