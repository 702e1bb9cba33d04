"""`hedgerow segment count`: what it says to people and to programs, and about files that are none."""

import json
from pathlib import Path

import pytest

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from tests.cli.conftest import Command
from tests.factories.workspaces import a_workspace, the_system

HERE = ("--workspace", "rye")
CLIENT = '{"all": [{"field": "role", "op": "any_of", "value": ["client"]}]}'


@pytest.fixture
def rye(db: None) -> Workspace:
    rye = a_workspace()
    with scope(rye):
        operations.add_party(actor=the_system(rye), name="Ada", roles=["client"])
        operations.add_party(actor=the_system(rye), name="Ben")
    return rye


def test_it_counts_who_fits(hedgerow: Command, rye: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "customers.json"
    file.write_text(CLIENT)
    assert hedgerow("segment", "count", file, *HERE).out == "1 fit: Role: Customer.\n"
    told = json.loads(hedgerow("segment", "count", file, *HERE, "--json").out)
    assert told == {"count": 1, "words": "Role: Customer"}


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"7", b"[" * 100_000, b" " * 1_000_002])
def test_what_is_no_definition_is_one_line(hedgerow: Command, rye: Workspace, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "odd.json"
    file.write_bytes(content)
    said = hedgerow("segment", "count", file, *HERE)
    assert (said.status, said.out, len(said.err)) == (1, "", 1)
    assert hedgerow("segment", "count", tmp_path / "none.json", *HERE).status == 1


def test_what_cannot_be_asked_is_told_with_its_place(hedgerow: Command, rye: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "odd.json"
    file.write_text('{"any": [{"field": "sales.spent", "op": "at_least", "value": "lots"}]}')
    said = hedgerow("segment", "count", file, *HERE)
    assert (said.status, said.out, len(said.err)) == (1, "", 1)
    assert "any.0.value: Type an amount in GBP." in said.err[0]
