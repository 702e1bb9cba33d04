"""What somebody gave and got goes with them when two records of one are merged."""

from hedgerow.exchange.models import Flow
from hedgerow.network.models import Party
from hedgerow.network.registries import Journal, PartyMerging, party_mergings


def _move(journal: Journal, kept: Party, gone: Party) -> None:
    """What went between the two went nowhere: they are one."""
    for between in (Flow.objects.filter(giver=gone, receiver=kept), Flow.objects.filter(giver=kept, receiver=gone)):
        for flow in between:
            journal.remove(flow)
    journal.change(Flow.objects.filter(giver=gone), giver_id=kept.pk)
    journal.change(Flow.objects.filter(receiver=gone), receiver_id=kept.pk)


def register() -> None:
    party_mergings.add(PartyMerging("exchange", (Flow,), _move))
