"""What can be asked of a pool: expressions that give groups of people, each with its size, and never a person."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text

if TYPE_CHECKING:
    from ibis.expr import types as ir

SMALLEST = 10
"""Groups of fewer people are left out."""
LOOK_BACK = 90


@dataclass(frozen=True, slots=True)
class PoolTerms:
    """Up to which day, and for paths: in which currency they are worth something, and which verbs are touches."""

    until: date
    currency: str = ""
    touches: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class PoolQuestion:
    """`size` is the column that says of how many people a row speaks. `is_of_one_currency`: the terms must name it."""

    name: str
    means: Text
    size: str
    ask: "Callable[[PoolTerms], ir.Table]"
    is_of_one_currency: bool = False


def _rfm(terms: PoolTerms) -> "ir.Table":
    """By each of the three, its fifths: cells of all three would be too small to be told."""
    import ibis  # noqa: PLC0415 - a start does without

    from hedgerow.measures import tables  # noqa: PLC0415 - brings Ibis

    scores = tables.rfm_scores(tables.table("purchases", pooled=True), terms.until)
    groups = (
        scores.group_by("workspace", "currency", by=ibis.literal(by), fifth=scores[by]).agg(
            customers=scores.count(), days=scores.days.sum(), spent=scores.spent.sum()
        )
        for by in ("recency", "frequency", "monetary")
    )
    return ibis.union(*groups)


def _cohorts(terms: PoolTerms) -> "ir.Table":
    """Up to the month before: one that is still running looks like a loss."""
    from hedgerow.measures import tables  # noqa: PLC0415 - brings Ibis

    return tables.cohorts(tables.table("purchases", pooled=True), terms.until.year * 12 + terms.until.month - 2)


def _paths(terms: PoolTerms) -> "ir.Table":
    from hedgerow.measures import tables  # noqa: PLC0415 - brings Ibis

    activities, purchases = (tables.table(name, pooled=True) for name in ("activities", "purchases"))
    told = activities.filter(activities.day <= terms.until)
    bought = purchases.filter(purchases.day <= terms.until)
    return tables.channel_paths(told, bought, currency=terms.currency, verbs=terms.touches, look_back=LOOK_BACK)


QUESTIONS: dict[str, PoolQuestion] = {
    one.name: one
    for one in (
        PoolQuestion("rfm", _("Customers by fifths of recency, frequency and money"), "customers", _rfm),
        PoolQuestion("cohorts", _("How many of those who first came in a month came again"), "customers", _cohorts),
        PoolQuestion("paths", _("Channels met before a purchase"), "parties", _paths, is_of_one_currency=True),
    )
}
