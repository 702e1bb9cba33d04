"""Batches of meetings and mentions into the record, and what a preview foresees of them."""

from collections import Counter
from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.tabular.mapping import Mapping
from hedgerow.kernel.tabular.problems import RowProblem
from hedgerow.listening.drafts import MeetingDraft, MentionDraft
from hedgerow.listening.importing.meeting_fields import STRANGERS
from hedgerow.listening.models import Meeting, Mention
from hedgerow.listening.operations.meetings import note_meetings
from hedgerow.listening.operations.mentions import note_mentions
from hedgerow.listening.operations.people import by_address, by_author, own_addresses
from hedgerow.network.models import Import
from hedgerow.network.registries import Batch, Foreseen, Written


def write_meetings(actor: Actor, of: Import, batch: Batch) -> Written:
    """Runs in the caller's transaction."""
    drafts: Sequence[MeetingDraft] = batch.drafts
    tally = note_meetings(actor=actor, drafts=drafts, source=of.source)
    problems = _strangers(drafts)
    return Written(
        created=tally["created"],
        updated=tally["updated"],
        unchanged=tally["unchanged"],
        passed_over=tally["older"] + tally["cancelled"],
        problems=problems,
    )


def write_mentions(actor: Actor, of: Import, batch: Batch) -> Written:
    """Runs in the caller's transaction."""
    tally = note_mentions(actor=actor, drafts=batch.drafts, source=of.source)
    return Written(created=tally["created"], unchanged=tally["unchanged"], passed_over=tally["ignored"])


# house: operation-shape: looks and changes nothing; a query asks it for the preview
def foresee_meetings(_mapping: Mapping, drafts: Sequence[MeetingDraft], _country: str) -> Foreseen:
    """How many are new, and how many of those who were there are on record."""
    known = set(Meeting.objects.filter(key__among={one.key for one in drafts}).values_list("key", flat=True))
    people = {address for one in drafts for address, _name in one.people} - own_addresses()
    here = by_address(people)
    counts = (
        (_("meetings"), len({one.key for one in drafts})),
        (_("here already"), len(known)),
        (_("people on record who were there"), len(here)),
        (_("people who are not on record"), len(people) - len(here)),
        (_("called off"), sum(one.is_cancelled for one in drafts)),
    )
    return Foreseen(tuple((words, f"{count:,}") for words, count in counts if count))


# house: operation-shape: as above
def foresee_mentions(_mapping: Mapping, drafts: Sequence[MentionDraft], _country: str) -> Foreseen:
    known = Mention.objects.filter(key__among={one.key for one in drafts}).count()
    whose = by_author((one.author, one.author_url) for one in drafts)
    theirs = sum((one.author, one.author_url) in whose for one in drafts)
    counts = ((_("mentions"), len(drafts)), (_("here already"), known), (_("by somebody on record"), theirs))
    return Foreseen(tuple((words, f"{count:,}") for words, count in counts if count))


# house: operation-shape: neither needs anything at the end
def finish(_actor: Actor, _of: Import) -> None:
    return None


def _strangers(drafts: Sequence[MeetingDraft]) -> tuple[RowProblem, ...]:
    """Each address once, at the first meeting it was in."""
    everybody = {address for one in drafts for address, _name in one.people}
    known, told = by_address(everybody).keys() | own_addresses(), Counter[str]()
    found = []
    for one in drafts:
        new = [address for address, _name in one.people if address not in known and not told[address]]
        told.update(new)
        if new:
            found.append(RowProblem(STRANGERS, one.row, one.line, value=", ".join(new)[:500]))
    return tuple(found)
