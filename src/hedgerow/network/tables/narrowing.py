"""Lists of parties narrowed by conditions, and sorted by fields of the workspace's own."""

from functools import partial
from typing import Any

from hedgerow.kernel.actor import Actor
from hedgerow.network import conditions, queries
from hedgerow.network.conditions import Catalogue, Group, Join
from hedgerow.network.models import CustomField, Party
from hedgerow.web.lists import Where


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
    name, sparse = queries.sorted_by(field)
    return {"order": name, "sparse": sparse} if name else {}
