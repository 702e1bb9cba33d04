"""Merging and taking apart is no change, whatever two parties have and whatever a person chose."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hedgerow.exchange import operations as exchange
from hedgerow.exchange.models import Flow
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.models import Address, ContactPoint, ExternalId, Party, PartyTag, Relationship, Role
from hedgerow.resources import operations as resources
from hedgerow.resources.models import Resource
from hedgerow.sales.models import CustomerFigures, Purchase
from hedgerow.sales.operations import NewPurchase, record_purchases, verify_figures
from tests.factories.workspaces import a_workspace, the_system

pytestmark = pytest.mark.django_db
PARTS = (ContactPoint, Address, ExternalId, PartyTag, Role, Relationship, Purchase, Resource, Flow)
SOME = st.fixed_dictionaries({
    "name": st.sampled_from(["Ada Wren", "A. Wren", "Ada Wren-Storr"]),
    "birthday": st.sampled_from(["", "1990-05-21", "--05-21"]),
    "job_title": st.sampled_from(["", "Baker", "Miller"]),
    "notes": st.sampled_from(["", "Likes rye", "Likes rye\nand oats"]),
    "languages": st.lists(st.sampled_from(["en", "es"]), unique=True),
    "roles": st.lists(st.sampled_from(["client", "vendor"]), unique=True),
    "emails": st.lists(st.sampled_from(["a@wren.example", "b@wren.example", "c@x.example"]), unique=True),
    "streets": st.lists(st.sampled_from(["1 Mill Lane", "2 High Street"]), unique=True),
    "tags": st.lists(st.sampled_from(["VIP", "Rye"]), unique=True),
    "amounts": st.lists(st.integers(1, 500), max_size=3),
    "has_job": st.booleans(),
    "gives": st.lists(st.sampled_from(["Deck oven", "Van"]), max_size=2),
})  # fmt: skip


@pytest.fixture
def rye(db: None) -> Iterator[Workspace]:
    workspace = a_workspace()
    with scope(workspace):
        yield workspace


def record() -> dict[str, Any]:
    """Everything of all parties but the moment they changed last, and sums without their keys."""
    sums = CustomerFigures.objects.values_list("party_id", "currency", "purchases", "amount_minor", "first_day")
    return {
        "party": [{**row, "changed_at": None} for row in Party.objects.order_by("id").values()],
        "sums": sorted(sums),
        **{model.__name__: list(model.objects.order_by("id").values()) for model in PARTS},
    }


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(both=st.tuples(SOME, SOME), are_tied=st.booleans(), takes_name=st.booleans())
def test_it(rye: Workspace, both: tuple[dict[str, Any], ...], *, are_tied: bool, takes_name: bool) -> None:
    system = the_system(rye)
    mill = operations.add_party(actor=system, name="Wren Mill", kind="organisation")
    kept, gone = (somebody(rye, one, mill) for one in both)
    if are_tied:
        operations.make_tie(actor=system, from_party=kept, to_party=gone, kind="knows")
    before = record()
    take = ["name"] if takes_name and kept.name != gone.name else []
    made = operations.merge_parties(actor=system, kept_id=kept.pk, gone_id=gone.pk, take=take)
    assert record() != before
    assert verify_figures() == []
    assert operations.take_apart(actor=system, merge_id=made.pk)[1] == 0
    assert record() == before
    assert verify_figures() == []


def somebody(rye: Workspace, one: dict[str, Any], mill: Party) -> Party:
    system, one = the_system(rye), dict(one)
    emails, streets, tags, amounts, has_job = (one.pop(k) for k in ("emails", "streets", "tags", "amounts", "has_job"))
    gives = one.pop("gives")
    party = operations.add_party(actor=system, **one)
    for email in emails:
        operations.add_contact_point(actor=system, party=party, kind="email", value=email)
    for street in streets:
        operations.add_address(actor=system, party=party, street=street, postal_code="TN31 7ET")
    operations.set_tags(actor=system, party=party, names=tags)
    if has_job:
        operations.make_tie(actor=system, from_party=mill, to_party=party, kind="employs")
    for title in gives:
        draft = resources.ResourceDraft(side="gives", kind="equipment", title=title)
        resources.add_resource(actor=system, party=party, draft=draft)
    for title in gives:
        told = exchange.FlowDraft(kind="hours", on=date(2026, 5, 3), note=title)
        exchange.state_flow(actor=system, giver=party, receiver=mill, draft=told)
    at = datetime(2026, 5, 3, 9, tzinfo=UTC)
    bought = [NewPurchase(party.pk, at, minor, "GBP", source="", external_id="") for minor in amounts]
    record_purchases(actor=system, purchases=bought)
    return Party.objects.get(pk=party.pk)
