"""Criteria of an ideal client as its page tells them."""

from collections.abc import Sequence
from dataclasses import dataclass

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.network import queries as network
from hedgerow.network.errors import BadConditions
from hedgerow.positioning import criteria
from hedgerow.positioning.criteria import Criterion
from hedgerow.positioning.models import ProfileVersion, Weight
from hedgerow.positioning.words import WEIGHTS


@dataclass(frozen=True, slots=True)
class Told:
    """`asks` are its conditions in words; "" where this actor may not read them, or nobody can any more."""

    criterion: Criterion
    asks: str
    where: str


@dataclass(frozen=True, slots=True)
class Group:
    weight: Weight
    label: Text
    hint: Text
    lines: Sequence[Told]


def criteria_told(actor: Actor, version: ProfileVersion) -> list[Group]:
    """Grouped by how much they count; groups without any are left out."""
    catalogue = network.catalogue_of(actor)
    told = [_told(one, catalogue) for one in criteria.read(version.criteria)]
    groups = ((weight, [line for line in told if line.criterion.weight is weight]) for weight in WEIGHTS)
    return [Group(weight, *WEIGHTS[weight], lines) for weight, lines in groups if lines]


def _told(one: Criterion, catalogue: network.Catalogue) -> Told:
    try:
        asked = network.read_conditions(one.definition, catalogue, is_strict=False)
    except BadConditions:
        return Told(one, "", "")
    return Told(one, asked.words, asked.address)
