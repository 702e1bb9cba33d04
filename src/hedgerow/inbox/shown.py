"""Conversations and letters as pages show them: in words, folded, and with what can be done."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from markupsafe import Markup

from hedgerow.inbox import queries
from hedgerow.inbox.models import (
    Attachment,
    Conversation,
    Delivery,
    Direction,
    Letter,
    Part,
    Participant,
    Snippet,
)
from hedgerow.inbox.reading import Fold, folded, quoted
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.web import formats


@dataclass(frozen=True, slots=True)
class ShownLetter:
    """`html` is sanitised when it comes in. `told` are sentences about what is not as it was sent."""

    letter: Letter
    sender: str
    address: str
    to: str
    fold: Fold
    html: Markup
    files: list[Attachment]
    told: list[str]
    is_ours: bool
    state: Text
    may_undo: bool


def shown_letters(letters: Iterable[Letter]) -> list[ShownLetter]:
    return [_shown(one) for one in letters]


def _shown(letter: Letter) -> ShownLetter:
    people = list(letter.participants.all())
    sender = next((one for one in people if one.part == Part.FROM), None)
    others = [one.name or one.address for one in people if one.part != Part.FROM]
    return ShownLetter(
        letter=letter,
        sender=(sender.name or sender.address) if sender else _("Somebody"),
        address=sender.address if sender else "",
        to=", ".join(others[:8]) + ("…" if len(others) > 8 else ""),
        fold=folded(letter.text),
        html=Markup(letter.html),  # house: safe-markup: sanitised by nh3 before it was stored
        files=list(letter.attachments.all()),
        told=_told(letter),
        is_ours=letter.direction == Direction.OUT,
        state=Delivery(letter.delivery).label if letter.delivery not in ("", Delivery.SENT) else "",
        may_undo=letter.delivery == Delivery.WAITING,
    )


def _told(letter: Letter) -> list[str]:
    said = {
        "unreadable": _("This letter could not be read. It is kept as it came, as a file."),
        "charset": _("Some signs may be wrong: the letter does not say truly how it is written."),
        "broken": _("The letter is put together wrongly; some of it may be missing."),
        "files": _("There were more attachments than are kept."),
    }
    told = [said[one] for one in letter.problems if one in said]
    if letter.is_partial:
        size = formats.number(max(letter.size // 1_000_000, 1))
        told.append(
            _("The letter is large (%(size)s MB). Its beginning is here, the rest is on your mail server.")
            % {"size": size}
        )
    return told


def automatic_word(letter: Letter) -> str:
    if not letter.automatic:
        return ""
    return _("could not be delivered") if letter.automatic == "bounce" else _("written by a machine")


def first_answer(actor: Actor, letters: list[Letter], conversation: Conversation, *, to_all: bool) -> dict[str, object]:
    """With what an answer begins: to whom, about what, the signature, and what is answered."""
    last = next((one for one in reversed(letters) if one.direction == Direction.IN), letters[-1] if letters else None)
    subject = conversation.subject
    signed = queries.signature_of(actor)
    begun: dict[str, object] = {
        "subject": subject if subject.lower().startswith("re:") else f"Re: {subject}".strip(),
        "text": f"\n\n{signed}" if signed else "",
        "to": "",
        "cc": "",
        "answers": "",
    }
    if last is None:
        return begun
    people = [one for one in last.participants.all() if not one.is_ours]
    first = [one for one in people if (one.part == Part.FROM) == (last.direction == Direction.IN)]
    answer_to = [_reply_to(last, first)] if last.direction == Direction.IN else [one.address for one in first]
    begun["to"] = ", ".join(filter(None, answer_to))
    if to_all:
        begun["cc"] = ", ".join(one.address for one in people if one.address not in answer_to)
    begun["answers"] = str(last.pk)
    return begun


def _reply_to(letter: Letter, senders: list[Participant]) -> str:
    from_header = str(letter.headers.get("reply-to", ""))
    if "@" in from_header and "," not in from_header:
        return from_header.rsplit("<", 1)[-1].strip("<> ")
    return senders[0].address if senders else ""


def quoted_letter(letters: list[Letter]) -> str:
    """The last letter from outside, to stand under the answer."""
    last = next((one for one in reversed(letters) if one.direction == Direction.IN), None)
    if last is None:
        return ""
    sender = next((one for one in last.participants.all() if one.part == Part.FROM), None)
    who = (sender.name or sender.address) if sender else ""
    words = _("On %(day)s, %(who)s wrote:") % {"day": formats.moment(last.sent_at), "who": who}
    return quoted(folded(last.text).shown, words)


def filled_snippets(
    actor: Actor, snippets: Iterable[Snippet], people: Sequence[Participant], business: str
) -> list[tuple[str, str]]:
    """Names and words, with what stands in braces filled in; what is not known is left for who writes."""
    name = next(((one.party.name if one.party else one.name) for one in people), "")
    values = {"{name}": name, "{first_name}": name.split(" ")[0], "{me}": actor.label, "{business}": business}
    return [(one.name, _filled(one.text, values)) for one in snippets]


def _filled(text: str, values: Mapping[str, str]) -> str:
    for mark, value in values.items():
        text = text.replace(mark, value or mark)
    return text


def named_assignee(team: Mapping[UUID, str], conversation: Conversation) -> str:
    if conversation.assignee_id is None:
        return ""
    return team.get(conversation.assignee_id) or _("Somebody who left")
