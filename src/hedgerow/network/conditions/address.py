"""Conditions in the address of a page."""

import json
from collections.abc import Mapping
from typing import Any

from hedgerow.network.conditions.catalogue import Catalogue
from hedgerow.network.conditions.reading import read, written
from hedgerow.network.conditions.tree import Group, Join
from hedgerow.network.errors import BadConditions

LONGEST = 20_000


def as_address(tree: Group, catalogue: Catalogue) -> str:
    """ "" for one that holds for everybody."""
    return "" if tree.is_empty else json.dumps(written(tree, catalogue), separators=(",", ":"), ensure_ascii=False)


def tree_in(address: str, catalogue: Catalogue) -> Group:
    """An empty one for what cannot be read (any more): an old link still opens its page."""
    if not address or len(address) > LONGEST:
        return Group(Join.ALL)
    try:
        return read(json.loads(address), catalogue, is_strict=False)
    except (ValueError, RecursionError, BadConditions):
        return Group(Join.ALL)


def definition_in(address: str, catalogue: Catalogue) -> Mapping[str, Any]:
    """As `tree_in`, as it is kept; {} for an empty one."""
    tree = tree_in(address, catalogue)
    return {} if tree.is_empty else written(tree, catalogue)
