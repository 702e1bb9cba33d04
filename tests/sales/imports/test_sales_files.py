"""Files of sales through the engine: whose they are, what they amount to, and a second time changing nothing."""

from datetime import date

import pytest

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import ContactPoint, ExternalId, Import, ImportState, Party, Role
from hedgerow.sales.models import CustomerFigures, Purchase, PurchaseLine
from hedgerow.sales.operations import verify_figures
from hedgerow.timeline.models import Activity
from tests.factories.bringing import bring, complaints, counts, export
from tests.factories.workspaces import a_workspace, the_system

pytestmark = pytest.mark.django_db


@pytest.fixture
def rye(db: None) -> Workspace:
    return a_workspace(currency="EUR", country="FR", time_zone="Europe/Paris")


def sales(*rows: str, header: str = "Customer,Date,Amount") -> str:
    return "\n".join((header, *rows)) + "\n"


def by_mail(*rows: str) -> str:
    return sales(*rows, header="E-mail,Name,Date,Amount")


def bought(workspace: Workspace, content: str) -> Import:
    return bring(workspace, content, kind="purchases")


def clients_since() -> dict[str, date]:
    return dict(Role.objects.filter(kind__key="client").values_list("party__name", "since"))


def test_shopify_orders_are_grouped_refunded_and_called_off(rye: Workspace) -> None:
    with scope(rye):
        done = bring(rye, export("shopify_orders.csv"))
        assert (done.recognised, done.state, done.amounts) == ("shopify", ImportState.DONE, {"EUR": 7610})
        sold = dict(Purchase.objects.values_list("external_id", "amount_minor"))
        assert sold == {"#1001": 5390, "#1002": 2400, "#1002/refund": -600, "#1003": 420, "#1005": 0}
        lines = PurchaseLine.objects.filter(purchase__external_id="#1001").values_list("description", "amount_minor")
        assert set(lines) == {("Sourdough, large", 2790), ('Brioche "Nanterre"', 1600), ("Confiture d’abricot", 1000)}
        assert verify_figures() == []


def test_a_file_again_changes_nothing_whatever_became_of_its_customers(rye: Workspace) -> None:
    content = by_mail("ada@wren.example,Ada Wren,2024-01-03,4.20", "ada@wren.example,Ada Wren,2024-01-04,3.10")
    with scope(rye):
        bought(rye, content)
        network.change_party(actor=the_system(rye), party=Party.objects.get(), changes={"name": "Ada Holt"})
        before = counts()
        again = bought(rye, content)
        assert (again.created, again.unchanged, again.parties_created, again.amounts) == (0, 2, 0, {})
        assert counts() == before


def test_a_longer_export_of_the_same_sales_adds_what_is_new(rye: Workspace) -> None:
    rows = ["K-1,2024-01-03,4.20", "K-1,2024-01-03,4.20", "K-2,2024-01-04,3.10"]
    with scope(rye):
        assert bought(rye, sales(*rows)).created == 3
        longer = bought(rye, sales("K-2,2024-01-01,9.00", *rows))
        assert (longer.created, longer.unchanged, longer.amounts) == (1, 3, {"EUR": 900})
        assert clients_since() == {"Customer K-1": date(2024, 1, 3), "Customer K-2": date(2024, 1, 1)}


def test_a_customer_is_one_since_the_first_purchase_of_all_files(rye: Workspace) -> None:
    with scope(rye):
        bought(rye, sales("K-1,2024-05-03,4.20", "K-1,2024-03-02,4.20"))
        assert clients_since() == {"Customer K-1": date(2024, 3, 2)}
        bought(rye, sales("K-1,2023-11-30,4.20"))
        assert clients_since() == {"Customer K-1": date(2023, 11, 30)}


def test_an_anonymous_sale_counts_and_belongs_to_nobody(rye: Workspace) -> None:
    with scope(rye):
        done = bought(rye, sales("K-1,2024-01-03,4.20", ",2024-01-03,2.00"))
        assert (done.created, done.amounts, Party.objects.count()) == (2, {"EUR": 620}, 1)
        assert Purchase.objects.get(party=None).amount_minor == 200
        assert CustomerFigures.objects.get().amount_minor == 420


def test_a_refund_lowers_the_figures_and_is_no_purchase(rye: Workspace) -> None:
    with scope(rye):
        bought(rye, sales("K-1,2024-01-03,4.20", "K-1,2024-01-05,-1.20"))
        figures = CustomerFigures.objects.get()
        assert (figures.purchases, figures.amount_minor, verify_figures()) == (1, 300, [])


@pytest.mark.parametrize(
    ("contacts", "sold"),
    [
        ("Name,E-mail\nAda Wren,Ada@Wren.example\n", by_mail("ada@wren.example,Ada Wren,2024-01-03,4.20")),
        ("Name,E-mail\nAda Wren,Ada@Wren.example\n", by_mail("ada@wren.example,,2024-01-03,4.20")),
        ("Name,Reference\nAda Wren,K-1\n", sales("K-1,2024-01-03,4.20")),
        (
            "Name,Phone\nAda Wren,06 12 34 56 78\n",
            sales("+33 6 12 34 56 78,Ada Wren,2024-01-03,4.20", header="Phone,Name,Date,Amount"),
        ),
    ],
)
def test_sales_join_the_party_that_came_with_the_contacts(rye: Workspace, contacts: str, sold: str) -> None:
    with scope(rye):
        bring(rye, contacts, kind="contacts")
        done = bought(rye, sold)
        assert (done.created, done.parties_created) == (1, 0)
        assert Purchase.objects.get().party == Party.objects.get()
        assert clients_since() == {"Ada Wren": date(2024, 1, 3)}


def test_customers_of_one_e_mail_are_told_apart_by_name_in_one_batch_as_in_two(rye: Workspace) -> None:
    rows = [
        "home@okafor.example,Grace Okafor,2024-01-03,1.00",
        "home@okafor.example,Eze Okafor,2024-01-03,2.00",
        "home@okafor.example,,2024-01-04,4.00",
    ]
    with scope(rye):
        done = bought(rye, by_mail(*rows))
        assert done.parties_created == 3
        assert bought(rye, by_mail(*rows)).parties_created == 0
        fresh = by_mail(*(row.replace("2024", "2025") for row in rows))
        assert bought(rye, fresh).parties_created == 0
        assert Party.objects.count() == 3


def test_a_nameless_sale_goes_to_the_only_one_of_that_e_mail(rye: Workspace) -> None:
    with scope(rye):
        content = by_mail("ada@wren.example,,2024-01-03,1.00", "ada@wren.example,Ada Wren,2024-01-03,2.00")
        assert (bought(rye, content).parties_created, Party.objects.get().name) == (1, "Ada Wren")


def test_customers_whose_contacts_cannot_be_matched_stay_apart(rye: Workspace) -> None:
    rows = ["call the bakery,,2024-01-03,1.00", "call the café,,2024-01-03,2.00"]
    with scope(rye):
        content = sales(*rows, header="Phone,Name,Date,Amount")
        assert bought(rye, content).parties_created == 2
        later = bought(rye, content.replace("2024", "2025"))
        assert (later.created, later.parties_created) == (2, 0)
        assert ContactPoint.objects.filter(normalised="").count() == ExternalId.objects.count() == 2


def test_every_sale_is_an_activity_of_its_customer(rye: Workspace) -> None:
    with scope(rye):
        bought(rye, sales("K-1,2024-01-03,4.20", "K-2,2024-01-03,1.10"))
        told = Activity.objects.filter(verb="sales.purchase_made").values_list("actor_id", "amount_minor", "currency")
        assert set(told) == set(Purchase.objects.values_list("party_id", "amount_minor", "currency"))


def test_bad_rows_stay_out_with_row_column_and_cause_and_good_ones_come_in(rye: Workspace) -> None:
    with scope(rye):
        done = bring(rye, export("verkaeufe.csv"), kind="purchases")
        assert (done.created, done.set_aside, done.passed_over) == (4, 2, 1)
        assert complaints(done) == [(5, "Datum", "no_such_day_2_31"), (6, "Betrag", "not_an_amount")]
        assert done.amounts == {"EUR": 980 + 103450 - 490 + 0}
        assert verify_figures() == []
