"""`hedgerow import-undo`: told for people and for programs; what it does not know is one line."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from hedgerow.kernel import clock
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Import, Party
from tests.cli.conftest import Command
from tests.factories.workspaces import a_workspace


@pytest.fixture
def rye(db: None) -> Workspace:
    a_workspace("oak")
    return a_workspace()


def test_an_import_is_found_in_its_workspace_and_taken_back(hedgerow: Command, rye: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("Name,E-mail\nAda Wren,ada@wren.example\nBen Storr,ben@storr.example\n")
    key = json.loads(hedgerow("import", file, "--workspace", "rye", "--json").out)["id"]
    done = hedgerow("import-undo", key, "--json")
    assert (done.status, done.err) == (0, [])
    assert json.loads(done.out) == {"id": key, "state": "undone", "removed": 2, "restored": 0, "kept": 0}
    with scope(rye):
        assert Party.objects.count() == 0
    again = hedgerow("import-undo", key)
    assert again.out.strip() == "2 went again, 0 are as before, 0 stayed: they were changed or used since."


def test_what_cannot_be_taken_back_is_one_line(hedgerow: Command, rye: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "sales.csv"
    file.write_text("Customer,Date,Amount\nC-1,2024-03-15,12.50\n")
    key = json.loads(hedgerow("import", file, "--workspace", "rye", "--json").out)["id"]
    with scope(rye):
        Import.objects.update(finished_at=clock.now() - timedelta(days=31))
    refused = hedgerow("import-undo", key)
    assert refused.status == 1
    assert len(refused.err) == 1
    assert "cannot be taken back" in refused.err[0]
    unknown = hedgerow("import-undo", str(uuid7()))
    assert (unknown.status, len(unknown.err)) == (1, 1)
    assert hedgerow("import-undo", "7").status == 2
