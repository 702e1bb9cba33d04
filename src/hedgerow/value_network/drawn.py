"""A value network as it is drawn: roles, and named deliverables from one to another. How a version keeps it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from hedgerow.measures.exchange import value_network as measures
from hedgerow.value_network.errors import DeliverableNotFound, DrawnRoleNotFound
from hedgerow.value_network.models import NetworkVersion

US = "us"
"""What the role of the business itself stands for; others stand for a role of the record, by its key, or for none."""


@dataclass(frozen=True, slots=True)
class DrawnRole:
    key: UUID
    name: str
    stands_for: str = ""


@dataclass(frozen=True, slots=True)
class Deliverable:
    """`kind` is the key of a kind of value, where what really flowed is to be compared with it."""

    key: UUID
    name: str
    giver: UUID
    receiver: UUID
    is_tangible: bool
    kind: str = ""

    @property
    def way(self) -> tuple[UUID, UUID]:
        return self.giver, self.receiver


@dataclass(frozen=True, slots=True)
class Drawing:
    """In the order in which it was drawn."""

    roles: tuple[DrawnRole, ...] = ()
    deliverables: tuple[Deliverable, ...] = ()

    @property
    def by_key(self) -> Mapping[UUID, DrawnRole]:
        return {role.key: role for role in self.roles}

    @property
    def us(self) -> DrawnRole | None:
        """The business itself, where it is drawn."""
        return next((role for role in self.roles if role.stands_for == US), None)

    def role(self, key: UUID) -> DrawnRole:
        """Raises DrawnRoleNotFound."""
        if (found := self.by_key.get(key)) is None:
            raise DrawnRoleNotFound
        return found

    def deliverable(self, key: UUID) -> Deliverable:
        """Raises DeliverableNotFound."""
        if (found := next((one for one in self.deliverables if one.key == key), None)) is None:
            raise DeliverableNotFound
        return found

    def given_by(self, key: UUID) -> tuple[Deliverable, ...]:
        return tuple(one for one in self.deliverables if one.giver == key)

    def received_by(self, key: UUID) -> tuple[Deliverable, ...]:
        return tuple(one for one in self.deliverables if one.receiver == key)

    @property
    def unanswered(self) -> frozenset[tuple[UUID, UUID]]:
        """(giver, receiver) where nothing goes the other way."""
        ways = {one.way for one in self.deliverables}
        return frozenset(way for way in ways if (way[1], way[0]) not in ways)


def drawing_of(version: NetworkVersion) -> Drawing:
    return Drawing(
        tuple(DrawnRole(UUID(one["key"]), one["name"], one["stands_for"]) for one in version.roles),
        tuple(
            Deliverable(
                UUID(one["key"]),
                one["name"],
                UUID(one["giver"]),
                UUID(one["receiver"]),
                one["is_tangible"],
                one["kind"],
            )
            for one in version.deliverables
        ),
    )


def kept(drawing: Drawing) -> dict[str, Sequence[Mapping[str, Any]]]:
    """As the columns of a version hold it."""
    return {
        "roles": [{"key": str(one.key), "name": one.name, "stands_for": one.stands_for} for one in drawing.roles],
        "deliverables": [
            {
                "key": str(one.key),
                "name": one.name,
                "giver": str(one.giver),
                "receiver": str(one.receiver),
                "is_tangible": one.is_tangible,
                "kind": one.kind,
            }
            for one in drawing.deliverables
        ],
    }


def measured(drawing: Drawing) -> measures.ValueNetwork:
    """For the measures: everything goes by its key."""
    return measures.value_network([str(role.key) for role in drawing.roles], map(measured_one, drawing.deliverables))


def measured_one(one: Deliverable) -> measures.Deliverable:
    nature = measures.Nature.TANGIBLE if one.is_tangible else measures.Nature.INTANGIBLE
    return measures.Deliverable(str(one.key), str(one.giver), str(one.receiver), nature)


def keys_of(pairs: Iterable[measures.RolePair]) -> list[tuple[UUID, UUID]]:
    """(who gives, to whom) of pairs in which one only gives."""
    return [
        (UUID(pair.first), UUID(pair.second)) if pair.there else (UUID(pair.second), UUID(pair.first)) for pair in pairs
    ]
