"""Who bought: customers of a file among the parties, or added to them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from uuid import UUID

from django.utils.translation import gettext as _

from hedgerow.kernel.actor import Actor
from hedgerow.network import operations as network
from hedgerow.network import queries
from hedgerow.network.models import ContactKind, ContactPoint, ExternalId
from hedgerow.network.operations import NewContactPoint, NewParty
from hedgerow.sales.importing.purchase_drafts import CustomerDraft, PurchaseDraft

REFERENCE, NAMED, CLIENT = "reference", "customer-name", "client"
Found = Mapping[CustomerDraft, UUID]
_Key = tuple[str, str]


class Customers:
    """Resolves the customers of one batch: by their key in the file's system, else by e-mail or phone and the name.

    A name alone finds only who came by that name from such a file before. A contact without a name is the only party
    that has it, or who came by that contact alone.
    """

    def __init__(self, actor: Actor, *, system: str, source: str, country: str) -> None:
        """`system` is what the customers' keys are of; `source` is noted as where those came from who are added."""
        self._actor, self._source, self._country = actor, source, country
        self._system = system or REFERENCE
        self.created = 0

    def resolve(self, drafts: Sequence[PurchaseDraft], bought: Found) -> Found:
        """Parties by customer; who is not there yet is added. Anonymous sales have none.

        `bought` are those of whom a purchase of this batch is recorded already: whatever they are called by now.
        """
        return self.resolve_people(_first_days(drafts), bought)

    def resolve_people(self, days: Mapping[CustomerDraft, date | None], bought: Found = MappingProxyType({})) -> Found:
        """As `resolve`; with the day since when each buys, None for who has not bought yet."""
        found: dict[CustomerDraft, UUID] = {who: bought[who] for who in days if who in bought}
        asked = [who for who in days if who not in found]
        by_id, by_contact = self._known_ids(asked), self._known_contacts(asked)
        fresh: list[CustomerDraft] = []
        for who in asked:
            party = by_id.get(self._id_of(who)) or _best(by_contact.get(self._contact_of(who), {}), who)
            if party is None:
                fresh.append(who)
            else:
                found[who] = party
        found.update(self._added(self._grouped(fresh), days))
        return found

    def _grouped(self, fresh: Sequence[CustomerDraft]) -> Iterable[list[CustomerDraft]]:
        """All ways in which the batch names one person."""
        groups: dict[tuple[str, ...], list[CustomerDraft]] = {}
        named: dict[_Key, set[tuple[str, ...]]] = {}
        for who in sorted(fresh, key=lambda one: not one.name):
            contact = self._contact_of(who)
            key: tuple[str, ...] = self._id_of(who) if who.reference else (*contact, queries.sort_name(who.name))
            if not who.reference and not who.name and len(only := named.get(contact, set())) == 1:
                key = next(iter(only))
            elif not who.reference:
                named.setdefault(contact, set()).add(key)
            groups.setdefault(key, []).append(who)
        return groups.values()

    def _added(
        self, groups: Iterable[list[CustomerDraft]], days: Mapping[CustomerDraft, date | None]
    ) -> dict[CustomerDraft, UUID]:
        several = list(groups)
        parties = [self._new(group, _first(days[who] for who in group)) for group in several]
        ids = network.add_parties(actor=self._actor, parties=parties, source=self._source)
        self.created += len(ids)
        return {who: key for group, key in zip(several, ids, strict=True) for who in group}

    def _new(self, group: Sequence[CustomerDraft], since: date | None) -> NewParty:
        who = group[0]
        points = [(ContactKind.EMAIL, who.email), (ContactKind.PHONE, who.phone)]
        return NewParty(
            name=_name(who) or nameless(who.reference),
            contact_points=tuple(
                NewContactPoint(kind, value, self._normalised(kind, value), is_primary=True)
                for kind, value in points
                if value
            ),
            external_ids=(self._id_of(who),) if who.reference or self._contact_of(who) == self._id_of(who) else (),
            roles={CLIENT: since} if since else {},
        )

    def _id_of(self, who: CustomerDraft) -> _Key:
        return (self._system, who.reference[:200]) if who.reference else (NAMED, queries.sort_name(_name(who)))

    def _contact_of(self, who: CustomerDraft) -> _Key:
        """The contact to match by; for one that cannot be matched, what the file calls her."""
        for kind, value in ((ContactKind.EMAIL, who.email), (ContactKind.PHONE, who.phone)):
            if value and (normalised := self._normalised(kind, value)):
                return (kind, normalised)
        return self._id_of(who)

    def _normalised(self, kind: str, value: str) -> str:
        return queries.normalise_contact(kind, value, self._country)

    def _known_ids(self, customers: Iterable[CustomerDraft]) -> dict[_Key, UUID]:
        keys = [self._id_of(who) for who in customers]
        asked = sorted({key for _system, key in keys if key})
        found = ExternalId.objects.filter(source__in=(self._system, NAMED), external_id__among=asked)
        return {(source, key): party for source, key, party in found.values_list("source", "external_id", "party_id")}

    def _known_contacts(self, customers: Iterable[CustomerDraft]) -> dict[_Key, dict[str, UUID]]:
        """Per contact, the parties that have it, by their sort names."""
        keys = {self._contact_of(who) for who in customers if who.email or who.phone}
        rows: dict[_Key, dict[str, UUID]] = {}
        for kind in (ContactKind.EMAIL, ContactKind.PHONE):
            asked = sorted({value for k, value in keys if k == kind and value})
            found = ContactPoint.objects.filter(kind=kind, normalised__among=asked)
            for value, name, party in found.values_list("normalised", "party__sort_name", "party_id"):
                rows.setdefault((kind, value), {})[name] = party
        return rows


# house: operation-shape: a function of its argument
def nameless(reference: str) -> str:
    """What somebody is called of whom only a number is known."""
    return _("Customer %(reference)s") % {"reference": reference}


def _name(who: CustomerDraft) -> str:
    return who.name or who.email or who.phone


def _best(parties: Mapping[str, UUID], who: CustomerDraft) -> UUID | None:
    """The one of that name; without a name, the only one there is."""
    named = parties.get(queries.sort_name(_name(who)))
    if named is not None:
        return named
    return next(iter(parties.values())) if len(parties) == 1 and not who.name else None


def _first(days: Iterable[date | None]) -> date | None:
    return min((day for day in days if day), default=None)


def _first_days(drafts: Sequence[PurchaseDraft]) -> dict[CustomerDraft, date]:
    days: dict[CustomerDraft, date] = {}
    for draft in drafts:
        if draft.customer:
            days[draft.customer] = min(draft.day, days.get(draft.customer, draft.day))
    return days


def first_days(drafts: Sequence[PurchaseDraft], found: Found) -> dict[UUID, date]:
    """Since when each party buys, as far as this batch tells."""
    days: dict[UUID, date] = {}
    for who, day in _first_days(drafts).items():
        days[found[who]] = min(day, days.get(found[who], day))
    return days
