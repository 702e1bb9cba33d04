"""What is held of a party, kind by kind."""

from dataclasses import dataclass

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network.models import Party
from hedgerow.network.permissions import Permission
from hedgerow.network.queries.parties import ids_of
from hedgerow.network.registries import Dataset, datasets


@dataclass(frozen=True, slots=True)
class Held:
    dataset: Dataset
    count: int


def held_of(actor: Actor, party: Party) -> list[Held]:
    """Every kind of which there is something, of the party and of who was merged into it."""
    require(actor, Permission.PRIVACY, party)
    keys = ids_of(party.pk)
    found = (Held(dataset, dataset.count(keys)) for dataset in datasets)
    return [held for held in found if held.count]
