"""Every program's export, brought in whole: people are there, a second time changes nothing, and it can be undone."""

import pytest

from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.models import Party
from tests.factories.bringing import EXPORTS, bring, counts, export
from tests.factories.workspaces import a_workspace, the_system

pytestmark = pytest.mark.django_db
NO_CONTACTS = {"hubspot_deals.csv", "shopify_orders.csv", "verkaeufe.csv"}
FILES = sorted(path.name for path in EXPORTS.glob("*.csv") if path.name not in NO_CONTACTS)


@pytest.mark.parametrize("name", FILES)
def test_it_comes_in_once_and_can_be_taken_back(name: str) -> None:
    rye = a_workspace()
    with scope(rye):
        first = bring(rye, export(name))
        assert first.kind == "contacts"
        assert first.created == Party.objects.count() > 0
        before = {model: count for model, count in counts().items() if model != "Activity"}
        again = bring(rye, export(name))
        assert (again.created, again.updated, again.unchanged) == (
            0,
            0,
            first.created + first.unchanged + first.updated,
        )
        assert {model: count for model, count in counts().items() if model != "Activity"} == before
        undone = operations.undo_import(actor=the_system(rye), import_id=first.pk)
        assert (undone.removed, undone.kept, Party.objects.count()) == (first.created, 0, 0)


@pytest.mark.parametrize("name", ["hubspot_deals.csv", "shopify_orders.csv", "verkaeufe.csv"])
def test_sales_come_in_once_and_can_be_taken_back(name: str) -> None:
    """Deals are with people who are here; a list of sales brings its own."""
    rye = a_workspace()
    with scope(rye):
        if name.startswith("hubspot"):
            bring(rye, export("hubspot_contacts.csv"))
            bring(rye, export("hubspot_companies.csv"))
        people = {model: count for model, count in counts().items() if model != "Activity"}
        first = bring(rye, export(name))
        assert first.kind in {"deals", "purchases"}
        assert first.created > 0
        before = {model: count for model, count in counts().items() if model != "Activity"}
        again = bring(rye, export(name))
        assert (again.created, again.updated) == (0, 0)
        assert {model: count for model, count in counts().items() if model != "Activity"} == before
        undone = operations.undo_import(actor=the_system(rye), import_id=first.pk)
        assert (undone.state, undone.kept) == ("undone", 0)
        assert {model: count for model, count in counts().items() if model != "Activity"} == people
