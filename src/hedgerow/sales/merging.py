"""Orders and purchases go with their customer when two records of one are merged."""

from hedgerow.network.models import Party
from hedgerow.network.registries import Journal, PartyMerging, party_mergings
from hedgerow.sales.models import CustomerFigures, Order, Purchase, ShopCustomer
from hedgerow.sales.operations import add_up_anew


def _move(journal: Journal, kept: Party, gone: Party) -> None:
    for model in (Purchase, Order, ShopCustomer):
        journal.change(model.objects.filter(party=gone), party_id=kept.pk)


def register() -> None:
    party_mergings.add(
        PartyMerging("sales", (Purchase, CustomerFigures, Order, ShopCustomer), _move, settle=add_up_anew)
    )
