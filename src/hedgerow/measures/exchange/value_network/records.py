"""Roles, and the named things that they hand to each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from hedgerow.measures.errors import MeasureError


class Nature(StrEnum):
    """TANGIBLE: goods, services, money, contracted or expected as part of a service. INTANGIBLE: knowledge and favours,
    given beside what is paid for (Allee 2008, "Tangible and intangible value").
    """

    TANGIBLE = "tangible"
    INTANGIBLE = "intangible"


class Level(IntEnum):
    """How much, as people judge it."""

    NONE = 0
    LOW = 1
    MEDIUM = 2
    HIGH = 3


class Asset(StrEnum):
    """What an impact adds to or a deliverable draws on (Allee 2008, table of the impact analysis)."""

    FINANCIAL = "financial"
    COMPETENCE = "competence"
    RELATIONSHIPS = "relationships"
    STRUCTURE = "structure"


@dataclass(frozen=True, slots=True)
class Deliverable:
    """Something named that goes from one role to another. `perceived` -2..2: what it is worth to who receives it."""

    name: str
    giver: str
    receiver: str
    nature: Nature
    perceived: int | None = None


@dataclass(frozen=True, slots=True)
class ValueNetwork:
    """Roles and deliverables between them, in the order they were named."""

    roles: tuple[str, ...]
    deliverables: tuple[Deliverable, ...]

    def of(self, role: str) -> "tuple[tuple[Deliverable, ...], tuple[Deliverable, ...]]":
        """Return what a role gives, and what it receives."""
        given = tuple(each for each in self.deliverables if each.giver == role)
        return given, tuple(each for each in self.deliverables if each.receiver == role)


def value_network(roles: Sequence[str], deliverables: Iterable[Deliverable]) -> ValueNetwork:
    """Check a network. Raises MeasureError on a role twice or unknown, a role that hands something to itself, the same
    name twice from one role to the same other, or `perceived` outside -2..2.
    """
    every, known = tuple(deliverables), set(roles)
    if len(known) < len(roles):
        raise MeasureError("every role must be named once")
    for each in every:
        if each.giver not in known or each.receiver not in known:
            raise MeasureError(f"{each.name!r} goes from or to a role that is not named")
        if each.giver == each.receiver:
            raise MeasureError(f"{each.name!r} goes from a role to itself")
        if each.perceived is not None and not -2 <= each.perceived <= 2:
            raise MeasureError(f"{each.name!r}: perceived must lie between -2 and 2")
    if len({(each.name, each.giver, each.receiver) for each in every}) < len(every):
        raise MeasureError("a deliverable must be named once between two roles")
    return ValueNetwork(roles=tuple(roles), deliverables=every)
