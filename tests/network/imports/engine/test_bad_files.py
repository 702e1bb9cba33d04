"""Broken files: good rows in, bad ones aside with row, column and cause, and nothing half-written."""

from typing import Any

import pytest

from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tabular.mapping import Mapping
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.models import Import, ImportProblem, ImportState, Party
from hedgerow.sales.models import Purchase
from tests.factories.bringing import bring, complaints, counts, export, released
from tests.factories.workspaces import a_workspace, the_system

pytestmark = pytest.mark.django_db
HEADER = "Customer,Day,Total\n"


@pytest.fixture
def rye(db: None) -> Workspace:
    return a_workspace(currency="EUR", country="DE")


def test_windows_1252_is_read_as_it_was_meant(rye: Workspace) -> None:
    with scope(rye):
        done = bring(rye, export("kunden_cp1252.csv"))
        assert (done.kind, done.created, done.set_aside) == ("contacts", 2, 0)
        assert set(Party.objects.values_list("name", flat=True)) == {"Jürgen Groß", "Änne Œhler"}


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        ('K-1,2024-01-03,1.00\nK-2,"2024-01-03,1.00\nK-3,2024-01-03,1.00\n', (3, "", "unbalanced_quotes")),
        ("K-1,2024-01-03,1.00\nK-2,2024-01-03,1.00,9\nK-3,2024-01-03,1.00\n", (3, "", "too_many_cells")),
        ("K-1,2024-01-03,1.00\nK-2,2024-02-31,1.00\nK-3,2024-01-03,1.00\n", (3, "Day", "no_such_day_2_31")),
        ("K-1,2024-01-03,1.00\nK-2,2024-01-03,much\nK-3,2024-01-03,1.00\n", (3, "Total", "not_an_amount")),
        ("K-1,2024-01-03,1.00\nK-2,2024-01-03,\nK-3,2024-01-03,1.00\n", (3, "Total", "amount_missing")),
    ],
)
def test_a_bad_row_is_aside_and_its_neighbours_are_in(
    rye: Workspace, rows: str, complaint: tuple[int, str, str]
) -> None:
    with scope(rye):
        done = bring(rye, HEADER + rows, kind="purchases")
        assert (done.state, done.created, done.set_aside, complaints(done)) == (ImportState.DONE, 2, 1, [complaint])
        assert Purchase.objects.count() == 2
        assert ImportProblem.objects.get(of_import=done).cells[0] == "K-2"


def test_negative_money_is_a_refund_and_said(rye: Workspace) -> None:
    with scope(rye):
        done = bring(rye, HEADER + "K-1,2024-01-03,-1.00\n", kind="purchases")
        assert (done.amounts, done.set_aside) == ({"EUR": -100}, 0)
        assert ImportProblem.objects.get(of_import=done).problem["code"] == "refund"


def test_every_row_is_accounted_for(rye: Workspace) -> None:
    with scope(rye):
        done = bring(rye, export("verkaeufe.csv"), kind="purchases")
        assert done.rows_done == done.created + done.set_aside + done.passed_over == 7


def test_a_mapping_without_the_amount_is_not_released(rye: Workspace) -> None:
    with scope(rye):
        of = operations.prepare_import(
            actor=the_system(rye), file=released(rye, HEADER + "K-1,2024-01-03,1.00\n", kind="purchases").file
        )
        mapping = Mapping.from_json(of.mapping).with_use(2, "leave_out")
        operations.change_mapping(actor=the_system(rye), of=of, mapping=mapping)
        with pytest.raises(HedgerowError, match="Amount"):
            operations.confirm_import(actor=the_system(rye), of=of)
        of.refresh_from_db()
        assert (of.state, any(counts().values())) == (ImportState.PREPARING, False)


def test_an_unreadable_file_is_refused_before_anything_is_there(rye: Workspace, settings: Any) -> None:
    with scope(rye):
        for content in (b"", b"%PDF-1.7\n" + b"x" * 50, b"Name,E-mail\n"):
            with pytest.raises(HedgerowError):
                released(rye, content)
        settings.HEDGEROW_MAX_UPLOAD = 10
        with pytest.raises(HedgerowError):
            released(rye, HEADER)
        assert (Import.objects.count(), any(counts().values())) == (0, False)


def test_hostile_cells_come_in_as_they_are(rye: Workspace) -> None:
    """Control characters, formulas, right-to-left marks, emoji with joiners, and figures of every script."""
    names = ["\x01\x1f\x7f", "=1+1", "\u202eadA", "👩‍👩‍👧‍👦", "١٢٣", "a" * 5000, "'; DROP TABLE party;--", "%s %d {}"]
    with scope(rye):
        rows = "".join(f'"{name}",{n}@x.example,"{name}","{name}"\n' for n, name in enumerate(names))
        done = bring(rye, "Name,E-mail,Note,Job title\n" + rows, kind="contacts")
        assert (done.state, done.created, done.set_aside) == (ImportState.DONE, len(names), 0)


def test_nul_characters_are_left_out_of_their_row(rye: Workspace) -> None:
    with scope(rye):
        done = bring(rye, b"Name,E-mail\nAda\0 Wren,ada@wren.example\n", kind="contacts")
        assert (done.created, Party.objects.get().name) == (1, "Ada Wren")
        assert ImportProblem.objects.get().problem["code"] == "nul_removed"
