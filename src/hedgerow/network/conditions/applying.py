"""A tree of conditions as one condition of a query on Party."""

from functools import reduce
from operator import and_, or_

from django.db.models import Q

from hedgerow.network.asking import Ask
from hedgerow.network.conditions.catalogue import Catalogue
from hedgerow.network.conditions.tree import Group, Join, Node, Test

EVERYBODY = Q()


def fitting(node: Node, catalogue: Catalogue, ask: Ask) -> Q:
    """Which parties fit. A group without a test holds for everybody, also one of which none must hold."""
    if isinstance(node, Test):
        one = catalogue.fields[node.field]
        return one.source.fits(ask, one.kind, node.op, node.value, node.options)
    parts = [fitting(part, catalogue, ask) for part in node.parts if not (isinstance(part, Group) and part.is_empty)]
    if not parts:
        return EVERYBODY
    together = reduce(and_ if node.join is Join.ALL else or_, parts)
    return ~together if node.join is Join.NONE else together
