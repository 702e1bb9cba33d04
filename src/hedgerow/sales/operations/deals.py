"""A batch of deals into the record: won ones are purchases, and each stands with its stage with whom it is.

A deal is told again only where its stage, amount or day has become another.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tabular.mapping import Mapping as FileMapping
from hedgerow.kernel.tabular.problems import ProblemKind, RowProblem
from hedgerow.network import operations as network
from hedgerow.network.models import Import
from hedgerow.network.registries import Batch, Foreseen, Written
from hedgerow.sales.drafts import NewPurchase
from hedgerow.sales.importing import deal_fields as problems
from hedgerow.sales.importing import purchase_problems
from hedgerow.sales.importing.deal_rows import DealDraft, DealState
from hedgerow.sales.importing.purchase_drafts import CustomerDraft, PurchaseDraft
from hedgerow.sales.models import Purchase
from hedgerow.sales.operations.customers import CLIENT
from hedgerow.sales.operations.deal_log import DealLog
from hedgerow.sales.operations.deal_people import With, people_of
from hedgerow.sales.operations.purchases import PurchasesRecorded, record_purchases
from hedgerow.sales.operations.settling import settle
from hedgerow.timeline import operations as timeline

SOURCE = "hubspot"


@dataclass(frozen=True, slots=True)
class _Deal:
    draft: DealDraft
    people: With


def write(actor: Actor, of: Import, batch: Batch) -> Written:
    """Runs in the caller's transaction."""
    drafts = _joined(batch.drafts)
    deals = [_Deal(draft, people) for draft, people in zip(drafts, people_of(drafts), strict=True)]
    aside = [(_problem(problems.NOT_HERE, deal.draft), deal.draft.cells) for deal in deals if _is_not_here(deal)]
    alone = [deal for deal in deals if not deal.draft.is_with_somebody and deal.draft.state is not DealState.WON]
    left = [deal for deal in deals if not _is_not_here(deal) and deal not in alone]
    unknown = _of_nobody_yet(left)
    told, odd = _bought(actor, of, [deal for deal in left if deal.draft.state is DealState.WON])
    log = DealLog([key for deal in left for key in deal.people.everybody])
    facts = [fact for deal in left for fact in log.news_of(deal.draft, deal.people.everybody, of.pk)]
    timeline.record(actor, *facts)
    created = unknown + sum(log.is_new(deal.draft, deal.people.buyer) for deal in left)
    updated = sum(log.is_changed(deal.draft, deal.people.buyer) for deal in left)
    odd += [_problem(problems.OF_NOBODY, deal.draft) for deal in alone] + _won_before(left)
    return Written(
        created=created,
        updated=updated,
        unchanged=len(batch.drafts) - len(aside) - len(alone) - created - updated,
        passed_over=len(alone),
        amounts=told.amounts,
        problems=tuple(odd),
        set_aside=tuple(aside),
    )


def finish(_actor: Actor, _of: Import) -> None:
    """Deals need nothing at the end."""


# house: operation-shape: looks and changes nothing; a query asks it for the preview
def foresee(_mapping: FileMapping, drafts: Sequence[DealDraft], _country: str) -> Foreseen:
    """Deals of a preview of which nobody is here."""
    found = [_Deal(draft, people) for draft, people in zip(drafts, people_of(drafts), strict=True)]
    missing = [_problem(problems.NOT_HERE, deal.draft) for deal in found if _is_not_here(deal)]
    facts = ((_("with people who are here"), f"{len(drafts) - len(missing):,}"),)
    return Foreseen(facts=facts if drafts else (), problems=tuple(missing))


def _joined(drafts: Sequence[DealDraft]) -> list[DealDraft]:
    """A deal of several people may have a row for each: the first tells how it stands, all of them with whom."""
    found: dict[str, DealDraft] = {}
    for draft in drafts:
        first = found.setdefault(draft.key, draft)
        found[draft.key] = replace(
            first,
            contact_ids=tuple(dict.fromkeys((*first.contact_ids, *draft.contact_ids))),
            company_ids=tuple(dict.fromkeys((*first.company_ids, *draft.company_ids))),
            emails=tuple(dict.fromkeys((*first.emails, *draft.emails))),
            companies=tuple(dict.fromkeys((*first.companies, *draft.companies))),
        )
    return list(found.values())


def _is_not_here(deal: _Deal) -> bool:
    return deal.draft.is_with_somebody and deal.people.buyer is None


def _of_nobody_yet(deals: Sequence[_Deal]) -> int:
    """How many that are with nobody bring a purchase that is not here: nothing else tells that they are new."""
    alone = {key_of(deal.draft) for deal in deals if deal.people.buyer is None}
    return len(alone) - Purchase.objects.filter(source=SOURCE, external_id__among=alone).count()


def _problem(kind: ProblemKind, draft: DealDraft) -> RowProblem:
    return RowProblem(kind, draft.row, draft.line, value=draft.title)


def key_of(draft: DealDraft) -> str:
    return f"deal/{draft.key}"


def _bought(actor: Actor, of: Import, won: Sequence[_Deal]) -> tuple[PurchasesRecorded, list[RowProblem]]:
    """Each once; one whose amount has become another stays as it was, and is told."""
    buyers = {key_of(deal.draft): deal.people.buyer for deal in won}
    settled = settle([_as_sale(deal.draft) for deal in won], SOURCE)
    first = _first_days(settled.drafts, buyers)
    network.ensure_role(actor=actor, role=CLIENT, since=first, source=of.source)
    zone = ZoneInfo(Workspace.objects.values_list("time_zone", flat=True).get(pk=actor.workspace_id))
    told = record_purchases(
        actor=actor, purchases=[_purchase(sale, buyers[sale.key], of, zone) for sale in settled.drafts]
    )
    nobody = [_problem(purchase_problems.NOBODY, deal.draft) for deal in won if deal.people.buyer is None]
    return told, [*settled.problems, *nobody]


def _first_days(sales: Sequence[PurchaseDraft], buyers: Mapping[str, UUID | None]) -> dict[UUID, date]:
    days: dict[UUID, date] = {}
    for sale in sales:
        if (buyer := buyers[sale.key]) is not None:
            days[buyer] = min(sale.day, days.get(buyer, sale.day))
    return days


def _as_sale(draft: DealDraft) -> PurchaseDraft:
    if draft.day is None or draft.minor is None:
        raise ValueError("only a deal with a day and an amount can be won")
    return PurchaseDraft(
        draft.row, key_of(draft), CustomerDraft(), draft.day, draft.at, draft.minor, draft.currency, order=draft.title
    )


def _purchase(sale: PurchaseDraft, buyer: UUID | None, of: Import, zone: ZoneInfo) -> NewPurchase:
    """At noon where only the day is known."""
    at = sale.at or datetime.combine(sale.day, time(12), tzinfo=zone).astimezone(UTC)
    return NewPurchase(buyer, at, sale.minor, sale.currency, SOURCE, sale.key, channel="", brought_by=of.pk)


def _won_before(deals: Sequence[_Deal]) -> list[RowProblem]:
    others = {key_of(deal.draft): deal.draft for deal in deals if deal.draft.state is not DealState.WON}
    bought = Purchase.objects.filter(source=SOURCE, external_id__among=set(others))
    return [_problem(problems.WON_BEFORE, others[key]) for key in bought.values_list("external_id", flat=True)]
