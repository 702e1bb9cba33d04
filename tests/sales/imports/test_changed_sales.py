"""Files that say something else than the record: nothing is passed off as known, nothing is counted twice."""

import pytest

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import ImportProblem, ImportState
from hedgerow.sales.models import Purchase, PurchaseLine
from hedgerow.sales.operations import verify_figures
from tests.factories.bringing import bring, counts
from tests.factories.workspaces import a_workspace

pytestmark = pytest.mark.django_db
ORDERS = "Order,E-mail,Date,Amount"
SHOPIFY = (
    "Name,Email,Financial Status,Currency,Subtotal,Total,Refunded Amount,Created at,Lineitem quantity,Lineitem name,"
    "Lineitem price,Billing Name,Id\n"
    "#1001,ada@wren.example,paid,EUR,50.00,50.00,{back},2024-03-01 10:00:00 +0100,1,Flour,50.00,Ada Wren,1\n"
)


@pytest.fixture
def rye(db: None) -> Workspace:
    return a_workspace(currency="EUR", country="FR", time_zone="Europe/Paris")


def orders(*rows: str) -> str:
    return "\n".join((ORDERS, *rows)) + "\n"


def sold() -> list[tuple[str, int]]:
    return list(Purchase.objects.order_by("purchased_at", "external_id").values_list("external_id", "amount_minor"))


def test_the_same_number_in_another_program_is_another_order(rye: Workspace) -> None:
    with scope(rye):
        bring(rye, orders("1001,ada@wren.example,2024-01-03,4.20"), kind="purchases")
        other = bring(rye, orders("1001,ben@storr.example,2024-02-09,99.00"), kind="purchases")
        assert (other.created, other.unchanged, other.set_aside) == (1, 0, 0)
        assert sold() == [("1001@2024-01-03", 420), ("1001@2024-02-09", 9900)]


def test_an_order_with_another_amount_is_told_and_the_record_stays(rye: Workspace) -> None:
    with scope(rye):
        bring(rye, orders("1001,ada@wren.example,2024-01-03,4.20", "1002,,2024-01-03,1.00"), kind="purchases")
        before = counts()
        edited = orders("1001,ada@wren.example,2024-01-03,6.00", "1002,,2024-01-03,1.00")
        done = bring(rye, edited, kind="purchases")
        assert (done.state, done.created, done.unchanged, done.set_aside) == (ImportState.DONE, 0, 2, 0)
        assert counts() == before
        [said] = ImportProblem.objects.filter(of_import=done, problem__code="other_amount")
        assert (said.row, said.problem["value"], said.problem["values"]) == (
            2,
            "1001",
            {"was": "4.20 EUR", "now": "6.00 EUR"},
        )


def test_money_given_back_in_steps_comes_in_step_by_step_and_once(rye: Workspace) -> None:
    with scope(rye):
        for back in ("0.00", "5.00", "5.00", "20.00", "20.00", "50.00", "50.00"):
            done = bring(rye, SHOPIFY.format(back=back))
            assert (done.state, done.set_aside) == (ImportState.DONE, 0)
        assert sold() == [
            ("#1001", 5000),
            ("#1001/refund", -500),
            ("#1001/refund:2000", -1500),
            ("#1001/refund:5000", -3000),
        ]
        assert verify_figures() == []


def test_less_given_back_than_the_record_has_is_told(rye: Workspace) -> None:
    with scope(rye):
        bring(rye, SHOPIFY.format(back="20.00"))
        done = bring(rye, SHOPIFY.format(back="5.00"))
        assert (done.created, done.unchanged, done.set_aside) == (0, 2, 0)
        assert ImportProblem.objects.filter(of_import=done, problem__code="other_amount").count() == 1
        assert sold() == [("#1001", 5000), ("#1001/refund", -2000)]


HUGE = "92233720368547758.00"


@pytest.mark.parametrize(
    ("header", "row", "good", "code"),
    [
        ("Customer,Date,Amount", f"K-1,2024-01-03,{HUGE}", "K-2,2024-01-04,2.00", "amount_too_large"),
        (
            "Customer,Date,Amount,Quantity",
            "K-1,2024-01-03,1.00,9999999999999",
            "K-2,2024-01-04,2.00,1",
            "not_a_quantity",
        ),
        (
            "Order,Customer,Date,Amount,Product,Quantity,Unit price",
            "A,K-1,2024-01-03,1.00,Bun,999999999,99999999999.00",
            "B,K-2,2024-01-04,2.00,Bun,1,2.00",
            "amount_too_large",
        ),
    ],
)
def test_a_row_too_large_to_be_true_stays_out_and_the_others_come_in(
    rye: Workspace, header: str, row: str, good: str, code: str
) -> None:
    with scope(rye):
        done = bring(rye, f"{header}\n{row}\n{good}\n", kind="purchases")
        assert (done.state, done.created, done.set_aside) == (ImportState.DONE, 1, 1)
        assert [problem.problem["code"] for problem in ImportProblem.objects.exclude(cells=None)] == [code]


def test_an_order_that_adds_up_to_too_much_stays_out(rye: Workspace) -> None:
    rows = [f"A,ada@wren.example,2024-01-03,{90_000_000_000}.00"] * 2
    with scope(rye):
        done = bring(rye, orders(*rows, "B,ben@storr.example,2024-01-03,1.00"), kind="purchases")
        assert (done.state, done.created, done.set_aside) == (ImportState.DONE, 1, 2)
        assert set(ImportProblem.objects.exclude(cells=None).values_list("problem__code", flat=True)) == {
            "order_too_large"
        }


def test_a_price_times_a_part_of_a_piece_is_rounded_half_away_from_zero(rye: Workspace) -> None:
    """0.5 of 0.05 is 0.025: 0.03, and given back as much. Floats and bankers would say 0.02."""
    header = "Order,Customer,Date,Amount,Product,Quantity,Unit price"
    rows = ["A,K-1,2024-01-03,0.03,Bun,0.5,0.05", "B,K-1,2024-01-04,-0.03,Bun,-0.5,0.05"]
    with scope(rye):
        bring(rye, "\n".join((header, *rows)) + "\n", kind="purchases")
        assert sorted(PurchaseLine.objects.values_list("amount_minor", flat=True)) == [-3, 3]
