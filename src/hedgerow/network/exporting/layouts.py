"""What stands in the columns of a table: all there is, so that it comes back in; or what a list shows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Protocol
from uuid import UUID

from django.db.models import Count, Max
from django.utils import timezone
from django.utils.translation import gettext as _

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.money import Money
from hedgerow.network import queries
from hedgerow.network.exporting import table
from hedgerow.network.exporting.people import Person
from hedgerow.network.models import Address, ContactKind, CustomField, FieldKind, PartyKind, RoleKind
from hedgerow.network.queries.wishes import FIELD
from hedgerow.network.registries import PartyColumn, party_columns

Value = str | int | Decimal
_MOST_ADDRESSES = 20


class Layout(Protocol):
    @property
    def headers(self) -> Sequence[str]: ...

    def rows(self, people: Sequence[Person]) -> Iterator[Sequence[Value]]: ...


@dataclass(frozen=True, slots=True)
class Whole:
    """Everything that is known, in columns that an import knows again."""

    fields: Sequence[CustomField]
    places: int

    @classmethod
    def now(cls) -> "Whole":
        counted = Address.objects.filter(party__archived_at=None).order_by().values("party").annotate(n=Count("pk"))
        places = min(max(counted.aggregate(most=Max("n"))["most"] or 0, 1), _MOST_ADDRESSES)
        return cls(list(CustomField.objects.all()), places)

    @property
    def headers(self) -> Sequence[str]:
        return table.columns(self.fields, self.places)

    def rows(self, people: Sequence[Person]) -> Iterator[Sequence[Value]]:
        return (table.row(person, self.fields, self.places) for person in people)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the rows of one slice need beside the parties: what packages answered, and names that fields point at."""

    answers: Mapping[PartyColumn, Mapping[UUID, Any]]
    names: Mapping[str, str]
    keepers: Mapping[UUID, str]


_Cell = Callable[[Person, _Asked], Value]


class Listed:
    """The columns that a list of people shows, in its order; days as everywhere, amounts as numbers."""

    def __init__(self, actor: Actor, keys: Sequence[str], currency: str) -> None:
        self._actor, self._currency = actor, currency
        fields = {f"{FIELD}{field.key}": field for field in queries.listed_fields(actor)}
        others = {column.name.replace(".", "-"): column for column in party_columns}
        self._others = [others[key] for key in keys if key in others]
        self._has_keeper = "keeper" in keys
        self._pointers = [f.key for k, f in fields.items() if k in keys and f.kind == FieldKind.PARTY]
        cells = {**_own(), **{key: self._field(field) for key, field in fields.items()}}
        cells |= {key: self._other(column) for key, column in others.items()}
        self._cells = [cells[key] for key in dict.fromkeys(("name", *keys)) if key in cells]

    @property
    def headers(self) -> Sequence[str]:
        return [header for header, _cell in self._cells]

    def rows(self, people: Sequence[Person]) -> Iterator[Sequence[Value]]:
        asked = self._ask(people)
        return ([cell(person, asked) for _header, cell in self._cells] for person in people)

    def _ask(self, people: Sequence[Person]) -> _Asked:
        """Columns that share what they ask share the answer."""
        keys = [person.party.pk for person in people]
        shared = {column.values: column.values(self._actor, keys) for column in self._others}
        pointed = (person.party.custom.get(pointer) for pointer in self._pointers for person in people)
        answers = {column: shared[column.values] for column in self._others}
        keepers = queries.names_of_keepers(self._actor, [one.party for one in people]) if self._has_keeper else {}
        names = queries.names_pointed_at(self._actor, pointed) if self._pointers else {}
        return _Asked(answers, names, keepers)

    def _field(self, field: CustomField) -> tuple[str, _Cell]:
        def cell(person: Person, asked: _Asked) -> Value:
            value = person.party.custom.get(field.key)
            return asked.names.get(value, "") if field.kind == FieldKind.PARTY else table.as_text(field, value)

        return field.label, cell

    def _other(self, column: PartyColumn) -> tuple[str, _Cell]:
        label = f"{column.label} ({self._currency})" if column.kind == "money" else str(column.label)

        def cell(person: Person, asked: _Asked) -> Value:
            answer = asked.answers[column].get(person.party.pk)
            return "" if answer is None else self._plain(column.read(answer))

        return label, cell

    def _plain(self, value: Any) -> Value:
        if isinstance(value, Money):
            return value.major if value.currency == self._currency else f"{value.major} {value.currency}"
        return value if isinstance(value, (int, Decimal)) else str(value)


def _own() -> dict[str, tuple[str, _Cell]]:
    """What a party has of itself, by the keys of the list's columns."""
    words = {kind.key: str(queries.role_word(kind).label) for kind in RoleKind.objects.all()}
    kinds = {kind.value: str(kind.label) for kind in PartyKind}
    return {
        "name": (_("Name"), lambda one, _asked: one.party.name),
        "roles": (_("Roles"), lambda one, _asked: ", ".join(words.get(role, role) for role, _since in one.roles)),
        "kind": (_("Kind"), lambda one, _asked: kinds[one.party.kind]),
        "organisation": (_("Organisation"), lambda one, _asked: one.party.organisation_name),
        "email": (_("E-mail"), lambda one, _asked: _first(one, ContactKind.EMAIL)),
        "phone": (_("Phone"), lambda one, _asked: _first(one, ContactKind.PHONE)),
        "city": (_("City"), lambda one, _asked: next((place.city for place in one.places if place.city), "")),
        "tags": (_("Tags"), lambda one, _asked: ", ".join(one.tags)),
        "keeper": (_("Looked after by"), _keeper),
        "added": (_("Added"), lambda one, _asked: _day(one.party.added_at)),
        "seen": (_("Last seen"), lambda one, _asked: _day(one.party.last_seen_at)),
    }


def _keeper(person: Person, asked: _Asked) -> str:
    key = person.party.keeper_id
    return asked.keepers.get(key, "") if key else ""


def _first(person: Person, kind: str) -> str:
    return next((point.value for point in person.reached_by(kind)), "")


def _day(moment: datetime | None) -> str:
    return timezone.localtime(moment).date().isoformat() if moment else ""
