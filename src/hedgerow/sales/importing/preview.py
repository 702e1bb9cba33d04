"""What an import of purchases would do, before it does anything."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from hedgerow.kernel import money
from hedgerow.kernel.tabular.date_order import decide_order
from hedgerow.kernel.tabular.decisions import Decision, cells_of, with_decisions
from hedgerow.kernel.tabular.mapping import Mapping, check
from hedgerow.kernel.tabular.source import Source
from hedgerow.kernel.tabular.tally import Tally
from hedgerow.sales.importing.decimal_mark import decide_mark
from hedgerow.sales.importing.purchase_drafts import PurchaseDraft
from hedgerow.sales.importing.purchase_fields import PURCHASES
from hedgerow.sales.importing.purchases import PurchaseReader, Usual

_AMOUNTS = ("amount", "tax", "unit_price", "refunded")


@dataclass(frozen=True, slots=True)
class PurchasePreview:
    """Sums are minor units per currency; refunds are in them, and counted apart."""

    mapping: Mapping
    decisions: tuple[Decision, ...]
    tally: Tally
    drafts: tuple[PurchaseDraft, ...]
    purchases: int
    refunds: int
    sums: dict[str, int]
    first_day: date | None
    last_day: date | None
    is_whole: bool
    left_out: tuple[str, ...] = ()


def settle(mapping: Mapping, rows: list[list[str]], usual: Usual) -> tuple[Mapping, tuple[Decision, ...]]:
    """Decide from sampled cells what the file leaves open. What a person has set stays."""
    decisions = []
    if not mapping.date_order:
        decisions.append(decide_order(cells_of(mapping.columns_of("date"), rows), usual=usual.date_order))
    if not mapping.decimal_mark:
        amounts = [use for field in _AMOUNTS for use in mapping.columns_of(field)]
        digits = money.exponent(mapping.currency or usual.currency)
        decisions.append(decide_mark(cells_of(amounts, rows), digits=digits))
    return with_decisions(mapping, decisions), tuple(decisions)


def preview(source: Source, mapping: Mapping, n: int = 3, *, usual: Usual, at_most: int = 5000) -> PurchasePreview:
    """The first `n` purchases, and the counts of the first `at_most` rows or a few more. Raises MappingInvalid."""
    check(mapping, PURCHASES)
    mapping, decisions = settle(mapping, source.sample(), usual)
    tally, sums, refunds = Tally(), Counter[str](), 0
    shown: list[PurchaseDraft] = []
    days: list[date] = []
    purchases, is_whole = 0, True
    for reading in PurchaseReader(mapping, usual).read(source.rows()):
        tally.add(len(reading.rows), is_in=bool(reading.drafts), problems=reading.problems)
        for draft in reading.drafts:
            sums[draft.currency] += draft.minor
            refunds += draft.is_refund
            purchases += not draft.is_refund
            days = [min([*days, draft.day]), max([*days, draft.day])]
        shown.extend(reading.drafts[: n - len(shown)])
        if tally.rows >= at_most:
            is_whole = False
            break
    return PurchasePreview(
        mapping=mapping,
        decisions=decisions,
        tally=tally,
        drafts=tuple(shown),
        purchases=purchases,
        refunds=refunds,
        sums=dict(sums),
        first_day=days[0] if days else None,
        last_day=days[-1] if days else None,
        is_whole=is_whole,
        left_out=tuple(mapping.left_out),
    )
