"""Care goes on with the one that is kept: its pause, and what either of the two got."""

from hedgerow.care.models import CarePause, LastContact
from hedgerow.care.operations import note_anew
from hedgerow.network.models import Party
from hedgerow.network.registries import Journal, PartyMerging, party_mergings


def _move(journal: Journal, kept: Party, gone: Party) -> None:
    """Of two pauses the longer one holds: who asked to be left alone is left alone."""
    theirs = CarePause.objects.filter(party=gone).first()
    held = CarePause.objects.filter(party=kept).first()
    if theirs is None:
        return
    if held is None:
        journal.change_one(theirs, party_id=kept.pk)
    elif theirs.until > held.until:
        journal.change_one(held, until=theirs.until, reason=theirs.reason)
        journal.remove(theirs)
    else:
        journal.remove(theirs)


def register() -> None:
    party_mergings.add(PartyMerging("care", (LastContact, CarePause), _move, settle=note_anew))
