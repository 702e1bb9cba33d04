"""What a segment depends on: other segments, and roles that rules give. It may never come back to itself."""

from collections.abc import Iterator
from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.network import conditions
from hedgerow.network.errors import BadConditions, SegmentCircle
from hedgerow.network.models import Segment


def ensure_no_circle(actor: Actor, segment: Segment) -> None:
    """Raises SegmentCircle: who is in it would depend on who is in it, and change with every look."""
    links = _links(actor)
    seen: set[UUID] = set()
    waiting = list(links.get(segment.pk, ()))
    while waiting:
        key = waiting.pop()
        if key == segment.pk:
            raise SegmentCircle(field="definition")
        if key not in seen:
            seen.add(key)
            waiting += links.get(key, ())


def used_by(actor: Actor, segment: Segment) -> list[str]:
    """Names of the segments that ask about this one directly."""
    links = _links(actor)
    names = dict(Segment.objects.values_list("pk", "name"))
    return sorted(names[key] for key, asked in links.items() if segment.pk in asked and key != segment.pk)


def _links(actor: Actor) -> dict[UUID, set[UUID]]:
    live = list(Segment.objects.filter(is_frozen=False).select_related("role_kind"))
    rules = {one.role_kind.key: one.pk for one in live if one.role_kind is not None}
    catalogue = conditions.Catalogue.of(actor)
    return {one.pk: set(_asked(one, catalogue, rules)) for one in live}


def _asked(one: Segment, catalogue: conditions.Catalogue, rules: dict[str, UUID]) -> Iterator[UUID]:
    try:
        tree = conditions.read(one.definition, catalogue, is_strict=False)
    except BadConditions:
        return  # it can no longer be read, so it asks about nothing
    yield from (UUID(key) for key in conditions.segments_in(tree))
    yield from (rules[key] for key in conditions.roles_in(tree) if key in rules)
