"""A letter of ours, before it has left: what it says, and as which bytes."""

from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from hedgerow.inbox import queries
from hedgerow.inbox.errors import BadLetter
from hedgerow.inbox.models import Letter, Mailbox, Part, Participant
from hedgerow.inbox.reading import Mailed
from hedgerow.inbox.reading.people import people_in
from hedgerow.kernel import files

MOST_RECIPIENTS, LONGEST_TEXT, MOST_BYTES = 50, 200_000, 20_000_000


@dataclass(frozen=True, slots=True)
class NewLetter:
    """`to` and `cc` as typed: addresses, with or without names, with commas between. `answers` is a letter's key."""

    to: str
    subject: str
    text: str
    cc: str = ""
    answers: UUID | None = None


def typed_people(typed: str, field: str) -> tuple[Mailed, ...]:
    """Raises BadLetter for what is no address, naming it: somebody who is left out silently never gets the letter."""
    if "\n" in typed or "\r" in typed:
        raise BadLetter(_("Put all addresses on one line, with commas between."), field=field)
    found = people_in([typed.replace(";", ",")])
    known = {one.address for one in found}
    for word in typed.replace(";", ",").split(","):
        if "@" in word and not any(address in word.casefold() for address in known):
            raise BadLetter(_("“%(word)s” is no e-mail address.") % {"word": word.strip()}, field=field)
    for one in found:
        _ensure_address(one.address, field)
    if typed.strip() and not found:
        raise BadLetter(_("“%(word)s” is no e-mail address.") % {"word": typed.strip()[:80]}, field=field)
    return found


def _ensure_address(address: str, field: str) -> None:
    try:
        validate_email(address)
        address.encode("ascii")
    except (ValidationError, UnicodeEncodeError) as error:
        raise BadLetter(_("“%(word)s” is no e-mail address.") % {"word": address}, field=field) from error


def ensure_ready(letter: Letter, people: Sequence[Participant]) -> None:
    """Raises BadLetter where it cannot leave like this."""
    recipients = [one for one in people if one.part != Part.FROM]
    if not recipients:
        raise BadLetter(_("Say who should get the letter."), field="to")
    if len(recipients) > MOST_RECIPIENTS:
        words = _("A letter goes to at most %(most)s addresses: more is a mailing.")
        raise BadLetter(words % {"most": MOST_RECIPIENTS}, field="to")
    if not letter.text.strip():
        raise BadLetter(_("Write something first."), field="text")
    if sum(one.size for one in queries.attachments_of(letter)) > MOST_BYTES:
        raise BadLetter(_("The attachments are larger than most servers take: 20 MB together."), field="files")
    if not letter.mailbox.smtp_host or letter.mailbox.removed_at is not None:
        raise BadLetter(_("This mailbox cannot send: give it an outgoing server in its settings."))


def as_bytes(letter: Letter, people: Sequence[Participant]) -> bytes:
    """The same letter gives the same bytes but for the border between its parts."""
    message = EmailMessage(policy=SMTP)
    message["From"] = _written(Mailed(letter.mailbox.address, letter.mailbox.name))
    for part, header in ((Part.TO, "To"), (Part.CC, "Cc")):
        named = [_written(Mailed(one.address, one.name)) for one in people if one.part == part]
        if named:
            message[header] = ", ".join(named)
    message["Subject"] = letter.subject
    message["Date"] = format_datetime(letter.sent_at)
    message["Message-ID"] = f"<{letter.message_id}>"
    if letter.in_reply_to:
        message["In-Reply-To"] = f"<{letter.in_reply_to}>"
        message["References"] = " ".join(f"<{one}>" for one in letter.references)
    message.set_content(letter.text + "\n")
    for one in queries.attachments_of(letter):
        if one.file is not None:
            with files.open_file(one.file) as content:
                main, _slash, sub = one.file.content_type.partition("/")
                message.add_attachment(content.read(), maintype=main, subtype=sub or "octet-stream", filename=one.name)
    return message.as_bytes()


def recipients_of(people: Sequence[Participant]) -> list[str]:
    return list(dict.fromkeys(one.address for one in people if one.part != Part.FROM))


def _written(one: Mailed) -> str:
    return formataddr((" ".join(one.name.split()), one.address))


def message_id_for(letter_id: UUID, mailbox: Mailbox) -> str:
    """Known before the letter leaves, and the same at every attempt."""
    return f"{letter_id.hex}.hedgerow@{mailbox.address.rpartition('@')[2]}"
