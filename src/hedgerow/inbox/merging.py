"""Letters go with whom they are from when two records of one are merged."""

from hedgerow.inbox.models import Participant
from hedgerow.network.models import Party
from hedgerow.network.registries import Journal, PartyMerging, party_mergings


def _move(journal: Journal, kept: Party, gone: Party) -> None:
    journal.change(Participant.objects.filter(party=gone), party_id=kept.pk)


def register() -> None:
    party_mergings.add(PartyMerging("inbox", (Participant,), _move))
