"""Are the books whole? Everything that follows from something else is compared with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

from hedgerow.ledger.models import Entry
from hedgerow.ledger.verifying import chains, sums

MOST_PROBLEMS = 100


@dataclass(frozen=True, slots=True)
class Verification:
    """`problems` is empty when all is well; the first one names the first line that is wrong, in words."""

    entries: int
    problems: tuple[str, ...]


def verification() -> Verification:
    """Of the workspace in scope. Reads only, in several looks: the caller sees to it that they are of one moment."""
    found: Iterator[str] = chain(chains.problems(), sums.problems())
    return Verification(Entry.objects.count(), tuple(islice(found, MOST_PROBLEMS)))
