"""Whose letters are: addresses find their party, and what went between them stands on the timeline."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from hedgerow.inbox import events, queries
from hedgerow.inbox.models import Delivery, Direction, Letter, Part, Participant
from hedgerow.kernel.actor import Actor
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.events import Fact

_GONE = ("", Delivery.SENT)
AT_ONCE = 500


def link_letters(actor: Actor, letters: Sequence[Letter]) -> int:
    """Tie the addresses on these letters to whom they belong to; returns how many. Facts are recorded once."""
    keys = [letter.pk for letter in letters]
    open_rows = Participant.objects.filter(letter__id__among=keys, party=None, is_ours=False)
    linked = 0
    for address, party in queries.owners_of(open_rows.values_list("address", flat=True)).items():
        linked += open_rows.filter(address=address).update(party_id=party)
    record_letters(actor, letters)
    return linked


def link_addresses(actor: Actor, addresses: Iterable[str]) -> int:
    """Tie all letters with these addresses, also those that came before it was known whose they are."""
    wanted = list(addresses)
    rows = Participant.objects.filter(address__among=wanted, party=None, is_ours=False)
    keys = list(rows.order_by().values_list("letter_id", flat=True).distinct())
    for start in range(0, len(keys), AT_ONCE):
        link_letters(actor, list(Letter.objects.filter(id__among=keys[start : start + AT_ONCE])))
    return len(keys)


def record_letters(actor: Actor, letters: Sequence[Letter]) -> None:
    """What went between each party and the business; machines' letters are no contact, and drafts are none yet."""
    told = {one.pk: one for one in letters if not one.automatic and one.delivery in _GONE}
    rows = Participant.objects.filter(letter__id__among=list(told), party__isnull=False)
    facts: dict[tuple[UUID, UUID], Fact] = {}
    for key, party, part in rows.order_by("id").values_list("letter_id", "party_id", "part"):
        letter = told[key]
        is_from = part == Part.FROM
        if is_from == (letter.direction == Direction.IN):
            facts[key, party] = events.exchanged(
                party_id=party,
                is_from_them=is_from,
                conversation_id=letter.conversation_id,
                message_id=letter.message_id,
                at=letter.sent_at,
            )
    if facts:
        timeline.record(actor, *facts.values())
