"""What definitions ask about in the end: segments that ask about segments, roles with rules, figures of conditions."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.network import conditions
from hedgerow.network.conditions import Catalogue
from hedgerow.network.errors import BadConditions
from hedgerow.network.models import Segment


@dataclass(slots=True)
class Reach:
    """What one definition asks about by itself, and by what its fields rest on."""

    fields: set[str] = field(default_factory=set)
    segments: set[UUID] = field(default_factory=set)


def links_of_segments(actor: Actor) -> dict[UUID, Reach]:
    """What each live segment, and each rule of a role, asks about."""
    live = list(Segment.objects.filter(is_frozen=False).select_related("role_kind"))
    catalogue, rules = Catalogue.of(actor), _rules(live)
    return {one.pk: _reach([one.definition], catalogue, rules) for one in live}


def fields_reached(actor: Actor, definitions: Iterable[Any]) -> set[str]:
    """Names of all fields that the definitions ask about, directly or through segments and rules."""
    live = {one.pk: one for one in Segment.objects.filter(is_frozen=False).select_related("role_kind")}
    catalogue, rules = Catalogue.of(actor), _rules(live.values())
    first = _reach(definitions, catalogue, rules)
    found, waiting, seen = set(first.fields), list(first.segments), set[UUID]()
    while waiting:
        key = waiting.pop()
        if key in live and key not in seen:
            seen.add(key)
            reach = _reach([live[key].definition], catalogue, rules)
            found |= reach.fields
            waiting += reach.segments
    return found


def _rules(live: Iterable[Segment]) -> dict[str, UUID]:
    return {one.role_kind.key: one.pk for one in live if one.role_kind is not None}


def _reach(definitions: Iterable[Any], catalogue: Catalogue, rules: Mapping[str, UUID]) -> Reach:
    found = Reach()
    waiting, met = list(definitions), set[str]()
    while waiting:
        tree = _tree(waiting.pop(), catalogue)
        if tree is None:
            continue  # it can no longer be read, so it asks about nothing
        for test in conditions.tests_in(tree):
            found.fields.add(test.field)
            if (said := f"{test.field} {sorted(test.options.items())}") not in met:
                met.add(said)
                waiting += catalogue.fields[test.field].rests_on(test.options)
        found.segments |= set(_segments(tree, rules))
    return found


def _tree(definition: Any, catalogue: Catalogue) -> conditions.Group | None:
    try:
        return conditions.read(definition, catalogue, is_strict=False)
    except BadConditions:
        return None


def _segments(tree: conditions.Group, rules: Mapping[str, UUID]) -> Iterator[UUID]:
    yield from (UUID(key) for key in conditions.segments_in(tree))
    yield from (rules[key] for key in conditions.roles_in(tree) if key in rules)
