"""Whom a file of many parties is to be of: everybody, who is in a list as it was narrowed, or who was ticked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self
from uuid import UUID

from django.db.models import QuerySet
from django.http import QueryDict

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.network import conditions
from hedgerow.network.models import ExportOf, FieldKind, Party, PartyKind
from hedgerow.network.queries import listing
from hedgerow.network.queries.detail import listed_fields, listed_tags, visible_role_kinds
from hedgerow.network.queries.keepers import possible_keepers
from hedgerow.network.queries.parties import visible_parties
from hedgerow.network.queries.segments import listed_segments, narrowed, of_segment
from hedgerow.web.lists.paging import Order, Sparse, count_up_to

AT_ONCE = 2000
"""A file of no more parties is made while the page waits."""
_PLAIN = {"name": "sort_name", "added": "added_at", "seen": "last_seen_at"}
FIELD, NOBODY = "field-", "nobody"
_SORTED_BY = {
    FieldKind.TEXT: "text",
    FieldKind.NUMBER: "number",
    FieldKind.MONEY: "number",
    FieldKind.DATE: "text",
    FieldKind.CHOICE: "text",
}
"""Several of a list have no order, and a party would be sorted by its key."""


@dataclass(frozen=True, slots=True)
class Wish:
    """`query` is the address of a list, `picks` the ticked ones; `columns` those of the list, None for all there is."""

    of: ExportOf = ExportOf.EVERYBODY
    query: str = ""
    picks: tuple[UUID, ...] = ()
    columns: tuple[str, ...] | None = None

    def to_json(self) -> dict[str, Any]:
        columns = None if self.columns is None else list(self.columns)
        return {"query": self.query, "picks": [str(key) for key in self.picks], "columns": columns}

    @classmethod
    def from_json(cls, of: str, said: Mapping[str, Any]) -> Self:
        columns = said.get("columns")
        picks = tuple(UUID(key) for key in said.get("picks", ()))
        return cls(ExportOf(of), said.get("query", ""), picks, None if columns is None else tuple(columns))


def wished_parties(actor: Actor, wish: Wish) -> "QuerySet[Party]":
    """Those of the wish that this actor sees now. What a list cannot read of its address (any more) narrows nothing."""
    parties = visible_parties(actor)
    if wish.of == ExportOf.CHOSEN:
        return parties.filter(id__among=wish.picks)
    return _narrowed(actor, parties, QueryDict(wish.query)) if wish.of == ExportOf.LIST else parties


def count_wished(actor: Actor, wish: Wish) -> tuple[int, bool]:
    """How many, counted no further than AT_ONCE; the second says that there are more."""
    return count_up_to(wished_parties(actor, wish), AT_ONCE)


def order_wished(actor: Actor, wish: Wish) -> Order:
    """Everybody in the order they came; a list as it is sorted."""
    if wish.of == ExportOf.EVERYBODY:
        return Order("pk")
    sort = QueryDict(wish.query).get("sort") or "name"
    key, falling = sort.removeprefix("-"), sort.startswith("-")
    if key.startswith(FIELD):
        fields = {field.key: field for field in listed_fields(actor)}
        field = fields.get(key.removeprefix(FIELD))
        name, sparse = sorted_by(field) if field else ("", None)
        if name:
            return Order(name, falling, sparse)
    return Order(_PLAIN.get(key, "sort_name"), falling and key in _PLAIN)


def sorted_by(field: Any) -> tuple[str, Sparse[Party] | None]:
    """By which annotation a list is sorted by a field of the workspace's own; "" where it has no order."""
    column = _SORTED_BY.get(FieldKind(field.kind))
    if column is None:
        return "", None
    name = f"own_{column}"

    def having(parties: "QuerySet[Party]") -> "QuerySet[Party]":
        return listing.with_value(parties, field, column, name)

    def lacking(parties: "QuerySet[Party]") -> "QuerySet[Party]":
        return listing.without_value(parties, field, column)

    return name, Sparse(having, lacking, key="own_key")


def _narrowed(actor: Actor, parties: "QuerySet[Party]", said: QueryDict) -> "QuerySet[Party]":
    """As the list of people is by the same address."""
    if text := " ".join(said.get("q", "").split())[:100]:
        country = Workspace.objects.values_list("country", flat=True).get(pk=actor.workspace_id)
        parties = listing.matching(parties, text, country=country)
    if role := {kind.key: kind for kind in visible_role_kinds(actor)}.get(said.get("role", "")):
        parties = listing.of_role(parties, role)
    if segment := {str(one.pk): one for one in listed_segments(actor)}.get(said.get("segment", "")):
        parties = of_segment(parties, segment)
    if tag := {tag.normalised: tag for tag in listed_tags(actor)}.get(said.get("tag", "")):
        parties = listing.of_tag(parties, tag)
    if keeper := said.get("keeper", ""):
        parties = _of_keeper(actor, parties, keeper)
    if (kind := said.get("kind", "")) in PartyKind.values:
        parties = parties.filter(kind=kind)
    catalogue = conditions.Catalogue.of(actor)
    tree = conditions.tree_in(said.get("where", ""), catalogue)
    return parties if tree.is_empty else narrowed(parties, tree, catalogue, actor)


def _of_keeper(actor: Actor, parties: "QuerySet[Party]", said: str) -> "QuerySet[Party]":
    if said == NOBODY:
        return parties.filter(keeper_id=None)
    known = {str(key): key for key in possible_keepers(actor)}
    return parties.filter(keeper_id=known[said]) if said in known else parties
