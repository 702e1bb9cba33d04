"""Criteria of an ideal client as they are kept, and what each of them counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from hedgerow.measures.fit import Sense
from hedgerow.positioning.models import Weight

FIT = "positioning.fit"
"""The field by which conditions ask for it. No criterion may."""

MOST = 12
LONGEST = 200
POINTS: Mapping[Weight, int] = {Weight.MUST: 5, Weight.IMPORTANT: 3, Weight.NICE: 1, Weight.AGAINST: 5}
SENSES: Mapping[Weight, Sense] = {
    Weight.MUST: Sense.MUST,
    Weight.IMPORTANT: Sense.FOR,
    Weight.NICE: Sense.FOR,
    Weight.AGAINST: Sense.AGAINST,
}


@dataclass(frozen=True, slots=True)
class Criterion:
    """`words` are the business's own; `definition` is a tree of conditions as JSON."""

    key: UUID
    words: str
    weight: Weight
    definition: Mapping[str, Any]

    @property
    def speaks_for(self) -> bool:
        return self.weight is not Weight.AGAINST


def kept(criteria: Iterable[Criterion]) -> list[dict[str, Any]]:
    """As a version keeps them."""
    return [
        {"key": str(one.key), "words": one.words, "weight": one.weight.value, "definition": dict(one.definition)}
        for one in criteria
    ]


def read(rows: Iterable[Mapping[str, Any]]) -> tuple[Criterion, ...]:
    """As a version kept them."""
    return tuple(Criterion(UUID(row["key"]), row["words"], Weight(row["weight"]), row["definition"]) for row in rows)
