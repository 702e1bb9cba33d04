"""Which letters are one conversation, and what a letter does to it."""

from datetime import timedelta

from django.db.models import Count, Exists, Max, OuterRef, Q

from hedgerow.inbox import finding
from hedgerow.inbox.models import Conversation, Delivery, Direction, Letter, Participant, State
from hedgerow.inbox.reading import folded, is_answer, topic_of
from hedgerow.kernel import clock

SAME_TOPIC_WITHIN = timedelta(days=14)
FRESH = timedelta(days=14)
"""An older letter that comes in (the first time a folder is read) calls for no answer any more."""


def conversation_for(letter: Letter, others: tuple[str, ...]) -> Conversation:
    """By what it answers; by what answers it and came earlier; by subject and people; else a new one."""
    found = _by_header(letter) or _by_topic(letter, others)
    if found is not None:
        return _woken(found, letter)
    is_fresh = letter.sent_at >= clock.now() - FRESH and not letter.automatic
    state = State.SOLVED if not is_fresh else State.WAITING if letter.direction == Direction.OUT else State.OPEN
    return Conversation.objects.create(
        mailbox=letter.mailbox,
        subject=letter.subject,
        topic=topic_of(letter.subject),
        state=state,
        is_automatic=bool(letter.automatic),
        last_message_at=letter.sent_at,
    )


def settle(conversation: Conversation) -> None:
    """Its figures and its place in the search, from its letters; without any letter it is gone."""
    letters = Letter.objects.filter(conversation=conversation)
    if not letters.exists():
        key = conversation.pk
        conversation.delete()
        finding.put_conversations([key])
        return
    told = letters.exclude(delivery=Delivery.DRAFT)
    by_people = Q(direction=Direction.IN, automatic="")
    sums = told.aggregate(n=Count("pk"), last=Max("sent_at"), received=Max("received_at", filter=by_people))
    last = told.order_by("-sent_at", "-id").first() or letters.order_by("-id")[0]
    conversation.letters_count = sums["n"]
    conversation.last_message_at = sums["last"] or last.sent_at
    conversation.last_received_at = sums["received"]
    conversation.preview = " ".join(folded(last.text[:5000]).shown.split())[:200]
    conversation.is_automatic = not told.filter(automatic="").exists() and sums["n"] > 0
    conversation.save()
    finding.put_conversations([conversation.pk])


def _woken(found: Conversation, letter: Letter) -> Conversation:
    """A person's letter opens what was solved, snoozed or waiting; a machine's never does, nor does an old one."""
    is_news = not letter.automatic and letter.sent_at >= max(found.last_message_at, clock.now() - FRESH)
    if is_news and letter.direction == Direction.IN:
        found.state, found.snoozed_until = State.OPEN, None
    elif is_news and found.state == State.OPEN:
        found.state = State.WAITING
    found.save(update_fields=["state", "snoozed_until"])
    return found


def _by_header(letter: Letter) -> Conversation | None:
    named = [one for one in (letter.in_reply_to, *reversed(letter.references)) if one]
    rows = Letter.objects.filter(message_id__in=named).select_related("conversation")
    known = {one.message_id: one.conversation for one in rows}
    found: Conversation | None = next((known[one] for one in named if one in known), None)
    if found is not None:
        return found
    return Conversation.objects.filter(letters__in_reply_to=letter.message_id).first()


def _by_topic(letter: Letter, others: tuple[str, ...]) -> Conversation | None:
    """Programs that answer without saying what: the same subject, as an answer, among the same people, within days."""
    topic = topic_of(letter.subject)
    if not topic or not is_answer(letter.subject) or letter.automatic:
        return None
    there = Participant.objects.filter(conversation=OuterRef("pk"), address__in=others)
    near = (letter.sent_at - SAME_TOPIC_WITHIN, letter.sent_at + SAME_TOPIC_WITHIN)
    rows = Conversation.objects.filter(Exists(there), topic=topic, last_message_at__range=near)
    return rows.filter(mailbox=letter.mailbox).order_by("-last_message_at").first()
