"""Every filled cell of every good row of an export is found in the record, and a second time changes nothing."""

import csv
import io

import pytest
from django.db.models import Q

from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Import, ImportProblem, ImportState, Party
from tests.factories.bringing import bring, complaints, counts, export
from tests.factories.workspaces import a_workspace
from tests.network.imports.engine.spoken import everything_about, pieces

pytestmark = pytest.mark.django_db

SAYS_NOTHING = {"myContacts", "My Contacts"}  # Google's own group: on everybody
EXPORTS = {
    "google_contacts.csv": ("google", "utf-8"),
    "google_contacts_older.csv": ("google_older", "utf-16"),
    "square_customers.csv": ("square", "utf-8-sig"),
    "shopify_customers.csv": ("shopify", "utf-8-sig"),
    "shopify_customers_older.csv": ("shopify", "utf-8-sig"),
    "hubspot_contacts.csv": ("hubspot", "utf-8-sig"),
}


def good_rows(name: str, of: Import) -> list[dict[str, str]]:
    text = export(name).decode(EXPORTS[name][1])
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    out = {row for row, _column, _code in complaints(of)}
    return [row for number, row in enumerate(rows, 2) if number not in out and any(row.values())]


def party_of(row: dict[str, str], candidates: list[Party]) -> Party:
    """The one that knows most of the row."""
    cells = [piece for column, cell in row.items() for piece in pieces(column, cell)]
    told = {party: everything_about(party) for party in candidates}
    return max(candidates, key=lambda party: sum(cell in told[party] for cell in cells))


@pytest.mark.parametrize("name", EXPORTS)
def test_every_filled_cell_is_found_in_the_record(name: str) -> None:
    workspace = a_workspace()
    with scope(workspace):
        done = bring(workspace, export(name))
        assert (done.state, done.recognised, done.kind) == (ImportState.DONE, EXPORTS[name][0], "contacts")
        rows = good_rows(name, done)
        parties = list(Party.objects.all())
        assert (len(rows), done.created) == (len(parties), len(parties))
        missing = [
            (row_number, column, piece)
            for row_number, row in enumerate(rows)
            for told in [everything_about(party_of(row, parties))]
            for column, cell in row.items()
            for piece in pieces(column, cell)
            if piece not in SAYS_NOTHING and piece not in told
        ]
        assert missing == []


@pytest.mark.parametrize("name", EXPORTS)
def test_the_same_file_again_changes_nothing(name: str) -> None:
    workspace = a_workspace()
    with scope(workspace):
        first = bring(workspace, export(name))
        before = counts(), list(Party.objects.order_by("id").values())
        again = bring(workspace, export(name))
        assert (again.created, again.updated, again.unchanged) == (0, 0, first.created)
        assert (counts(), list(Party.objects.order_by("id").values())) == before


def test_a_row_that_stays_out_keeps_its_cells_and_says_why() -> None:
    workspace = a_workspace()
    with scope(workspace):
        done = bring(workspace, export("google_contacts.csv"))
        (problem,) = ImportProblem.objects.filter(~Q(cells=None), of_import=done)
        assert (done.set_aside, problem.problem["code"]) == (1, "nobody")
        assert "a card somebody left on the counter" in problem.cells


def test_a_text_longer_than_its_field_is_whole_in_the_notes() -> None:
    workspace = a_workspace()
    long = {name: f"{name} " * 60 for name in ("Name", "Job title", "City", "Tags", "Reference")}
    with scope(workspace):
        done = bring(workspace, ",".join(long) + "\n" + ",".join(long.values()) + "\n", kind="contacts")
        party = Party.objects.get()
        assert (done.created, done.set_aside) == (1, 0)
        assert [name for name, text in long.items() if text.strip() not in everything_about(party)] == []
