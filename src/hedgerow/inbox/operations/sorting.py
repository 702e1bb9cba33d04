"""Is a letter to be kept, which way did it go, and who is on the other side?"""

from dataclasses import dataclass

from hedgerow.accounts import queries as accounts
from hedgerow.inbox import queries
from hedgerow.inbox.models import Direction, Keeps, Letter, Mailbox
from hedgerow.inbox.reading import Parsed
from hedgerow.kernel.actor import Actor


@dataclass(frozen=True, slots=True)
class Sorted:
    """`ours` are all addresses of the business on this letter, `others` those of the other side."""

    direction: str
    ours: frozenset[str]
    others: tuple[str, ...]


def sort_letter(actor: Actor, mailbox: Mailbox, parsed: Parsed) -> Sorted | None:
    """None for one that the mailbox does not keep. What cannot be read at all is kept: somebody has to know of it."""
    ours = queries.ours()
    is_captured = bool(mailbox.capture_address) and mailbox.capture_address in parsed.reached
    if is_captured:
        ours |= _team(actor)
    sender = parsed.sender.address if parsed.sender else ""
    people = dict.fromkeys([sender, *(one.address for one in (*parsed.to, *parsed.cc))])
    others = tuple(address for address in people if address and address not in ours)
    direction = Direction.OUT if sender in ours else Direction.IN
    if not _is_kept(mailbox, parsed, others, is_captured=is_captured):
        return None
    return Sorted(direction, ours, others)


def _is_kept(mailbox: Mailbox, parsed: Parsed, others: tuple[str, ...], *, is_captured: bool) -> bool:
    if mailbox.keeps == Keeps.ALL or is_captured:
        return True
    if mailbox.keeps == Keeps.CAPTURED:
        return False
    return bool(queries.owners_of(others)) or _answers_ours(parsed)


def _answers_ours(parsed: Parsed) -> bool:
    named = [one for one in (parsed.in_reply_to, *parsed.references) if one]
    return Letter.objects.filter(message_id__in=named, direction=Direction.OUT).exists()


def _team(actor: Actor) -> frozenset[str]:
    """From their own addresses: what they send to the capture address, they wrote for the business."""
    return frozenset(member.user.email.casefold() for member in accounts.visible_members(actor))
