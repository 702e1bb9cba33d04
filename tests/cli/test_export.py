"""`hedgerow export`: a file that is whole or not there."""

import json
from pathlib import Path

import pytest

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from tests.cli.conftest import Command
from tests.factories.workspaces import a_workspace, the_system


@pytest.fixture
def rye(db: None) -> Workspace:
    workspace = a_workspace()
    with scope(workspace):
        operations.add_party(actor=the_system(workspace), name="Ada Wren")
    return workspace


@pytest.mark.usefixtures("rye")
def test_it_writes_the_file_and_says_how_many(hedgerow: Command, tmp_path: Path) -> None:
    out = tmp_path / "everybody.json"
    told = json.loads(hedgerow("export", out, "--workspace", "rye", "--format", "json", "--json").out)
    assert told == {"parties": 1, "format": "json", "file": str(out)}
    assert json.loads(out.read_text())[0]["name"] == "Ada Wren"
    assert "1 are in" in hedgerow("export", tmp_path / "everybody.csv", "--workspace", "rye").out


@pytest.mark.usefixtures("rye")
def test_what_was_there_stays_when_it_fails(hedgerow: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "everybody.csv"
    out.write_text("yesterday")
    for arguments in ((out, "--workspace", "oak"), (tmp_path / "no" / "folder.csv", "--workspace", "rye")):
        said = hedgerow("export", *arguments)
        assert (said.status, len(said.err)) == (1, 1), said
    monkeypatch.setattr(operations, "export_parties", _interrupted)
    assert hedgerow("export", out, "--workspace", "rye").status != 0
    assert out.read_text() == "yesterday"
    assert [path.name for path in tmp_path.iterdir()] == ["everybody.csv"]


def _interrupted(**_told: object) -> int:
    raise KeyboardInterrupt
