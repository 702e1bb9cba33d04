"""What a batch of sales has in common with the record: known ones, and known ones whose amount has become another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from hedgerow.kernel.money import Money
from hedgerow.kernel.tabular.problems import RowProblem
from hedgerow.sales.importing import purchase_problems as problems
from hedgerow.sales.importing.purchase_drafts import CustomerDraft, PurchaseDraft
from hedgerow.sales.models import Purchase

REFUND = "/refund"


@dataclass(frozen=True, slots=True)
class Known:
    """A purchase of the record as far as a file can differ from it."""

    party_id: UUID | None
    minor: int
    currency: str


@dataclass(frozen=True, slots=True)
class Settled:
    """`drafts` can be recorded, known ones without effect; `parties` are customers known by such a purchase."""

    drafts: tuple[PurchaseDraft, ...]
    parties: Mapping[CustomerDraft, UUID]
    problems: tuple[RowProblem, ...]


def settle(drafts: Sequence[PurchaseDraft], source: str) -> Settled:
    """More money given back than the record has comes in as the difference; any other difference stays out, told."""
    known = _known([draft.key for draft in drafts], source)
    kept: list[PurchaseDraft] = []
    odd: list[RowProblem] = []
    for draft in drafts:
        before = known.get(draft.key)
        if before is None or (before.minor, before.currency) == (draft.minor, draft.currency):
            kept.append(draft)
        elif (more := _given_back_since(draft, before, source)) is not None:
            kept.append(more)
        else:
            odd.append(_another(draft, before))
    found = ((draft.customer, known[draft.key].party_id) for draft in kept if draft.key in known)
    return Settled(tuple(kept), {who: party for who, party in found if who and party is not None}, tuple(odd))


def _known(keys: Sequence[str], source: str) -> dict[str, Known]:
    rows = Purchase.objects.filter(source=source, external_id__among=keys).exclude(external_id="")
    found = rows.values_list("external_id", "party_id", "amount_minor", "currency")
    return {key: Known(party, minor, currency) for key, party, minor, currency in found}


def _given_back_since(draft: PurchaseDraft, before: Known, source: str) -> PurchaseDraft | None:
    """Shops tell one sum per order of all that was given back; it grows. The key says up to which sum."""
    if not draft.is_refund or REFUND not in draft.key or draft.currency != before.currency:
        return None
    later = Purchase.objects.filter(source=source, external_id__startswith=f"{draft.key}:")
    so_far = before.minor + sum(later.values_list("amount_minor", flat=True))
    if draft.minor > so_far:
        return None
    key = draft.key if draft.minor == so_far else f"{draft.key}:{-draft.minor}"
    return replace(draft, key=key, minor=before.minor if draft.minor == so_far else draft.minor - so_far)


def _another(draft: PurchaseDraft, before: Known) -> RowProblem:
    was, now = (f"{Money(one.minor, one.currency).major} {one.currency}" for one in (before, draft))
    return RowProblem(problems.OTHER_AMOUNT, draft.row, value=draft.order or draft.key, values={"was": was, "now": now})
