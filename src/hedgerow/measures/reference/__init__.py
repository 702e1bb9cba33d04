"""What each measure is, in words: its formula, what it means, which decision it supports, and where it ends.

`REFERENCES` is the one source of these words, in the order in which they are told; pages show a part of them, and
`docs/measures/` is made of them. `reference("gini")` finds one by its key.
"""

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.reference import (
    attribution,
    customers,
    exchange,
    health,
    money,
    network,
    resilience,
    surroundings,
)
from hedgerow.measures.reference.records import Reference, Section, read

__all__ = ["REFERENCES", "SECTIONS", "Reference", "Section", "reference"]

SECTIONS: tuple[Section, ...] = tuple(
    read(module.TITLE, module.TEXT)
    for module in (customers, network, attribution, exchange, resilience, health, surroundings, money)
)
REFERENCES: dict[str, Reference] = {each.key: each for section in SECTIONS for each in section.references}


def reference(key: str) -> Reference:
    """Return the words about one measure. Raises MeasureError on a key that nobody wrote about."""
    if key not in REFERENCES:
        raise MeasureError(f"there is no reference for {key!r}")
    return REFERENCES[key]
