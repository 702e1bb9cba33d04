"""What somebody gives and needs goes with them when two records of one are merged."""

from hedgerow.network.models import Party
from hedgerow.network.registries import Journal, PartyMerging, party_mergings
from hedgerow.resources.models import Resource


def _move(journal: Journal, kept: Party, gone: Party) -> None:
    """What both say stays twice: of two ovens nobody but a person knows that they are one."""
    journal.change(Resource.objects.filter(party=gone), party_id=kept.pk)


def register() -> None:
    party_mergings.add(PartyMerging("resources", (Resource,), _move))
