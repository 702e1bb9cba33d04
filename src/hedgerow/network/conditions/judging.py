"""Whether a condition holds of a party, does not hold, or nobody knows: Kleene's three values as two conditions.

A segment asks only who fits. Whoever weighs a prospect has to tell "lives elsewhere" from "nobody asked yet".
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

from django.db.models import Q

from hedgerow.network.asking import NEGATIVE, PRESENCE, Ask, Op
from hedgerow.network.conditions.catalogue import Catalogue
from hedgerow.network.conditions.tree import Group, Join, Node, Test

_ANYBODY = ~Q(pk__in=[])


@dataclass(frozen=True, slots=True)
class Verdict:
    """Of whom it `holds`; and, *of the others*, of whom it is not known: `open`, None where it is known of everybody.

    `open` alone says nothing of whom it holds. It is asked after `holds`, so that nothing has to be looked up twice.
    """

    holds: Q
    open: Q | None = None

    @property
    def fails(self) -> Q:
        """Of whom it is known not to hold."""
        return ~self.holds if self.open is None else ~self.holds & ~self.open


def judged(node: Node, catalogue: Catalogue, ask: Ask) -> Verdict:
    """Kleene (1952), Introduction to Metamathematics, § 64. A group without a test holds of everybody."""
    if isinstance(node, Test):
        return _of_test(node, catalogue, ask)
    parts = [judged(part, catalogue, ask) for part in node.parts if not (isinstance(part, Group) and part.is_empty)]
    if not parts:
        return Verdict(_ANYBODY)
    if len(parts) == 1 and node.join is not Join.NONE:
        return parts[0]
    return _TOGETHER[node.join](parts)


def _all(parts: Sequence[Verdict]) -> Verdict:
    """Not known where none fails, and one is not known."""
    holds = reduce(and_, (part.holds for part in parts))
    if all(part.open is None for part in parts):
        return Verdict(holds)
    return Verdict(holds, reduce(and_, (part.holds if part.open is None else part.holds | part.open for part in parts)))


def _any(parts: Sequence[Verdict]) -> Verdict:
    """Not known where none holds, and one is not known."""
    opens = [part.open for part in parts if part.open is not None]
    return Verdict(reduce(or_, (part.holds for part in parts)), reduce(or_, opens) if opens else None)


def _none(parts: Sequence[Verdict]) -> Verdict:
    """Not known where none holds, and one is not known."""
    holds = reduce(and_, (part.fails for part in parts))
    if all(part.open is None for part in parts):
        return Verdict(holds)
    return Verdict(holds, reduce(and_, (~part.holds for part in parts)))


_TOGETHER: Mapping[Join, Callable[[Sequence[Verdict]], Verdict]] = {Join.ALL: _all, Join.ANY: _any, Join.NONE: _none}


def may_be_open(test: Test, catalogue: Catalogue) -> bool:
    """Whether the answer can be unknown: what was left empty says nothing, but an empty list of roles says "none"."""
    one = catalogue.fields[test.field]
    return not (one.is_always_known or one.is_complete or test.op in PRESENCE)


def is_empty_of(test: Test, catalogue: Catalogue, ask: Ask) -> Q:
    """Of whom nothing is written down that the test could look at."""
    one = catalogue.fields[test.field]
    return one.source.fits(ask, one.kind, Op.EMPTY, None, test.options)


def _of_test(test: Test, catalogue: Catalogue, ask: Ask) -> Verdict:
    one = catalogue.fields[test.field]
    fits = one.source.fits(ask, one.kind, test.op, test.value, test.options)
    if not may_be_open(test, catalogue):
        return Verdict(fits)
    empty = is_empty_of(test, catalogue, ask)
    return Verdict(fits & ~empty if test.op in NEGATIVE else fits, empty)
