"""Conditions for packages that ask by themselves: read, put in words, and judged of everybody at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from hedgerow.kernel.actor import Actor
from hedgerow.network import conditions
from hedgerow.network.asking import Ask
from hedgerow.network.conditions import Catalogue, Group, Verdict
from hedgerow.network.registries import PartyField


@dataclass(frozen=True, slots=True)
class Asked:
    """A definition that this actor may ask."""

    tree: Group
    catalogue: Catalogue

    @property
    def is_empty(self) -> bool:
        return self.tree.is_empty

    @property
    def words(self) -> str:
        return conditions.sentence(self.tree, self.catalogue)

    @property
    def definition(self) -> dict[str, Any]:
        """As it is kept."""
        return conditions.written(self.tree, self.catalogue)

    @property
    def address(self) -> str:
        """As the address of a list of parties carries it (`where`)."""
        return conditions.as_address(self.tree, self.catalogue)

    def judged(self, ask: Ask) -> Verdict:
        """Of whom it holds, and of whom it does not; of the others it is not known."""
        return conditions.judged(self.tree, self.catalogue, ask)

    def gaps(self, ask: Ask) -> Iterator[tuple[PartyField, Q]]:
        """What may be missing to know it, each with the parties of whom it is."""
        for test in conditions.tests_in(self.tree):
            if conditions.may_be_open(test, self.catalogue):
                yield self.catalogue.fields[test.field], conditions.is_empty_of(test, self.catalogue, ask)


def catalogue_of(actor: Actor) -> Catalogue:
    """Everything that this actor may ask about. Asked for once, where several definitions are read."""
    return Catalogue.of(actor)


def read_conditions(definition: Any, catalogue: Catalogue, *, is_strict: bool = True) -> Asked:
    """Raises BadConditions; a choice that is no longer offered is refused only where it `is_strict`."""
    return Asked(conditions.read(definition, catalogue, is_strict=is_strict), catalogue)


def asked_in(address: str, catalogue: Catalogue) -> Asked:
    """What the address of a page asks (`where`); an empty one for what cannot be read (any more)."""
    return Asked(conditions.tree_in(address, catalogue), catalogue)
