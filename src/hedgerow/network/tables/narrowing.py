"""Lists of parties narrowed by conditions, and sorted by fields of the workspace's own."""

from functools import partial
from typing import Any

from hedgerow.kernel.actor import Actor
from hedgerow.network import conditions, queries
from hedgerow.network.conditions import Catalogue, Group, Join
from hedgerow.network.models import CustomField, FieldKind, Party
from hedgerow.web.lists import Sparse, Where

_SORTED_BY = {
    FieldKind.TEXT: "text",
    FieldKind.NUMBER: "number",
    FieldKind.MONEY: "number",
    FieldKind.DATE: "text",
    FieldKind.CHOICE: "text",
}
"""Several of a list have no order, and a party would be sorted by its key."""


def where_of(actor: Actor, text: str) -> Where[Party] | None:
    catalogue = Catalogue.of(actor)
    tree = conditions.tree_in(text, catalogue)
    if tree.is_empty:
        return None
    narrow = partial(queries.narrowed, tree=tree, catalogue=catalogue, actor=actor)
    return Where(conditions.as_address(tree, catalogue), _parts(tree, catalogue), narrow)


def _parts(tree: Group, catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """Each of several that must all hold can be taken away by itself; anything else only as a whole."""
    if tree.join is not Join.ALL:
        return ((conditions.sentence(tree, catalogue), ""),)
    found = []
    for place, part in enumerate(tree.parts):
        rest = Group(Join.ALL, tree.parts[:place] + tree.parts[place + 1 :])
        found.append((conditions.sentence(part, catalogue), conditions.as_address(rest, catalogue)))
    return tuple(found)


def order_of(field: CustomField) -> dict[str, Any]:
    """How a column of that field is sorted: who has it in its order, then the others."""
    column = _SORTED_BY.get(FieldKind(field.kind))
    if column is None:
        return {}
    name = f"own_{column}"
    having = partial(queries.with_value, field=field, column=column, name=name)
    lacking = partial(queries.without_value, field=field, column=column)
    return {"order": name, "sparse": Sparse(having, lacking, key="own_key")}
