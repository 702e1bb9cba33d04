"""Customers as a shop tells them: found among the parties or added, and completed, never overruling a person."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.network import operations as network
from hedgerow.network import queries
from hedgerow.network.models import ContactKind, ContactPoint, ExternalId, Party
from hedgerow.sales.importing.purchase_drafts import CustomerDraft
from hedgerow.sales.models import ShopCustomer
from hedgerow.sales.operations.customers import Customers, nameless
from hedgerow.sales.reports import ReportedCustomer

FROM = "shop:"
_POINTS = ((ContactKind.EMAIL, "email"), (ContactKind.PHONE, "phone"))


# house: operation-shape: a step of taking reports, in its transaction
def take_customer(actor: Actor, told: ReportedCustomer) -> tuple[UUID | None, bool, bool]:
    """Whose customer record it is (None for nobody in particular), whether it is new, whether anything changed."""
    held = _held(told)
    if held is not None and held.party.erased_at is not None:
        return held.party_id, False, False
    party = held.party_id if held else _found(actor, told)
    if party is None:
        return None, False, False
    if held is None and told.external_id:
        held = ShopCustomer.objects.create(source=told.source, external_id=told.external_id, party_id=party)
        ExternalId.objects.bulk_create(
            [ExternalId(party_id=party, source=told.source, external_id=told.external_id)], ignore_conflicts=True
        )
        return party, True, _complete(actor, held, told)
    return party, False, _complete(actor, held, told) if held else False


def _held(told: ReportedCustomer) -> ShopCustomer | None:
    if not told.external_id:
        return None
    rows = ShopCustomer.objects.select_related("party")
    return rows.filter(source=told.source, external_id=told.external_id).first()


def _found(actor: Actor, told: ReportedCustomer) -> UUID | None:
    draft = CustomerDraft(told.external_id, told.email.strip()[:320], name_of(told), told.phone.strip()[:320])
    if not draft:
        return None
    country = told.country or Workspace.objects.values_list("country", flat=True).get(pk=actor.workspace_id)
    people = Customers(actor, system=told.source, source=f"{FROM}{told.source}", country=country)
    return people.resolve_people({draft: None})[draft]


def name_of(told: ReportedCustomer) -> str:
    parts = " ".join(part.strip() for part in (told.given_name, told.family_name) if part.strip())
    return (told.name.strip() or parts or told.organisation.strip())[:200]


def _complete(actor: Actor, held: ShopCustomer, told: ReportedCustomer) -> bool:
    """What is newer than what the shop said before goes in where nobody changed it since; nothing is emptied."""
    party = Party.objects.get(pk=held.party_id)
    changes = dict(_changes(held, party, told))
    points = [(kind, name) for kind, name in _POINTS if _is_newer(held, told, name)]
    if not _note(held, told) and not changes:
        return False
    network.change_party(actor=actor, party=party, changes=changes)
    for kind, name in points:
        _add_point(actor, party, kind, getattr(told, name).strip(), told.country)
    held.save(update_fields=["told"])
    return True


_FIELDS = {
    "name": "name",
    "given_name": "given_name",
    "family_name": "family_name",
    "organisation": "organisation_name",
}


def _said(told: ReportedCustomer, name: str) -> str:
    limit = 100 if name in ("given_name", "family_name") else 200
    return name_of(told) if name == "name" else str(getattr(told, name)).strip()[:limit]


def _is_newer(held: ShopCustomer, told: ReportedCustomer, name: str) -> bool:
    before = held.told.get(name)
    said = _said(told, name)
    return (
        bool(said) and (before is None or (told.version, said) > (before[0], before[1])) and said != _last(held, name)
    )


def _last(held: ShopCustomer, name: str) -> str:
    return str(held.told[name][1]) if name in held.told else ""


def _changes(held: ShopCustomer, party: Party, told: ReportedCustomer) -> Iterator[tuple[str, Any]]:
    contacts = {told.email.strip(), told.phone.strip(), _last(held, "email"), _last(held, "phone"), ""}
    contacts.add(nameless(told.external_id))
    for name, field in _FIELDS.items():
        if not _is_newer(held, told, name):
            continue
        has = getattr(party, field)
        # A party that is called by an address or a number only has no name yet.
        is_ours = not has or has == _last(held, name) or (name == "name" and has in contacts)
        if is_ours and has != _said(told, name):
            yield field, _said(told, name)
    language = told.language.strip()[:10]
    if language and not party.languages:
        yield "languages", [language]


def _note(held: ShopCustomer, told: ReportedCustomer) -> bool:
    """Remember what was said with which version; False where nothing of it is news."""
    news = {}
    for name in (*_FIELDS, "email", "phone"):
        said, before = _said(told, name), held.told.get(name)
        if said and (before is None or (told.version, said) > (before[0], before[1])):
            news[name] = [told.version, said]
    held.told = {**held.told, **news}
    return bool(news)


def _add_point(actor: Actor, party: Party, kind: str, value: str, country: str) -> None:
    usual = Workspace.objects.values_list("country", flat=True).get(pk=actor.workspace_id)
    normalised = queries.normalise_contact(kind, value, country or usual)
    has = ContactPoint.objects.filter(party=party, kind=kind)
    if normalised and not has.filter(normalised=normalised).exists():
        ContactPoint.objects.create(
            party=party, kind=kind, value=value[:320], normalised=normalised[:320], is_primary=not has.exists()
        )


# house: operation-shape: a step of taking reports, in its transaction
def make_clients(actor: Actor, days: dict[UUID, date], source: str) -> None:
    """Who bought is a customer since the first purchase."""
    network.ensure_role(actor=actor, role="client", since=days, source=f"{FROM}{source}"[:60])
