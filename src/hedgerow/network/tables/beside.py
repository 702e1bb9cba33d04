"""What the rows of a party list show beside the parties themselves, asked once and only where shown."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.urls import reverse

from hedgerow.kernel.actor import Actor
from hedgerow.network import queries
from hedgerow.network.models import CustomField, FieldKind, Party
from hedgerow.network.queries import RoleWord
from hedgerow.network.registries import PartyColumn
from hedgerow.web.request import Request

Values = Callable[[Actor, Iterable[UUID]], Mapping[UUID, Any]]
_ANYBODY = UUID(int=0)
_REACHED_BY = ("email", "phone")


@dataclass(slots=True)
class Beside:
    """`answers` are by what was asked, `names` those of parties that custom fields point at, by their text."""

    fields: Sequence[CustomField]
    columns: Sequence[PartyColumn]
    roles: Mapping[UUID, list[RoleWord]] = field(default_factory=dict)
    contacts: Mapping[tuple[UUID, str], str] = field(default_factory=dict)
    cities: Mapping[UUID, str] = field(default_factory=dict)
    tags: Mapping[UUID, list[str]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    keepers: Mapping[UUID, str] = field(default_factory=dict)
    answers: Mapping[Values, Mapping[UUID, Any]] = field(default_factory=dict)
    _page: tuple[str, str] = ("", "")
    _said: dict[tuple[str, ...], str] = field(default_factory=dict)

    def ask(self, request: Request, rows: Sequence[Party], shown: Collection[str]) -> None:
        keys = [row.id for row in rows]
        before, _key, after = reverse("network:party", args=[_ANYBODY]).partition(str(_ANYBODY))
        self._page = before, after
        self.roles = queries.current_roles(keys)
        reached = [kind for kind in _REACHED_BY if kind in shown]
        self.contacts = queries.first_contacts(keys, reached) if reached else {}
        self.cities = queries.first_cities(keys) if "city" in shown else {}
        self.tags = queries.tag_names(keys) if "tags" in shown else {}
        self.keepers = queries.names_of_keepers(request.actor, rows) if "keeper" in shown else {}
        self.names = self._names(request.actor, rows, shown)
        asked = {column.values for column in self.columns if key_of(column) in shown}
        self.answers = {values: values(request.actor, keys) for values in asked}

    def roles_in_words(self, party: Party) -> str:
        """Most rows have what another has: a word is translated once."""
        held = self.roles.get(party.id, ())
        key = tuple([word.key for word in held])
        found = self._said.get(key)
        return found or self._said.setdefault(key, ", ".join([str(word.label) for word in held]))

    def page_of(self, party: Party) -> str:
        return str(party.id).join(self._page)

    def _names(self, actor: Actor, rows: Sequence[Party], shown: Collection[str]) -> Mapping[str, str]:
        pointers = [one.key for one in self.fields if one.kind == FieldKind.PARTY and f"field-{one.key}" in shown]
        pointed = (row.custom.get(pointer) for pointer in pointers for row in rows)
        return queries.names_pointed_at(actor, pointed)


def key_of(column: PartyColumn) -> str:
    return column.name.replace(".", "-")
