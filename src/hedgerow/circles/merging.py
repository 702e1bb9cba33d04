"""Whoever is found to be one has both wallets: what was booked is history. One is settled into the other by hand."""

from hedgerow.circles.models import Member
from hedgerow.network.models import Party
from hedgerow.network.registries import Journal, PartyMerging, party_mergings


def _move(journal: Journal, kept: Party, gone: Party) -> None:
    journal.change(Member.objects.filter(party=gone), party_id=kept.pk)


def register() -> None:
    party_mergings.add(PartyMerging("circles", (Member,), _move))
