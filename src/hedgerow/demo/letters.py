"""What customers, vendors and neighbours wrote to the bakery lately, and what it answered."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime

from hedgerow.inbox import operations
from hedgerow.inbox.models import Conversation, Mailbox, State
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.network.models import ContactKind, ContactPoint, PartyKind

ADDRESS, NAME = "hello@rye-and-rosemary.example", "Rye & Rosemary"
STRANGER = ("Tilda Fenn", "tilda@fenn-weddings.example")


@dataclass(frozen=True, slots=True)
class _Letter:
    """`hours` ago; `is_ours` that the bakery wrote it."""

    hours: int
    text: str
    is_ours: bool = False


_ASKED = [
    (
        "Two seeded loaves for Saturday",
        (
            _Letter(
                50,
                "Good morning,\n\ncould you put two seeded loaves aside for me on Saturday? I come in around ten.\n\nMany thanks",
            ),
            _Letter(
                47, "With pleasure. They will wait under the counter with your name on them.\n\nMaren", is_ours=True
            ),
            _Letter(3, "You are kind. Could you make it three? My sister is visiting after all."),
        ),
    ),
    (
        "The rye bread last week",
        (
            _Letter(
                9,
                "Hello,\n\nthe rye was a little heavy last week. Has the flour changed? I do not mean to complain, it is still the best in town.",
            ),
        ),
    ),
    (
        "Flour delivery moves to Thursday",
        (
            _Letter(
                28,
                "Dear all,\n\nbecause of the bank holiday we deliver on Thursday instead of Wednesday. The price stays as agreed.",
            ),
            _Letter(
                26, "Thank you for telling us early. Thursday suits us, before seven if you can.\n\nMaren", is_ours=True
            ),
        ),
    ),
    (
        "Cakes for the school fair",
        (
            _Letter(
                74,
                "We hold our fair on the last Friday of the month. Would you give two cakes for the raffle, as last year?",
            ),
            _Letter(70, "Gladly: one lemon, one chocolate, without nuts. Who picks them up?\n\nMaren", is_ours=True),
        ),
    ),
]
_WEDDING = (
    "A wedding in September",
    (
        _Letter(
            6,
            "Hello,\n\nI plan weddings in the valley and tasted your sourdough at a friend's. Do you bake for eighty guests? The day is 12 September.",
        ),
    ),
)


def write(*, actor: Actor) -> Mailbox:
    """A mailbox without any server: nothing is fetched for it, and nothing can leave."""
    mailbox = operations.add_mailbox(actor=actor, mailbox=operations.NewMailbox(NAME, ADDRESS), folders=())
    people = ContactPoint.objects.filter(kind=ContactKind.EMAIL, is_primary=True).select_related("party")
    persons = list(people.filter(party__kind=PartyKind.PERSON).order_by("party__name", "id")[:3])
    firms = list(people.exclude(party__kind=PartyKind.PERSON).order_by("party__name", "id")[:1])
    writers = [(one.party.name, one.normalised) for one in (*persons[:2], *firms, *persons[2:])]
    for place, ((subject, letters), who) in enumerate(zip(_ASKED, writers, strict=False)):
        _bring(actor, mailbox, who, subject, letters, place)
    _bring(actor, mailbox, STRANGER, *_WEDDING, len(_ASKED))
    _settle(actor)
    operations.set_snippet(actor=actor, name="Opening hours", text="We bake from Tuesday to Saturday, seven to four.")
    operations.set_snippet(actor=actor, name="Thank you", text="Thank you, {first_name}. It means a lot to us.")
    return mailbox


def _bring(
    actor: Actor, mailbox: Mailbox, who: tuple[str, str], subject: str, letters: tuple[_Letter, ...], place: int
) -> None:
    before = ""
    for number, one in enumerate(letters):
        at, key = clock.now() - timedelta(hours=one.hours), f"demo-{place}-{number}@rye-and-rosemary.example"
        raw = _raw(one, who, subject if not number else f"Re: {subject}", at, key, before)
        operations.bring_letter(actor=actor, mailbox=mailbox, raw=raw, received_at=at)
        before = key


def _raw(one: _Letter, who: tuple[str, str], subject: str, at: datetime, key: str, before: str) -> bytes:
    message = EmailMessage()
    ours, theirs = f'"{NAME}" <{ADDRESS}>', f'"{who[0]}" <{who[1]}>'
    message["From"], message["To"] = (ours, theirs) if one.is_ours else (theirs, ours)
    message["Subject"], message["Date"], message["Message-ID"] = subject, format_datetime(at), f"<{key}>"
    if before:
        message["In-Reply-To"] = f"<{before}>"
    message.set_content(one.text)
    return message.as_bytes()


def _settle(actor: Actor) -> None:
    """One is done with, and of one the team has said something."""
    for found in Conversation.objects.filter(subject__startswith="Flour delivery"):
        operations.set_state(actor=actor, conversation=found, state=State.SOLVED)
    for found in Conversation.objects.filter(subject__startswith="The rye bread"):
        operations.write_note(
            actor=actor, conversation=found, text="It was the new flour, from the second sack. Ask the mill."
        )
