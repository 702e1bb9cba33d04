"""Whom deals are with, as HubSpot names them: by its keys, else by an e-mail address or the name of an organisation."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from hedgerow.network import queries
from hedgerow.network.models import ContactPoint, ExternalId, Party, PartyKind
from hedgerow.sales.importing.deal_rows import DealDraft

CONTACT, COMPANY = "hubspot", "hubspot-company"


@dataclass(frozen=True, slots=True)
class With:
    """`buyer` is who bought, or would; `others` take part. None and nobody where none of them is here."""

    buyer: UUID | None
    others: tuple[UUID, ...] = ()

    @property
    def everybody(self) -> tuple[UUID, ...]:
        return (self.buyer, *self.others) if self.buyer else ()


def people_of(drafts: Sequence[DealDraft]) -> list[With]:
    """In the order of the drafts. Three statements for any number."""
    ids = _by_ids(drafts)
    mails = _only(
        ContactPoint.objects.filter(kind="email", normalised__among={mail for one in drafts for mail in one.emails})
        .order_by()
        .values_list("normalised", "party_id")
    )
    names = {name: queries.sort_name(name) for draft in drafts for name in draft.companies}
    called = _only(
        Party.objects.filter(
            sort_name__among=set(names.values()), kind=PartyKind.ORGANISATION, archived_at=None
        ).values_list("sort_name", "id")
    )

    def found(draft: DealDraft) -> With:
        people = [ids.get((CONTACT, key)) for key in draft.contact_ids] or [mails.get(mail) for mail in draft.emails]
        firms = [ids.get((COMPANY, key)) for key in draft.company_ids]
        firms = firms or [called.get(names[name]) for name in draft.companies]
        return _with([key for key in people if key], [key for key in firms if key])

    return [found(draft) for draft in drafts]


def _with(people: Sequence[UUID], firms: Sequence[UUID]) -> With:
    """One person buys for themselves; several, with an organisation, for it."""
    ordered = [*people, *firms] if len(people) == 1 or not firms else [*firms, *people]
    several = list(dict.fromkeys(ordered))
    return With(several[0], tuple(several[1:])) if several else With(None)


def _by_ids(drafts: Sequence[DealDraft]) -> dict[tuple[str, str], UUID]:
    keys = {key for draft in drafts for key in (*draft.contact_ids, *draft.company_ids)}
    rows = ExternalId.objects.filter(source__in=(CONTACT, COMPANY), external_id__among=keys)
    return {(source, key): party for source, key, party in rows.values_list("source", "external_id", "party_id")}


def _only(rows: Iterable[tuple[str, UUID]]) -> dict[str, UUID]:
    """What leads to one party alone."""
    found: dict[str, set[UUID]] = {}
    for text, party in rows:
        found.setdefault(text, set()).add(party)
    return {text: next(iter(parties)) for text, parties in found.items() if len(parties) == 1}
