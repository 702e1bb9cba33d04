"""Who took part in a split is whoever stands for them when two records of one are merged; the figures stay."""

from hedgerow.network.models import Party
from hedgerow.network.registries import Journal, PartyMerging, party_mergings
from hedgerow.sharing.models import Contributor


def _move(journal: Journal, kept: Party, gone: Party) -> None:
    """Where both took part, both places are theirs: each part was agreed by itself."""
    journal.change(Contributor.objects.filter(party=gone), party_id=kept.pk)


def register() -> None:
    party_mergings.add(PartyMerging("sharing", (Contributor,), _move))
