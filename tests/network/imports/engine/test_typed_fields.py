"""Columns named like a field that is not of text: what fits goes into it, what does not is kept beside it."""

from typing import Any

import pytest

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.models import CustomField, FieldKind, ImportState, Party
from tests.factories.bringing import bring, counts
from tests.factories.workspaces import the_system

pytestmark = pytest.mark.django_db


def people(*cells: str) -> str:
    rows = [f"Person {number},p{number}@rye.example,{cell}" for number, cell in enumerate(cells)]
    return "\n".join(("Name,E-mail,Since", *rows)) + "\n"


def kept(rye: Workspace, kind: FieldKind, *cells: str) -> list[dict[str, Any]]:
    operations.define_field(actor=the_system(rye), label="Since", kind=kind, options=["oat", "goat"])
    done = bring(rye, people(*cells), kind="contacts")
    assert (done.state, done.created) == (ImportState.DONE, len(cells))
    return [dict(party.custom) for party in Party.objects.order_by("name")]


@pytest.mark.parametrize(
    ("kind", "fits", "stored"),
    [
        (FieldKind.DATE, "2024-02-29", "2024-02-29"),
        (FieldKind.NUMBER, "12.50", "12.50"),
        (FieldKind.CHOICE, "oat", "oat"),
        (FieldKind.CHOICES, "oat; goat", ["oat", "goat"]),
    ],
)
def test_what_fits_is_typed_and_what_does_not_is_text_beside_it(
    rye: Workspace, kind: FieldKind, fits: str, stored: Any
) -> None:
    with scope(rye):
        assert kept(rye, kind, fits, "some day") == [{"since": stored}, {"since-2": "some day"}]
        assert list(CustomField.objects.order_by("key").values_list("key", "label", "kind")) == [
            ("since", "Since", kind),
            ("since-2", "Since", FieldKind.TEXT),
        ]


@pytest.mark.parametrize("kind", [FieldKind.MONEY, FieldKind.PARTY])
def test_money_and_people_are_never_guessed_from_text(rye: Workspace, kind: FieldKind) -> None:
    with scope(rye):
        assert kept(rye, kind, "12.50") == [{"since-2": "12.50"}]


def test_where_everything_fits_no_field_is_added_and_again_changes_nothing(rye: Workspace) -> None:
    with scope(rye):
        kept(rye, FieldKind.DATE, "2024-02-29", "2024-03-01")
        assert CustomField.objects.count() == 1
        before = counts()
        again = bring(rye, people("2024-02-29", "2024-03-01"), kind="contacts")
        assert (again.created, again.updated, again.unchanged) == (0, 0, 2)
        assert counts() == before


def test_a_column_twice_keeps_both(rye: Workspace) -> None:
    with scope(rye):
        operations.define_field(actor=the_system(rye), label="Since", kind=FieldKind.DATE)
        bring(rye, "Name,E-mail,Since,Since\nAda,ada@rye.example,2024-02-29,2023-01-01\n", kind="contacts")
        values = Party.objects.get().custom.values()
        assert {"2024-02-29", "2023-01-01"} <= set(values)
