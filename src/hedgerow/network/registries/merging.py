"""What packages do when two parties are found to be one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from hedgerow.kernel.registry import Registry
from hedgerow.kernel.tenancy.models import TenantModel
from hedgerow.network import journals
from hedgerow.network.models import Party

Journal = journals.Journal
"""For packages that bring a merging."""


def _nothing(_parties: Sequence[UUID]) -> None:
    return None


@dataclass(frozen=True, slots=True)
class PartyMerging:
    """What a package holds of parties, when two of them are found to be one.

    `move` writes it over, through the journal, from the second to the first; `settle` makes anew what is added up of
    the parties, after they were merged or taken apart. `models` are all tables of the package that point at a party:
    also those that stay with whom they are.
    """

    name: str
    models: tuple[type[TenantModel], ...]
    move: Callable[[Journal, Party, Party], None]
    settle: Callable[[Sequence[UUID]], None] = _nothing


party_mergings: Registry[PartyMerging] = Registry("party mergings", key=lambda merging: merging.name)
