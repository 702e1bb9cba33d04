"""Accounts go with their party when two records of one are merged; both stay, each with its entries and its chain."""

from hedgerow.ledger.models import Account
from hedgerow.network.models import Party
from hedgerow.network.registries import Journal, PartyMerging, party_mergings


def _move(journal: Journal, kept: Party, gone: Party) -> None:
    journal.change(Account.objects.filter(party=gone), party_id=kept.pk)


def register() -> None:
    party_mergings.add(PartyMerging("ledger", (Account,), _move))
